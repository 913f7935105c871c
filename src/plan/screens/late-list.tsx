import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useSay } from "../../desk/say.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { PlanTree } from "../words.ts";
import { useColumns } from "./action-columns.tsx";
import type { ColumnKey } from "./columns.ts";
import { type ActionQuery, useActions } from "./queries.ts";
import { planHref } from "./search.ts";

/** So many are shown before the whole ledger; the rest is a link away. */
const most = 8;
const columnsOfLate: readonly ColumnKey[] = [
  "light",
  "number",
  "action",
  "lead",
  "accountable",
  "why",
  "due",
];

const lateQuery = (light: "far" | "behind", pillar: string | undefined): ActionQuery => ({
  light,
  limit: most,
  ...(pillar ? { pillar } : {}),
});

/** What is late in a year, the far behind first, each with why its light is lit; nothing while nothing is late. */
export const LateList = ({ tree: { plan }, pillar }: { tree: PlanTree; pillar: string | undefined }) => {
  const [say, columns] = [useSay(), useColumns(plan.year, columnsOfLate)];
  const far = useActions(plan.year, lateQuery("far", pillar));
  const behind = useActions(plan.year, lateQuery("behind", pillar));
  const [one, other] = [far.data, behind.data];
  if (far.isError) return <Failed error={far.error} retry={() => void far.refetch()} />;
  if (!one || !other || one.total + other.total === 0) return null;
  const shown =
    one.total > 0
      ? ({ light: "far", count: one.total } as const)
      : ({ light: "behind", count: other.total } as const);
  return (
    <section className="blk" aria-labelledby="late">
      <Barred
        id="late"
        title={say("plan.late")}
        count={one.total + other.total}
        note={say("plan.late.order")}
        more={{
          href: planHref({ year: String(plan.year), pillar, light: shown.light }),
          label: say(`plan.late.all-${shown.light}`, { count: shown.count }),
        }}
        link={DeskLink}
      />
      <DenseTable
        label={say("plan.late")}
        columns={columns}
        rows={[...one.actions, ...other.actions].slice(0, most)}
        keyOf={({ id }) => id}
        empty={null}
      />
    </section>
  );
};
