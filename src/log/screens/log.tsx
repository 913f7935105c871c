import { Button } from "antd";
import { useIntl } from "react-intl";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import type { EntryLine } from "../words.ts";
import { Actor, Changes, Subject, When } from "./cells.tsx";
import { LogFilters } from "./filters.tsx";
import { useEntries, useExport } from "./queries.ts";
import { SealLine } from "./seal.tsx";
import { useSay } from "./say.ts";
import { type LogSearch, useLogSearch } from "./search.ts";
import "./log.css";

/** The log: who did what to what, and when; only what this reader may see of it. */
export const LogScreen = () => {
  const intl = useIntl();
  const [search] = useLogSearch();
  const entries = useEntries(search);
  const mayExport = entries.data?.pages[0]?.mayExport ?? false;
  return (
    <>
      <PageHead
        title={intl.formatMessage({ id: "log.title" })}
        note={intl.formatMessage({ id: "log.note" })}
        acts={mayExport ? <Export search={search} /> : null}
      />
      {mayExport ? <SealLine /> : null}
      <LogFilters />
      {entries.isError ? (
        <Failed error={entries.error} retry={() => void entries.refetch()} />
      ) : (
        <Entries rows={entries.data?.pages.flatMap((page) => page.entries)} />
      )}
      {entries.hasNextPage ? (
        <p className="log-more">
          <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {intl.formatMessage({ id: "log.more" })}
          </Button>
        </p>
      ) : null}
    </>
  );
};

const Export = ({ search }: { search: LogSearch }) => {
  const [intl, taking] = [useIntl(), useExport(search)];
  return (
    <>
      <Button loading={taking.isPending} onClick={() => taking.mutate()}>
        {intl.formatMessage({ id: "log.export" })}
      </Button>
      {taking.isError ? <Failed error={taking.error} /> : null}
    </>
  );
};

const useColumns = (): readonly DenseColumn<EntryLine>[] => {
  const [intl, say] = [useIntl(), useSay()];
  const title = (column: string) => intl.formatMessage({ id: `log.column.${column}` });
  return [
    {
      key: "at",
      title: title("at"),
      cell: (entry) => <When entry={entry} />,
      width: 170,
      phone: "bare",
    },
    { key: "post", title: title("post"), cell: (entry) => <Actor entry={entry} />, phone: "bare" },
    { key: "act", title: title("act"), cell: ({ act }) => say.act(act), head: true, phone: "title" },
    { key: "subject", title: title("subject"), cell: (entry) => <Subject entry={entry} />, phone: "line" },
    { key: "changes", title: title("changes"), cell: (entry) => <Changes entry={entry} />, phone: "line" },
  ];
};

const Entries = ({ rows }: { rows: readonly EntryLine[] | undefined }) => {
  const [intl, columns, [search]] = [useIntl(), useColumns(), useLogSearch()];
  const narrowed = Object.values(search).some(Boolean);
  const empty = <Empty sentence={intl.formatMessage({ id: narrowed ? "log.empty" : "log.empty-all" })} />;
  return (
    <DenseTable
      label={intl.formatMessage({ id: "log.title" })}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={empty}
    />
  );
};
