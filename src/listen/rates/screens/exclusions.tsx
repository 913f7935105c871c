import { Button } from "antd";
import type { DenseColumn } from "../../../desk/parts/dense-table.tsx";
import { DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { Barred } from "../../../ground/look/marks.tsx";
import type { Exclusion, RatePeriod } from "../words.ts";
import { useCallbackColumns } from "./callbacks.tsx";
import { useConfirm, useExclusions } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const Standing = ({ of, confirm }: { of: Exclusion; confirm: ReturnType<typeof useConfirm> }) => {
  const say = useSay();
  if (of.confirmedAt) return say("rates.confirmed-by", { post: of.confirmedBy ?? "—" });
  if (!of.mayConfirm || !of.appeal) return say("rates.waits");
  const input = { appealId: of.appeal.id, judgementId: of.id };
  return (
    <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate(input)}>
      {say("rates.confirm")}
    </Button>
  );
};

const useColumns = (confirm: ReturnType<typeof useConfirm>): readonly DenseColumn<Exclusion>[] => {
  const [say, callback] = [useSay(), useCallbackColumns()];
  const kept = callback.filter(({ key }) => ["appeal", "unit", "satisfaction"].includes(key));
  return [
    ...kept,
    { key: "reason", title: say("rates.reason"), phone: "line", cell: ({ reason }) => reason },
    { key: "asked", title: say("rates.asked-by"), phone: "line", cell: ({ askedBy }) => askedBy ?? "—" },
    {
      key: "act",
      title: say("rates.confirm"),
      phone: "acts",
      cell: (row) => <Standing of={row} confirm={confirm} />,
    },
  ];
};

/** What somebody asked to leave out, and the second person's word on it. */
export const Exclusions = ({ period }: { period: RatePeriod }) => {
  const [say, confirm, found] = [useSay(), useConfirm(), useExclusions(period)];
  const columns = useColumns(confirm);
  const title = say("rates.exclusions");
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <section className="blk" aria-labelledby="exclusions">
      <Barred id="exclusions" title={title} note={say("rates.exclusions-note")} />
      {confirm.isError ? <Failed error={confirm.error} /> : null}
      <DenseTable
        label={title}
        columns={columns}
        rows={found.data?.exclusions}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("rates.exclusions-none")} />}
      />
    </section>
  );
};
