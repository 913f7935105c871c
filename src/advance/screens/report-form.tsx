import { Checkbox, Form, Input } from "antd";
import { useState } from "react";
import { isRefused, type Refused } from "../../desk/client.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { ActionWhole } from "../../plan/words.ts";
import { type Doubt, type Evidence, longest, type Progress } from "../words.ts";
import { FilesField } from "./files-field.tsx";
import { newKey } from "../../desk/key.ts";
import { useSendReport } from "./queries.ts";
import { doubtOf, draftOf, placeOf, type ReportFields } from "./report-fields.ts";
import { useSay } from "./say.ts";

interface ReportFormProps {
  readonly action: ActionWhole;
  readonly progress: Progress;
  /** The day that the next step starts with. */
  readonly nextOn: string;
  readonly onSent: () => void;
}

type Of = Pick<ReportFormProps, "action" | "progress">;

/** What is reached: a figure where one was promised, the milestones that are open, or that it is done. */
const ReachedFields = ({ action, progress }: Of) => {
  const [say, lang] = [useSay(), useLang()];
  const reached = new Set(progress.reached.map(({ id }) => id));
  const open = action.milestones.filter(({ id }) => !reached.has(id));
  const before = progress.reports.find(({ quantity }) => quantity !== null)?.quantity;
  const { quantity, measure } = action;
  return (
    <>
      {quantity === null ? null : (
        <Form.Item
          name="quantity"
          label={say("advance.form.quantity", { measure: measure ?? "" })}
          extra={say("advance.form.quantity-hint", { whole: quantity, before: before ?? "0" })}
        >
          <Input inputMode="decimal" suffix={measure ?? undefined} maxLength={longest.quantity} />
        </Form.Item>
      )}
      {open.length === 0 ? null : (
        <Form.Item name="milestoneIds" label={say("advance.form.milestones")}>
          <Checkbox.Group options={open.map((one) => ({ value: one.id, label: named(lang, one) }))} />
        </Form.Item>
      )}
      {progress.may.claim ? (
        <Form.Item name="done" valuePropName="checked" extra={action.doneWhenZh}>
          <Checkbox>{say("advance.form.done")}</Checkbox>
        </Form.Item>
      ) : null}
    </>
  );
};

const NextFields = () => {
  const say = useSay();
  const done = Form.useWatch<boolean | undefined>("done");
  return (
    <>
      <div className="pair" hidden={done === true}>
        <Form.Item name="nextWhat" label={say("advance.form.next")}>
          <Input maxLength={longest.next} />
        </Form.Item>
        <Form.Item name="nextOn" label={say("advance.form.next-on")}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="blocker" label={say("advance.form.blocker")}>
        <Input maxLength={longest.blocker} />
      </Form.Item>
    </>
  );
};

const MoreFields = () => {
  const say = useSay();
  return (
    <details className="more">
      <summary>{say("advance.form.more")}</summary>
      <Form.Item name="place" label={say("advance.form.place")}>
        <Input maxLength={longest.place} />
      </Form.Item>
      <Form.Item name="link" label={say("advance.form.link")}>
        <Input type="url" maxLength={longest.link} />
      </Form.Item>
    </details>
  );
};

/** What was doubted, to be confirmed: the same is sent again with it. */
const Sure = ({ doubt, onSure }: { doubt: Doubt; onSure: (doubt: Doubt, sure: boolean) => void }) => {
  const say = useSay();
  return (
    <Checkbox className="sure" onChange={({ target }) => onSure(doubt, target.checked)}>
      {say(doubt === "newer" ? "advance.form.seen" : "advance.form.sure")}
    </Checkbox>
  );
};

/** Half a minute: what is reached, a sentence, a photo, the next step, what stands in the way. */
export const ReportForm = ({ action, progress, nextOn, onSent }: ReportFormProps) => {
  const [say, send] = [useSay(), useSendReport(action.id)];
  const [form] = Form.useForm<ReportFields>();
  const [key] = useState(newKey);
  const [seen] = useState(progress.reports[0]?.id ?? null);
  const [files, setFiles] = useState<readonly Evidence[]>([]);
  const [sure, setSure] = useState<readonly Doubt[]>([]);
  const [doubts, setDoubts] = useState<readonly Doubt[]>([]);
  const sayWrong = (error: Refused | TypeError) => {
    if (!isRefused(error)) return;
    const doubt = doubtOf(error.refusal);
    if (doubt) setDoubts((all) => [...new Set([...all, doubt])]);
    const place = placeOf(error.field);
    if (place) form.setFields([{ name: place as keyof ReportFields, errors: [error.sentence] }]);
  };
  const onSure = (doubt: Doubt, yes: boolean) =>
    setSure((all) => (yes ? [...all, doubt] : all.filter((one) => one !== doubt)));
  const submit = (fields: ReportFields) =>
    send.mutate(draftOf(fields, { key, seen, files, sure }), { onSuccess: onSent, onError: sayWrong });
  const place = isRefused(send.error) ? placeOf(send.error.field) : undefined;
  return (
    <Form<ReportFields>
      form={form}
      layout="vertical"
      className="report-form"
      initialValues={{ nextOn }}
      scrollToFirstError
      onFinish={submit}
    >
      <ReachedFields action={action} progress={progress} />
      <Form.Item
        name="sentence"
        label={say("advance.form.sentence")}
        rules={[{ required: true, whitespace: true, message: say("advance.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={longest.sentence} showCount />
      </Form.Item>
      <Form.Item label={say("advance.form.files")} extra={say("advance.form.files-hint")}>
        <FilesField files={files} onChange={setFiles} label={say("advance.form.add-files")} />
      </Form.Item>
      <NextFields />
      <MoreFields />
      {send.isError && (!place || place === "evidenceIds") ? <Failed error={send.error} /> : null}
      {doubts.map((doubt) => (
        <Sure key={doubt} doubt={doubt} onSure={onSure} />
      ))}
      <DecideButton htmlType="submit" loading={send.isPending} block>
        {say("advance.form.send")}
      </DecideButton>
    </Form>
  );
};
