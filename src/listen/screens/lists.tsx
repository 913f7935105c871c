import { DeskLink } from "../../desk/link.tsx";
import { figure } from "../../ground/look/format.ts";
import type { AppealFilter, QueueCounts } from "../words.ts";
import { useCounts } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useListName } from "./say.ts";
import { queueHref, useAppealSearch } from "./search.ts";

type List = AppealFilter["list"];
type Counted = Exclude<keyof QueueCounts, "desk" | "setUp" | "themes">;

const countOf: Readonly<Record<Exclude<List, "all">, Counted>> = {
  "to-assign": "toAssign",
  returned: "returned",
  "with-units": "withUnits",
  "to-call-back": "toCallBack",
  mine: "mine",
  late: "late",
  "to-publish": "toPublish",
};

const most = 1000;
const shown = (count: number): string => (count >= most ? `${figure(most)}+` : figure(count));

/** The list a reader begins with: the first that holds something for them. */
export const firstList = (counts: QueueCounts): List => {
  const lists = Object.keys(countOf) as Exclude<List, "all">[];
  const own = lists.filter((list) => ["to-assign", "returned", "mine"].includes(list));
  return own.find((list) => counts[countOf[list]] > 0) ?? "all";
};

/** The lists of the queue with how many stand in each; those that hold nothing are left out. */
export const Lists = () => {
  const [say, name, counts] = [useSay(), useListName(), useCounts()];
  const [search] = useAppealSearch();
  if (!counts.data) return null;
  const open = search.list ?? firstList(counts.data);
  const all = Object.entries(countOf) as [Exclude<List, "all">, Counted][];
  const standing = all.filter(([list, key]) => counts.data[key] > 0 || list === open);
  return (
    <nav className="lists" aria-label={say("listen.lists")}>
      {standing.map(([list, key]) => (
        <DeskLink key={list} href={queueHref({ list })} aria-current={list === open ? "true" : undefined}>
          {name(list)} {shown(counts.data[key])}
        </DeskLink>
      ))}
      <DeskLink href={queueHref({ list: "all" })} aria-current={open === "all" ? "true" : undefined}>
        {name("all")}
      </DeskLink>
    </nav>
  );
};
