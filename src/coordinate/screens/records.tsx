import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { addressOf, call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { month as monthName } from "../../ground/look/format.ts";
import { named, titled } from "../../ground/texts.ts";
import { downloadRecords, readRecords } from "../api.ts";
import type { RecordRow } from "../words.ts";
import { useCounts } from "./counts.tsx";
import { useText } from "./say.ts";
import { mattersHref, recordHref, recordsHref, useMatterSearch } from "./search.ts";
import "./coordinate.css";

const kinds = ["matter", "action"];

/** The months up to today's that can be chosen, the latest first. */
const monthsUpTo = (today: string | undefined): string[] => {
  const [year = 0, month = 0] = (today ?? "").split("-").map(Number);
  if (year === 0) return [];
  return Array.from({ length: 12 }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
};

const Narrow = () => {
  const [text, lang, today] = [useText(), useLang(), useToday()];
  const [{ by = "head", month }, change] = useMatterSearch();
  const months = monthsUpTo(today.data?.date).map((one) => ({ value: one, label: monthName(one, lang) }));
  return (
    <nav className="matter-lists" aria-label={text("records.by")}>
      {(["head", "unit"] as const).map((one) => (
        <DeskLink
          key={one}
          href={recordsHref({ by: one, month })}
          aria-current={by === one ? "true" : undefined}
        >
          {text(`records.by.${one}`)}
        </DeskLink>
      ))}
      <Select
        aria-label={text("records.month")}
        value={month ?? ""}
        options={[{ value: "", label: text("records.recent") }, ...months]}
        onChange={(one: string) => change({ month: one || undefined })}
      />
    </nav>
  );
};

const useColumns = (by: "head" | "unit", month: string | undefined): readonly DenseColumn<RecordRow>[] => {
  const [text, lang, counts] = [useText(), useLang(), useCounts()];
  const who = ({ post, unit }: RecordRow) =>
    post ? <DeskLink href={recordHref(post.id, month)}>{titled(lang, post)}</DeskLink> : named(lang, unit);
  const first: DenseColumn<RecordRow> = {
    key: "who",
    title: text(by === "head" ? "records.who" : "records.unit"),
    head: true,
    phone: "title",
    cell: who,
  };
  const unit: DenseColumn<RecordRow> = {
    key: "unit",
    title: text("records.unit"),
    width: 180,
    phone: "line",
    cell: (row) => named(lang, row.unit),
  };
  return [first, ...(by === "head" ? [unit] : []), ...counts];
};

/** How heads, or units, answered, decided and carried out; each opens to its months and its matters. */
export const RecordsScreen = () => {
  const [text, [{ by = "head", month }]] = [useText(), useMatterSearch()];
  const columns = useColumns(by, month);
  const query = { by, ...(month ? { month } : {}) };
  const found = useQuery({
    queryKey: ["matter-records", query],
    queryFn: () => call(readRecords, { query }),
    placeholderData: (before) => before,
    meta: { kinds },
  });
  return (
    <>
      <PageHead
        title={text("records")}
        note={text("records.note")}
        crumbs={[{ label: text("nav"), href: mattersHref({}) }, { label: text("records") }]}
        link={DeskLink}
        acts={
          <a className="btn" href={addressOf(downloadRecords, { query })}>
            {text("records.export")}
          </a>
        }
      />
      <Narrow />
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isError ? null : (
        <DenseTable
          label={text("records")}
          columns={columns}
          rows={found.data?.rows}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text("records.none")} />}
        />
      )}
    </>
  );
};
