import { Button, Form, Input, InputNumber, Radio } from "antd";
import { useIntl } from "react-intl";
import { fullDay } from "../../ground/look/format.ts";
import type { SettingView } from "../../ground/settings/words.ts";
import { isRefused } from "../client.ts";
import { DayField } from "../parts/day-field.tsx";
import { Failed } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";
import { useSetSetting } from "./queries.ts";

/** The values of a setting that is a choice; none for one that is written. */
const choicesOf = ({ enum: values }: SettingView["shape"]): readonly string[] =>
  Array.isArray(values) ? values.map(String) : [];

/** How a value is said: a choice in words, anything else as it is. */
const useShownValue = ({ name, shape }: SettingView) => {
  const intl = useIntl();
  return (value: unknown): string => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return choicesOf(shape).includes(text) ? intl.formatMessage({ id: `setting.${name}.is.${text}` }) : text;
  };
};

const isNumber = ({ type }: SettingView["shape"]): boolean => type === "integer" || type === "number";

const bound = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Every version, the latest date first: what held when. */
const History = ({ setting }: { setting: SettingView }) => {
  const [intl, lang, shownValue] = [useIntl(), useLang(), useShownValue(setting)];
  const { history, fallback } = setting;
  return (
    <details>
      <summary>{intl.formatMessage({ id: "settings.history" }, { count: history.length })}</summary>
      <ul>
        {history.map(({ validFrom, setAt, value }) => (
          <li key={setAt}>
            {intl.formatMessage(
              { id: "settings.version" },
              { from: fullDay(validFrom, lang), value: shownValue(value) },
            )}
          </li>
        ))}
        <li>{intl.formatMessage({ id: "settings.fallback" }, { value: shownValue(fallback) })}</li>
      </ul>
    </details>
  );
};

/** The field of a value: a choice where the setting has some, a number within its bounds, else a line of text. */
const valueField = ({ shape }: SettingView, shownValue: (value: unknown) => string) => {
  const choices = choicesOf(shape);
  if (choices.length > 0)
    return <Radio.Group options={choices.map((value) => ({ value, label: shownValue(value) }))} />;
  return isNumber(shape) ? <InputNumber min={bound(shape.minimum)} max={bound(shape.maximum)} /> : <Input />;
};

/** One setting: what holds today, a new value from a date on, and its history. */
export const SettingForm = ({ setting, today }: { setting: SettingView; today: string }) => {
  const intl = useIntl();
  const set = useSetSetting(setting.name);
  const refused = isRefused(set.error) ? set.error : undefined;
  const problem = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  const { value } = setting;
  const shownValue = useShownValue(setting);
  return (
    <section className="blk">
      <h3>{intl.formatMessage({ id: `setting.${setting.name}` })}</h3>
      <p className="mid">{intl.formatMessage({ id: `setting.${setting.name}.note` })}</p>
      {set.error && !refused?.field ? <Failed error={set.error} /> : null}
      <Form
        layout="inline"
        initialValues={{ value, validFrom: today }}
        onFinish={(change) => set.mutate(change)}
      >
        <Form.Item name="value" label={intl.formatMessage({ id: "settings.value" })} {...problem("value")}>
          {valueField(setting, shownValue)}
        </Form.Item>
        <Form.Item
          name="validFrom"
          label={intl.formatMessage({ id: "settings.valid-from" })}
          {...problem("validFrom")}
        >
          <DayField min={today} clearable={false} />
        </Form.Item>
        <Button htmlType="submit" loading={set.isPending}>
          {intl.formatMessage({ id: "settings.set" })}
        </Button>
      </Form>
      {setting.history.length > 0 ? <History setting={setting} /> : null}
    </section>
  );
};
