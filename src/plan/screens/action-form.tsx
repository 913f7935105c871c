import type { UseMutationResult } from "@tanstack/react-query";
import { Button, Form, Input, Radio, Select } from "antd";
import { useIntl } from "react-intl";
import { isRefused, type Refused } from "../../desk/client.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import { type NamedSeries, seriesKey, seriesSaid } from "../words/series.ts";
import { type ActionWhole, longest, type PlanTree, type PostRef, type UnitRef } from "../words.ts";
import { type ActionFields, draftOf, placeOf } from "./action-fields.ts";
import { MilestoneFields } from "./milestone-fields.tsx";
import type { DraftInput } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Offered {
  readonly tree: PlanTree;
  readonly units: readonly UnitRef[];
  readonly posts: readonly PostRef[];
  readonly series: readonly NamedSeries[];
}

interface FormProps {
  readonly offered: Offered;
  readonly start: ActionFields;
  readonly save: UseMutationResult<ActionWhole, Refused | TypeError, DraftInput & { reason?: string }>;
  /** What is written is promised already: the form asks why it changes. */
  readonly amends?: true;
  readonly onSaved: (action: ActionWhole) => void;
}

/** The label of a field that may stay empty even when the action is adopted. */
const useOptional = () => {
  const intl = useIntl();
  return (key: string) =>
    intl.formatMessage({ id: "plan.form.optional" }, { field: intl.formatMessage({ id: `plan.${key}` }) });
};

const searched = { optionFilterProp: "label" } as const;

/** What is promised and when it counts as done. */
const WhatFields = ({ tree }: { tree: PlanTree }) => {
  const [text, optional, lang] = [useSay("plan"), useOptional(), useLang()];
  const areas = tree.tasks.map((task) => ({
    label: named(lang, task),
    options: task.areas.map((area) => ({ value: area.id, label: `${area.number} ${named(lang, area)}` })),
  }));
  const required = [{ required: true, message: text("form.missing") }];
  return (
    <>
      <Form.Item name="areaId" label={text("area")} rules={required}>
        <Select options={areas} showSearch={searched} />
      </Form.Item>
      <Form.Item name="number" label={text("number")} extra={text("form.number")} rules={required}>
        <Input maxLength={longest.number} />
      </Form.Item>
      <Form.Item name="titleZh" label={text("action")} rules={required}>
        <Input maxLength={longest.title} />
      </Form.Item>
      <Form.Item name="titleEn" label={optional("form.title-en")}>
        <Input maxLength={longest.title} />
      </Form.Item>
      <Form.Item name="doneWhenZh" label={text("done-when")} extra={text("form.done-when")}>
        <Input.TextArea rows={3} maxLength={longest.doneWhen} />
      </Form.Item>
      <Form.Item name="doneWhenEn" label={optional("form.done-when-en")}>
        <Input.TextArea rows={3} maxLength={longest.doneWhen} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="quantity" label={optional("quantity")}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="measure" label={optional("form.measure")}>
          <Input maxLength={longest.measure} />
        </Form.Item>
      </div>
    </>
  );
};

/** Who leads and who cooperates. The head of the lead unit owes it; nobody has to be named for that. */
const WhoFields = ({ units, posts }: Offered) => {
  const [text, optional, lang] = [useSay("plan"), useOptional(), useLang()];
  const unitOptions = units.map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  const postOptions = posts.map((post) => ({ value: post.id, label: titled(lang, post) }));
  return (
    <>
      <Form.Item name="leadUnitId" label={text("lead")} extra={text("form.lead")}>
        <Select options={unitOptions} showSearch={searched} allowClear />
      </Form.Item>
      <Form.Item name="cooperatingUnitIds" label={optional("cooperating")}>
        <Select mode="multiple" options={unitOptions} showSearch={searched} />
      </Form.Item>
      <Form.Item name="ledByPostId" label={optional("led-by")}>
        <Select options={postOptions} showSearch={searched} allowClear />
      </Form.Item>
    </>
  );
};

const WhenFields = () => {
  const text = useSay("plan");
  const kind = Form.useWatch<ActionFields["deadlineKind"]>("deadlineKind");
  const kinds = (["date", "whole-year", "ongoing"] as const).map((value) => ({
    value,
    label: text(value === "date" ? "form.on-a-day" : value),
  }));
  return (
    <>
      <Form.Item name="deadlineKind" label={text("deadline")}>
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="deadlineOn" label={text("form.day")} hidden={kind !== "date"}>
        <DayField />
      </Form.Item>
      <MilestoneFields />
    </>
  );
};

const FromFields = ({ tree: { pillars }, series }: Offered) => {
  const [text, optional, lang] = [useSay("plan"), useOptional(), useLang()];
  const options = pillars.map((pillar) => ({ value: pillar.id, label: named(lang, pillar) }));
  const figures = series.map((one) => ({ value: seriesKey(one), label: seriesSaid(one, lang) }));
  return (
    <>
      <Form.Item name="pillarIds" label={optional("serves")}>
        <Select mode="multiple" options={options} />
      </Form.Item>
      <Form.Item name="series" label={optional("series")} extra={text("series.how")}>
        <Select mode="multiple" options={figures} showSearch={searched} />
      </Form.Item>
      <Form.Item name="source" label={optional("source")}>
        <Input maxLength={longest.source} />
      </Form.Item>
      <Form.Item name="note" label={optional("note")} extra={text("form.note")}>
        <Input maxLength={longest.note} />
      </Form.Item>
    </>
  );
};

const ReasonField = () => {
  const text = useSay("plan");
  const rules = [{ required: true, whitespace: true, message: text("amend.missing") }];
  return (
    <Form.Item name="reason" label={text("amend.reason")} extra={text("amend.kept")} rules={rules}>
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
};

/** The form of a draft. A refusal is said at its field; what was typed stays. */
export const ActionForm = ({ offered, start, save, amends, onSaved }: FormProps) => {
  const text = useSay("plan");
  const [form] = Form.useForm<ActionFields>();
  const sayWrong = (error: Refused | TypeError) => {
    if (!isRefused(error) || !error.field) return;
    form.setFields([
      { name: placeOf(error.field.replace(/^draft\./, "")) as never, errors: [error.sentence] },
    ]);
  };
  const send = (fields: ActionFields) =>
    save.mutate(
      { ...draftOf(fields), ...(amends ? { reason: fields.reason } : {}) },
      { onSuccess: onSaved, onError: sayWrong },
    );
  const atNoField = save.isError && !(isRefused(save.error) && save.error.field);
  return (
    <Form<ActionFields>
      form={form}
      layout="vertical"
      className="action-form"
      initialValues={start}
      scrollToFirstError
      onFinish={send}
    >
      <WhatFields tree={offered.tree} />
      <WhoFields {...offered} />
      <WhenFields />
      <FromFields {...offered} />
      {amends ? <ReasonField /> : null}
      {atNoField ? <Failed error={save.error} /> : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {text("form.save")}
      </Button>
    </Form>
  );
};
