import { Form, Input, Select } from "antd";
import {
  askRoute,
  changeUnitsRoute,
  conveneRoute,
  declineRoute,
  delegateRoute,
  joinRoute,
  sayRoute,
  withdrawRoute,
} from "../api.ts";
import { longest, type MatterWhole } from "../words.ts";
import { ActForm } from "./act-form.tsx";
import { instantOf, PostField, TimeField, UnitsField, useRequired, WordsField } from "./fields.tsx";
import { useMatters, useZone } from "./queries.ts";
import { useText } from "./say.ts";

interface FormProps {
  readonly matter: MatterWhole;
}

interface Convened {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly unitIds: string[];
  readonly matterIds?: string[];
  readonly note?: string;
}

/** Other matters of the same post, that may stand on the same agenda. */
const AlsoField = ({ matter }: FormProps) => {
  const [text, mine] = [useText(), useMatters({ list: "mine", state: "awaiting", limit: 200 })];
  const others = (mine.data?.matters ?? []).filter(({ id }) => id !== matter.id);
  if (others.length === 0) return null;
  return (
    <Form.Item name="matterIds" label={`${text("convene.also")}${text("form.optional")}`}>
      <Select
        mode="multiple"
        options={others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      />
    </Form.Item>
  );
};

export const ConveneForm = ({ matter }: FormProps) => {
  const [text, zone] = [useText(), useZone()];
  return (
    <ActForm<typeof conveneRoute, Convened>
      contract={conveneRoute}
      start={{ unitIds: matter.units.map(({ id }) => id) }}
      given={({ startsAt, endsAt, place, unitIds, matterIds = [], note }) => ({
        body: {
          startsAt: instantOf(startsAt, zone),
          endsAt: instantOf(endsAt, zone),
          place,
          unitIds,
          matterIds: [matter.id, ...matterIds],
          note,
        },
      })}
      submit={text("convene.do")}
      after={text("convene.after")}
    >
      <TimeField name="startsAt" label={text("convene.starts")} />
      <TimeField name="endsAt" label={text("convene.ends")} />
      <WordsField name="place" label={text("convene.place")} max={longest.place} rows={1} />
      <UnitsField name="unitIds" label={text("convene.units")} />
      <AlsoField matter={matter} />
      <WordsField name="note" label={text("convene.note")} max={longest.text} optional />
    </ActForm>
  );
};

export const DelegateForm = ({ matter: { id } }: FormProps) => {
  const text = useText();
  return (
    <ActForm<typeof delegateRoute, { postId: string; note?: string }>
      contract={delegateRoute}
      given={(body) => ({ params: { id }, body })}
      submit={text("delegate.do")}
      after={text("delegate.after")}
    >
      <PostField name="postId" label={text("delegate.to")} />
      <WordsField name="note" label={text("delegate.note")} max={longest.reason} optional />
    </ActForm>
  );
};

export const DeclineForm = ({ matter: { id } }: FormProps) => {
  const text = useText();
  return (
    <ActForm<typeof declineRoute, { reason: string }>
      contract={declineRoute}
      given={(body) => ({ params: { id }, body })}
      submit={text("decline.do")}
    >
      <WordsField
        name="reason"
        label={text("decline.reason")}
        hint={text("decline.public")}
        max={longest.reason}
      />
    </ActForm>
  );
};

export const WithdrawForm = ({ matter: { id } }: FormProps) => {
  const text = useText();
  return (
    <ActForm<typeof withdrawRoute, { reason: string }>
      contract={withdrawRoute}
      given={(body) => ({ params: { id }, body })}
      submit={text("withdraw.do")}
    >
      <WordsField name="reason" label={text("withdraw.reason")} max={longest.reason} />
    </ActForm>
  );
};

export const AskForm = ({ matter }: FormProps) => {
  const [text, required] = [useText(), useRequired()];
  return (
    <ActForm<typeof askRoute, { unitIds: string[]; question: string; hours: string }>
      contract={askRoute}
      start={{ unitIds: matter.units.map(({ id }) => id), hours: "24" }}
      given={({ hours, ...body }) => ({ params: { id: matter.id }, body: { ...body, hours: Number(hours) } })}
      submit={text("ask.do")}
      after={text("ask.after")}
    >
      <UnitsField name="unitIds" label={text("ask.units")} from={matter.units} />
      <WordsField name="question" label={text("ask.question")} max={longest.reason} />
      <Form.Item name="hours" label={text("ask.hours")} rules={required}>
        <Input inputMode="numeric" />
      </Form.Item>
    </ActForm>
  );
};

export const SayForm = ({ matter: { id } }: { matter: Pick<MatterWhole, "id"> }) => {
  const text = useText();
  return (
    <ActForm<typeof sayRoute, { claim: string; basis?: string }>
      contract={sayRoute}
      given={(body) => ({ params: { id }, body })}
      submit={text("say.do")}
      after={text("say.after")}
    >
      <WordsField name="claim" label={text("say.claim")} max={longest.text} rows={4} />
      <WordsField name="basis" label={text("say.basis")} max={longest.reason} optional rows={2} />
    </ActForm>
  );
};

export const JoinForm = ({ matter: { id } }: FormProps) => {
  const [text, required, all] = [
    useText(),
    useRequired(),
    useMatters({ list: "all", state: "awaiting", limit: 200 }),
  ];
  const others = (all.data?.matters ?? []).filter((one) => one.id !== id);
  return (
    <ActForm<typeof joinRoute, { intoId: string }>
      contract={joinRoute}
      given={(body) => ({ params: { id }, body })}
      submit={text("join.do")}
      after={text("join.after")}
    >
      <Form.Item name="intoId" label={text("join.into")} rules={required}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={others.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }))}
        />
      </Form.Item>
    </ActForm>
  );
};

export const UnitsForm = ({ matter }: FormProps) => {
  const text = useText();
  const known = new Map(matter.units.map((unit) => [unit.id, unit]));
  const draft = (unitId: string) => ({
    unitId,
    part: known.get(unitId)?.part ?? null,
    complainedOf: known.get(unitId)?.complainedOf ?? false,
  });
  return (
    <ActForm<typeof changeUnitsRoute, { units: string[]; reason: string }>
      contract={changeUnitsRoute}
      start={{ units: matter.units.map(({ id }) => id) }}
      given={({ units, reason }) => ({
        params: { id: matter.id },
        body: { units: units.map(draft), reason },
      })}
      submit={text("units.do")}
      after={text("units.after")}
    >
      <UnitsField name="units" label={text("units.which")} />
      <WordsField name="reason" label={text("units.reason")} max={longest.reason} />
    </ActForm>
  );
};
