import { useToday } from "../../../desk/dates.ts";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay, onTheWall } from "../../../ground/look/format.ts";
import { Light } from "../../../ground/look/marks.tsx";
import type { LetterState } from "../words.ts";
import { useSay } from "../../../desk/say.ts";

/** Says a text of the letters by its short key. */
export const useText = () => useSay("letter");

/** A moment as a day and a time of the county's clocks. */
export const useStamp = () => {
  const [lang, zone] = [useLang(), useToday().data?.zone ?? "Asia/Shanghai"];
  return (instant: string): string => {
    const { date, time } = onTheWall(new Date(instant), zone);
    return `${fullDay(date, lang)} ${time}`;
  };
};

const mark = { unsigned: "idle", changed: "behind", signed: "verified" } as const;

/** How a letter stands: shape and word. */
export const LetterMark = ({ state }: { state: LetterState }) => (
  <Light kind={mark[state]} lang={useLang()} word={useText()(`state.${state}`)} />
);
