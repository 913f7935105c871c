import type { ReactNode } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day } from "../../ground/look/format.ts";
import type { ProgrammeWhole } from "../words.ts";
import { useText } from "./say.ts";

interface Item {
  readonly key: string;
  readonly said: ReactNode;
  readonly due: string | null;
  readonly href: string;
  readonly act: string;
}

const left = ({ quota }: ProgrammeWhole["mine"]): number =>
  (quota?.places ?? []).reduce((all, one) => all + Math.max(0, one.places - one.used), 0);

/** What waits for this reader in a programme, as sentences with their way. */
const useItems = (programme: ProgrammeWhole): Item[] => {
  const text = useText();
  const { id, mine, may, calendar, state, phase } = programme;
  const at = `/desk/commend/${id}`;
  const items: (Item | null)[] = [
    may.nominate
      ? {
          key: "nominate",
          said: text("todo.nominate", { left: left(mine) }),
          due: calendar.nominateBy,
          href: `${at}/nominate`,
          act: text("nominate"),
        }
      : null,
    mine.scoresOwed > 0
      ? {
          key: "score",
          said: text("todo.score", { left: mine.scoresOwed }),
          due: calendar.scoreBy,
          href: `${at}/panel`,
          act: text("score"),
        }
      : null,
    mine.votesOwed > 0
      ? {
          key: "vote",
          said: text("todo.vote", { left: mine.votesOwed }),
          due: calendar.voteBy,
          href: `${at}/panel`,
          act: text("vote"),
        }
      : null,
    may.office && state === "review" && phase
      ? {
          key: "panel",
          said: text(phase === "vote" ? "todo.vote-on" : `todo.${phase}`),
          due: null,
          href: `${at}/panel`,
          act: text("panel-open"),
        }
      : null,
  ];
  return items.filter((item) => item !== null);
};

/** What this reader owes a programme now; nothing where nothing is owed. */
export const Todo = ({ programme }: { programme: ProgrammeWhole }) => {
  const [text, lang, items] = [useText(), useLang(), useItems(programme)];
  if (items.length === 0) return null;
  return (
    <ul className="todo sheet top">
      {items.map(({ key, said, due, href, act }) => (
        <li key={key}>
          <span>
            {said} {due ? <span className="dim">{text("by", { day: day(due, lang) })}</span> : null}
          </span>
          <DeskLink className="btn ink" href={href}>
            {act}
          </DeskLink>
        </li>
      ))}
    </ul>
  );
};
