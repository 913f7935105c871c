import { useParams } from "@tanstack/react-router";
import { Button, Form, Input, Radio } from "antd";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { type FindingDraft, longest, type SampleWhole } from "../words.ts";
import { useFind, useSample } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { shareSaid } from "./share.ts";
import "./advance.css";

type UnitRow = SampleWhole["units"][number];
type Item = SampleWhole["items"][number];

const useColumns = (): readonly DenseColumn<UnitRow>[] => {
  const [say, lang] = [useSay(), useLang()];
  const count = (key: "claimed" | "drawn" | "looked"): DenseColumn<UnitRow> => ({
    key,
    title: say(`advance.sample.${key}`),
    num: true,
    width: 96,
    phone: "line",
    cell: (row) => figure(row[key]),
  });
  return [
    {
      key: "unit",
      title: say("advance.unit"),
      head: true,
      phone: "title",
      cell: ({ unit }) => named(lang, unit),
    },
    count("claimed"),
    count("drawn"),
    count("looked"),
    {
      key: "held",
      title: say("advance.sample.held"),
      num: true,
      width: 200,
      phone: "line",
      cell: ({ held, looked, interval }) => shareSaid({ part: held, whole: looked, interval }, say),
    },
  ];
};

const FindingForm = ({ sampleId, item }: { sampleId: string; item: Item }) => {
  const [say, find] = [useSay(), useFind(sampleId)];
  const options = [true, false].map((value) => ({
    value,
    label: say(`advance.held.${value ? "yes" : "no"}`),
  }));
  return (
    <Form<FindingDraft>
      layout="vertical"
      onFinish={(draft) => find.mutate({ actionId: item.actionId, ...draft })}
    >
      <Form.Item name="held" rules={[{ required: true, message: say("advance.missing") }]}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item
        name="sentence"
        label={say("advance.judge.sentence")}
        rules={[{ required: true, whitespace: true, message: say("advance.missing") }]}
      >
        <Input maxLength={longest.sentence} />
      </Form.Item>
      {find.isError ? <Failed error={find.error} /> : null}
      <Button htmlType="submit" loading={find.isPending}>
        {say("advance.find")}
      </Button>
    </Form>
  );
};

const OneItem = ({ sampleId, item }: { sampleId: string; item: Item }) => {
  const [say, lang] = [useSay(), useLang()];
  return (
    <li>
      <DeskLink href={`/desk/actions/${item.actionId}`}>
        {item.number} {titled(lang, item)}
      </DeskLink>{" "}
      <span className="dim">
        {named(lang, item.unit)} · <code>{item.ticket.slice(0, 12)}…</code>
      </span>
      {item.held === null ? null : (
        <p>
          <b>{say(`advance.held.${item.held ? "yes" : "no"}`)}</b> {item.sentence}
        </p>
      )}
      {item.mine ? <FindingForm sampleId={sampleId} item={item} /> : null}
    </li>
  );
};

/** A spot check: what was drawn and how to draw it again, and what held up beside what was claimed. */
export const SampleScreen = () => {
  const { sampleId = "" } = useParams({ strict: false }) as { sampleId?: string };
  const [say, sample, columns] = [useSay(), useSample(sampleId), useColumns()];
  if (sample.isError) return <Failed error={sample.error} retry={() => void sample.refetch()} />;
  if (!sample.data) return <Loading lines={6} />;
  const { seed, size, population, margin, confidence, items, units, all } = sample.data;
  const how = {
    seed,
    size,
    population,
    margin: Math.round(margin * 100),
    confidence: Math.round(confidence * 100),
  };
  return (
    <>
      <PageHead
        title={seed}
        crumbs={[{ label: say("advance.samples"), href: "/desk/advance/samples" }, { label: seed }]}
        link={DeskLink}
      />
      <div className="sample-how">
        <p>{say("advance.sample.how", how)}</p>
        <p className="mid">{say("advance.sample.again", { seed })}</p>
      </div>
      <section className="blk" aria-labelledby="result">
        <Barred id="result" title={say("advance.sample.result")} />
        <p className="strong">
          {say("advance.sample.held")}{" "}
          {shareSaid({ part: all.held, whole: all.looked, interval: all.interval }, say)}
        </p>
        <DenseTable
          label={say("advance.sample.result")}
          columns={columns}
          rows={units}
          keyOf={({ unit }) => unit.id}
          empty={null}
        />
      </section>
      <section className="blk" aria-labelledby="items">
        <Barred id="items" title={say("advance.sample.items")} count={items.length} />
        <ul className="sample-items">
          {items.map((item) => (
            <OneItem key={item.actionId} sampleId={sampleId} item={item} />
          ))}
        </ul>
      </section>
    </>
  );
};
