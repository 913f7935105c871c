import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { ActForm, useActOn } from "../../desk/parts/act-form.tsx";
import { DayField } from "../../desk/parts/day-field.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { shortDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { endFindingRoute, recordFindingRoute } from "../api.ts";
import type { FindingKind, FindingShown } from "../words.ts";
import { kinds as read, useFindings, useUnit, useUnits } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import "./commend.css";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";
import { titled } from "../../ground/texts.ts";

const size = 50;

interface Fields {
  readonly kind: FindingKind;
  readonly unitId: string;
  readonly personId?: string;
  readonly note: string;
  readonly foundOn: string;
}

const Close = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, end] = [useText(), useActOn(endFindingRoute, read)];
  return (
    <ReasonDialog
      act={text("finding-close")}
      label={text("reason")}
      missing={text("missing")}
      sending={end}
      onReason={(reason) => end.mutate({ params: { id }, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
};

const useColumns = (onClose: (id: string) => void): readonly DenseColumn<FindingShown>[] => {
  const [text, named, lang] = [useText(), useNamed(), useLang()];
  const standing = (row: FindingShown) =>
    row.closedOn ? (
      <span className="mid">
        {text("finding-closed", { day: shortDay(row.closedOn, lang), why: row.closedFor ?? "" })}
      </span>
    ) : (
      <Button size="small" onClick={() => onClose(row.id)}>
        {text("finding-close")}
      </Button>
    );
  return [
    {
      key: "kind",
      title: text("finding-kind"),
      width: 120,
      phone: "bare",
      cell: ({ kind }) => text(`veto.${kind}`),
    },
    {
      key: "unit",
      title: text("finding-of"),
      head: true,
      width: 200,
      phone: "title",
      cell: ({ unit, person }) => (person ? `${named(unit)} · ${person}` : named(unit)),
    },
    { key: "note", title: text("finding-note"), phone: "line", cell: ({ note }) => note },
    {
      key: "on",
      title: text("finding-on"),
      num: true,
      width: 104,
      phone: "line",
      cell: ({ foundOn }) => shortDay(foundOn, lang),
    },
    { key: "standing", title: text("state"), width: 200, phone: "acts", cell: standing },
  ];
};

/** Who of the unit it is about: everybody in a post there; empty is the unit itself. */
const PersonField = () => {
  const [text, lang] = [useText(), useLang()];
  const unitId: unknown = Form.useWatch("unitId");
  const unit = useUnit(typeof unitId === "string" ? unitId : "");
  const options = (unit.data?.posts ?? []).flatMap(({ holder, ...post }) =>
    holder ? [{ value: holder.personId, label: `${holder.nameZh} · ${titled(lang, post)}` }] : [],
  );
  return (
    <Form.Item
      name="personId"
      label={`${text("finding-person")}${text("optional")}`}
      extra={text("finding-person-note")}
    >
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={options}
        loading={unit.isFetching}
      />
    </Form.Item>
  );
};

/** Records what the reader's office found. */
const Record = ({ kinds }: { kinds: readonly FindingKind[] }) => {
  const [text, named, units, today] = [useText(), useNamed(), useUnits(), useToday()];
  const [made, setMade] = useState(0);
  const rules = [{ required: true, message: text("missing") }];
  if (!today.data) return <Loading lines={4} />;
  return (
    <section className="blk nomination-form" aria-labelledby="record">
      <Barred id="record" title={text("finding-record")} />
      <ActForm<typeof recordFindingRoute, Fields>
        key={made}
        contract={recordFindingRoute}
        start={{ kind: kinds[0], foundOn: today.data.date }}
        given={(body) => ({ body: { ...body, personId: body.personId ?? null } })}
        onDone={() => setMade(made + 1)}
        submit={text("finding-record")}
        kinds={read}
      >
        <Form.Item name="kind" label={text("finding-kind")} rules={rules}>
          <Select options={kinds.map((value) => ({ value, label: text(`veto.${value}`) }))} />
        </Form.Item>
        <Form.Item name="unitId" label={text("finding-of")} rules={rules}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={(units.data ?? []).map((unit) => ({ value: unit.id, label: named(unit) }))}
          />
        </Form.Item>
        <PersonField />
        <Form.Item name="foundOn" label={text("finding-on")} rules={rules}>
          <DayField max={today.data.date} />
        </Form.Item>
        <Form.Item name="note" label={text("finding-note")} extra={text("finding-note-note")} rules={rules}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </ActForm>
    </section>
  );
};

/** What the reader's office found that keeps a unit from being commended, and what it finds now. */
export const FindingsScreen = () => {
  const text = useText();
  const [page, setPage] = useState(1);
  const [closing, setClosing] = useState<string | null>(null);
  const [findings, columns] = [useFindings(page, size), useColumns(setClosing)];
  if (findings.isError) return <Failed error={findings.error} />;
  const total = findings.data?.total ?? 0;
  return (
    <>
      <PageHead
        title={text("findings")}
        note={text("findings-note")}
        crumbs={[{ label: text("title"), href: "/desk/commend" }, { label: text("findings") }]}
        link={DeskLink}
      />
      <section className="blk">
        <DenseTable
          label={text("findings")}
          columns={columns}
          rows={findings.data?.findings}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text("no-findings")} />}
          pages={total > size ? { current: page, size, total, onChange: setPage } : undefined}
        />
      </section>
      {findings.data ? <Record kinds={findings.data.kinds} /> : null}
      {closing ? <Close id={closing} onClose={() => setClosing(null)} /> : null}
    </>
  );
};
