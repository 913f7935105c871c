import { Checkbox, Form, Input } from "antd";
import { DeskLink } from "../../desk/link.tsx";
import type { Returned } from "../../desk/outbox/letter.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { type Doubt, longest } from "../words.ts";
import { FilesField } from "./files-field.tsx";
import { placeOf, type ReportFields } from "./report-fields.ts";
import { type ReportOf, useReport } from "./report-state.ts";
import { useSay } from "../../desk/say.ts";

type Of = Pick<ReportOf, "ground">;

/** What is reached: a figure where one was promised, the milestones that are open, or that it is done. */
const ReachedFields = ({ ground }: Of) => {
  const [say, lang] = [useSay(), useLang()];
  const { quantity, measure, milestones, lastQuantity, doneWhenZh, doneWhenEn, may } = ground;
  return (
    <>
      {quantity === null ? null : (
        <Form.Item
          name="quantity"
          label={say("advance.form.quantity", { measure: measure ?? "" })}
          extra={say("advance.form.quantity-hint", { whole: quantity, before: lastQuantity ?? "0" })}
        >
          <Input inputMode="decimal" suffix={measure ?? undefined} maxLength={longest.quantity} />
        </Form.Item>
      )}
      {milestones.length === 0 ? null : (
        <Form.Item name="milestoneIds" label={say("advance.form.milestones")}>
          <Checkbox.Group options={milestones.map((one) => ({ value: one.id, label: named(lang, one) }))} />
        </Form.Item>
      )}
      {may.claim ? (
        <Form.Item
          name="done"
          valuePropName="checked"
          extra={doneWhenZh ? named(lang, { nameZh: doneWhenZh, nameEn: doneWhenEn }) : null}
        >
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

/** What stands above the act: a refusal that is at no field, and a device that is full. */
const Wrong = ({ returned, full }: { returned: Returned | null; full: boolean }) => {
  const say = useSay();
  const place = placeOf(returned?.field);
  const atNoField = !place || place === "evidenceIds" || place === "file";
  return (
    <>
      {returned && atNoField ? <Failed error={returned} /> : null}
      {full ? <Failed error={{ sentence: say("advance.form.full") }} /> : null}
    </>
  );
};

/** Written and kept, and no signal to send it: what happens now, and where to. */
const Waits = () => {
  const say = useSay();
  return (
    <Empty
      sentence={say("advance.form.waits")}
      next={
        <>
          <DeskLink className="btn ink" href="/desk">
            {say("advance.form.to-today")}
          </DeskLink>
          <DeskLink className="btn" href="/desk/unsent">
            {say("advance.form.to-unsent")}
          </DeskLink>
        </>
      }
    />
  );
};

/** Half a minute: what is reached, a sentence, a photo, the next step, what stands in the way. */
export const ReportForm = ({ nextOn, ...of }: ReportOf & { nextOn: string }) => {
  const [say, [form]] = [useSay(), Form.useForm<ReportFields>()];
  const report = useReport(form, of);
  if (report.end === "waits") return <Waits />;
  return (
    <Form<ReportFields>
      form={form}
      layout="vertical"
      className="report-form"
      initialValues={of.start?.fields ?? { nextOn }}
      scrollToFirstError
      onValuesChange={() => report.keep()}
      onFinish={(fields) => void report.submit(fields)}
    >
      <ReachedFields ground={of.ground} />
      <Form.Item
        name="sentence"
        label={say("advance.form.sentence")}
        rules={[{ required: true, whitespace: true, message: say("advance.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={longest.sentence} showCount />
      </Form.Item>
      <Form.Item label={say("advance.form.files")} extra={say("advance.form.files-hint")}>
        <FilesField
          files={report.files}
          onChange={report.setFiles}
          label={say("advance.form.add-files")}
          keeps
        />
      </Form.Item>
      <NextFields />
      <MoreFields />
      <Wrong returned={report.returned} full={report.full} />
      {report.doubts.map((doubt) => (
        <Sure key={doubt} doubt={doubt} onSure={report.onSure} />
      ))}
      <DecideButton htmlType="submit" loading={report.end === "busy"} block>
        {say("advance.form.send")}
      </DecideButton>
    </Form>
  );
};
