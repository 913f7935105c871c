import { useRouter } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day, month, shortDay } from "../../../ground/look/format.ts";
import type { BulletinInList, Period } from "../words.ts";
import { useBulletins, useDraft } from "./queries.ts";
import "./bulletin.css";

const size = 50;

/** A period as people call it: 2022 年 9 月, or the two days of a week. */
export const usePeriodSaid = () => {
  const lang = useLang();
  return ({ cadence, from, to }: Period): string =>
    cadence === "monthly" ? month(from, lang) : `${day(from, lang)} – ${day(to, lang)}`;
};

const useColumns = (): readonly DenseColumn<BulletinInList>[] => {
  const [intl, lang, period] = [useIntl(), useLang(), usePeriodSaid()];
  const text = (key: string, params = {}) => intl.formatMessage({ id: `bulletin.${key}` }, params);
  const numberOf = ({ year, number }: BulletinInList) =>
    number === null ? text("state.draft") : text("number", { year: `${year}`, number });
  return [
    { key: "number", title: text("column.number"), width: 150, phone: "bare", cell: numberOf },
    {
      key: "title",
      title: text("column.title"),
      head: true,
      phone: "title",
      cell: (row) => (
        <>
          <DeskLink href={`/desk/bulletins/${row.id}`}>{row.title || text("untitled")}</DeskLink>{" "}
          {row.state === "withdrawn" ? <span className="tag">{text("state.withdrawn")}</span> : null}
        </>
      ),
    },
    {
      key: "period",
      title: text("column.period"),
      width: 220,
      phone: "line",
      cell: (row) => period(row.period),
    },
    {
      key: "issued",
      title: text("column.issued"),
      num: true,
      width: 100,
      phone: "line",
      cell: ({ issuedOn }) => (issuedOn ? shortDay(issuedOn, lang) : <span className="none">—</span>),
    },
  ];
};

/** Chooses a period and drafts its bulletin. */
const NewDraft = ({ periods }: { periods: readonly Period[] }) => {
  const [intl, router, said] = [useIntl(), useRouter(), usePeriodSaid()];
  const [at, setAt] = useState(1);
  const draft = useDraft(({ id }) => router.history.push(`/desk/bulletins/${id}`));
  const text = (key: string) => intl.formatMessage({ id: `bulletin.${key}` });
  const options = periods.map((period, value) => ({
    value,
    label: `${text(`cadence.${period.cadence}`)} · ${said(period)}`,
  }));
  return (
    <section className="blk new-bulletin">
      <Select aria-label={text("column.period")} value={at} options={options} onChange={setAt} />
      <Button type="primary" loading={draft.isPending} onClick={() => draft.mutate(periods[at]!)}>
        {text("draft")}
      </Button>
      {draft.isError ? <Failed error={draft.error} /> : null}
    </section>
  );
};

/** Every bulletin, drafts first, then the latest issued first. */
export const BulletinsScreen = () => {
  const [intl, columns] = [useIntl(), useColumns()];
  const [page, setPage] = useState(1);
  const bulletins = useBulletins(page, size);
  const text = (key: string) => intl.formatMessage({ id: `bulletin.${key}` });
  if (bulletins.isError) return <Failed error={bulletins.error} />;
  const total = bulletins.data?.total ?? 0;
  return (
    <>
      <PageHead title={text("title")} note={text("note")} />
      {bulletins.data?.may.write ? <NewDraft periods={bulletins.data.periods} /> : null}
      <DenseTable
        label={text("title")}
        columns={columns}
        rows={bulletins.data?.bulletins}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text("none")} />}
        pages={total > size ? { current: page, size, total, onChange: setPage } : undefined}
      />
    </>
  );
};
