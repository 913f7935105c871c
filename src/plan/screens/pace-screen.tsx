import { useParams, useRouter } from "@tanstack/react-router";
import { Button, Form, InputNumber } from "antd";
import { useIntl } from "react-intl";
import { isRefused } from "../../desk/client.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { month } from "../../ground/look/format.ts";
import { evenShares, monthsOf } from "../words/trajectory.ts";
import { ActionPageHead } from "./action-page-head.tsx";
import { type ActionRead, useAction, usePace } from "./queries.ts";
import "./plan.css";

interface PaceFields {
  readonly startsOn: string;
  readonly shares: number[];
}

/** How far an action is to be, month by month; even until it is written. */
export const PaceScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const action = useAction(actionId);
  if (action.isError) return <Failed error={action.error} />;
  return action.data ? <Pace action={action.data} /> : <Loading lines={8} />;
};

/** One figure for each month of the span; the span follows the day it starts. */
const MonthFields = ({ startsOn, dueOn }: { startsOn: string; dueOn: string }) => {
  const lang = useLang();
  return (
    <div className="months">
      {monthsOf({ startsOn, dueOn }).map((one, at) => (
        <Form.Item key={one} name={["shares", at]} label={month(`${one}-01`, lang)}>
          <InputNumber min={0} max={100} suffix="%" />
        </Form.Item>
      ))}
    </div>
  );
};

const usePaceForm = (action: ActionRead) => {
  const router = useRouter();
  const save = usePace(action.id);
  const [form] = Form.useForm<PaceFields>();
  const onSuccess = () => router.history.push(`/desk/actions/${action.id}`);
  const onError: Parameters<typeof save.mutate>[1] = {
    onSuccess,
    onError: (error) => {
      if (!isRefused(error) || !error.field) return;
      const name = error.field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      form.setFields([{ name: name as never, errors: [error.sentence] }]);
    },
  };
  const write = ({ startsOn, shares }: PaceFields) =>
    save.mutate({ startsOn, shares: shares.map((share) => share ?? 0) }, onError);
  const even = () =>
    save.mutate({ startsOn: form.getFieldValue("startsOn") as string, shares: null }, onError);
  return { form, save, write, even };
};

const Pace = ({ action }: { action: ActionRead }) => {
  const intl = useIntl();
  const { form, save, write, even } = usePaceForm(action);
  const startsOn = Form.useWatch("startsOn", form) ?? action.trajectory?.startsOn;
  const { trajectory } = action;
  if (!trajectory || !startsOn) return <p>{intl.formatMessage({ id: "plan.no-trajectory" })}</p>;
  const { dueOn } = trajectory;
  const again = (from: string | undefined) => {
    if (from && from <= dueOn) form.setFieldValue("shares", evenShares({ startsOn: from, dueOn }));
  };
  const start = { startsOn, shares: trajectory.months.map(({ share }) => share) };
  return (
    <>
      <ActionPageHead action={action} title="plan.pace" />
      <Form<PaceFields>
        form={form}
        layout="vertical"
        className="action-form"
        initialValues={start}
        onFinish={write}
      >
        <p className="dim">{intl.formatMessage({ id: "plan.pace.how" })}</p>
        <Form.Item name="startsOn" label={intl.formatMessage({ id: "plan.starts-on" })}>
          <DayField max={dueOn} clearable={false} onChange={again} />
        </Form.Item>
        <MonthFields startsOn={startsOn <= dueOn ? startsOn : dueOn} dueOn={dueOn} />
        {save.isError && !(isRefused(save.error) && save.error.field) ? <Failed error={save.error} /> : null}
        <div className="acts">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {intl.formatMessage({ id: "plan.form.save" })}
          </Button>
          <Button onClick={even}>{intl.formatMessage({ id: "plan.pace.even" })}</Button>
        </div>
      </Form>
    </>
  );
};
