import { App, Button, Form, Input, Radio } from "antd";
import { useIntl } from "react-intl";
import type { CalendarDay } from "../../ground/calendar/words.ts";
import { isRefused } from "../client.ts";
import { DayField } from "../parts/day-field.tsx";
import { Failed } from "../parts/states.tsx";
import { type DayChange, useSetDay } from "./queries.ts";

const kinds = ["holiday", "make-up", "plain"] as const;

const startOf = (draft: CalendarDay | null): Partial<DayChange> =>
  draft
    ? { date: draft.date, kind: draft.kind, nameZh: draft.name_zh, nameEn: draft.name_en }
    : { kind: "holiday" };

interface DayFormProps {
  /** The day to change; null to add one. */
  readonly draft: CalendarDay | null;
  readonly done: () => void;
}

/** Sets what a day is: off, worked in exchange, or plain again. */
export const DayForm = ({ draft, done }: DayFormProps) => {
  const [intl, { message }, set] = [useIntl(), App.useApp(), useSetDay()];
  const [form] = Form.useForm<DayChange>();
  const text = (id: string) => intl.formatMessage({ id });
  const refused = isRefused(set.error) ? set.error : undefined;
  const save = (change: DayChange) =>
    set.mutate(change, {
      onSuccess: () => {
        form.resetFields();
        void message.success(text("calendar.saved"));
        done();
      },
    });
  return (
    <Form
      form={form}
      layout="inline"

      className="blk"
      initialValues={startOf(draft)}
      onFinish={save}
    >
      {set.error ? <Failed error={set.error} /> : null}
      <Form.Item
        name="date"
        label={text("calendar.date")}
        rules={[{ required: true, message: text("calendar.date-missing") }]}
        validateStatus={refused?.field === "date" ? "error" : undefined}
      >
        <DayField />
      </Form.Item>
      <Form.Item name="kind" label={text("calendar.is")}>
        <Radio.Group options={kinds.map((value) => ({ value, label: text(`calendar.set.${value}`) }))} />
      </Form.Item>
      <Form.Item name="nameZh" label={text("calendar.name-zh")}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="nameEn" label={text("calendar.name-en")}>
        <Input maxLength={80} />
      </Form.Item>
      <Button htmlType="submit" loading={set.isPending}>
        {text("calendar.save")}
      </Button>
    </Form>
  );
};
