import { Form, Input, Modal, Select } from "antd";
import { useToday } from "../../../desk/dates.ts";
import { isRefused } from "../../../desk/client.ts";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { unitWord } from "../../words/unit-word.ts";
import { growthBases } from "../../words.ts";
import { setTargetRoute } from "../api.ts";
import { type Outlook, shapes, type TargetDraft } from "../words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

interface Fields extends Pick<
  TargetDraft,
  "measure" | "basis" | "value" | "multiplier" | "shape" | "source"
> {
  readonly setOn: string;
  readonly months?: string;
  readonly reason?: string;
}

const powers = [0, 4, 8] as const;

const decimalRule = (message: string) => ({ pattern: /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,8})?$/, message });

/** Twelve figures as they are pasted from a row or a column. */
const monthsIn = (text: string): string[] => text.trim().split(/[\s,，;；]+/);

const draftOf = ({ indicator, unit, year }: Outlook, fields: Fields): TargetDraft => {
  const { months, reason, ...rest } = fields;
  const isGrowth = fields.measure === "growth";
  return {
    ...rest,
    basis: isGrowth ? fields.basis : "plain",
    multiplier: isGrowth ? 0 : fields.multiplier,
    code: indicator.code,
    unitId: unit.id,
    year,
    path: fields.shape === "hand" ? monthsIn(months ?? "") : null,
    reason: reason?.trim() || null,
  };
};

const startOf = ({ target, measure, multiplier }: Outlook, today: string | undefined): Partial<Fields> => ({
  measure: target?.measure ?? measure,
  basis: target && target.measure === "growth" ? target.basis : "comparable",
  value: target?.value ?? "",
  multiplier: target?.multiplier ?? multiplier ?? 8,
  shape: target?.shape ?? "even",
  ...(today ? { setOn: today } : {}),
});

const Fields = ({ outlook }: { outlook: Outlook }) => {
  const [say, lang] = [useSay(), useLang()];
  const form = Form.useFormInstance<Fields>();
  const [measure, shape] = [Form.useWatch("measure", form), Form.useWatch("shape", form)];
  const required = [{ required: true, message: say("outlook.missing") }];
  const unit = outlook.indicator.unit ?? "";
  const choices = (key: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(`${key}.${value}`) }));
  return (
    <>
      <Form.Item name="measure" label={say("outlook.measure")} rules={required}>
        <Select options={choices("indicators.measure", ["level", "growth"])} />
      </Form.Item>
      <Form.Item
        name="value"
        label={say("outlook.target-value")}
        rules={[...required, decimalRule(say("outlook.not-a-decimal"))]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      {measure === "growth" ? (
        <Form.Item name="basis" label={say("indicators.basis")} rules={required}>
          <Select options={choices("indicators.basis", growthBases)} />
        </Form.Item>
      ) : (
        <Form.Item name="multiplier" label={say("indicators.unit")} rules={required}>
          <Select
            options={[...new Set([...powers, outlook.multiplier ?? 0])]
              .toSorted((a, b) => a - b)
              .map((value) => ({ value, label: unitWord({ unit, multiplier: value }, lang) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="shape" label={say("outlook.shape")} rules={required}>
        <Select options={choices("outlook.shape", shapes)} />
      </Form.Item>
      {shape === "hand" ? (
        <Form.Item
          name="months"
          label={say("outlook.months")}
          extra={say("outlook.months-hint")}
          rules={required}
        >
          <Input.TextArea rows={2} />
        </Form.Item>
      ) : null}
      <Form.Item name="source" label={say("outlook.source")} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="setOn" label={say("outlook.set-on")} rules={required}>
        <DayField />
      </Form.Item>
      {outlook.target ? (
        <Form.Item name="reason" label={say("outlook.why")} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      ) : null}
    </>
  );
};

/** Sets the year's target, or another in its place. */
export const TargetDialog = ({ outlook, onClose }: { outlook: Outlook; onClose: () => void }) => {
  const [say, lang, today] = [useSay(), useLang(), useToday().data?.date];
  const [form] = Form.useForm<Fields>();
  const act = useActOn(setTargetRoute, kinds);
  const fields: Readonly<Record<string, string>> = { path: "months" };
  const send = (given: Fields) =>
    act.mutate(
      { body: draftOf(outlook, given) },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (!isRefused(error) || !error.field) return;
          const name = error.field.split(".")[0]!;
          form.setFields([{ name: (fields[name] ?? name) as keyof Fields, errors: [error.sentence] }]);
        },
      },
    );
  const wrong = isRefused(act.error) && act.error.field !== undefined;
  return (
    <Modal
      open
      title={say("outlook.set-target-of", { name: named(lang, outlook.indicator), year: outlook.year })}
      okText={say("outlook.set-target")}
      okButtonProps={{ loading: act.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={startOf(outlook, today)} onFinish={send}>
        <Fields outlook={outlook} />
      </Form>
      {act.error && !wrong ? <Failed error={act.error} /> : null}
    </Modal>
  );
};
