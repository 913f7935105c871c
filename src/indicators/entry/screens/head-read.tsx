import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import type { ReleaseBody } from "../words.ts";
import { usePeriodSaid } from "./period-said.ts";
import { useSay } from "../../../desk/say.ts";

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What all rows share, to be read. */
export const HeadRead = ({ head }: Pick<ReleaseBody, "head">) => {
  const [say, lang, periodSaid] = [useSay(), useLang(), usePeriodSaid()];
  const { period = "", source = "", publishedOn = "", status = "" } = head;
  const facts = [
    ["period", periodSaid(period)],
    ["source", source],
    ["publishedOn", isDay(publishedOn) ? fullDay(publishedOn, lang) : publishedOn],
    ["status", /^[PAR]$/.test(status) ? say(`release.status.${status}`) : status],
  ].filter(([, text]) => text);
  return (
    <dl className="release-facts">
      {facts.map(([column, text]) => (
        <div key={column}>
          <dt>{say(`release.column.${column}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
