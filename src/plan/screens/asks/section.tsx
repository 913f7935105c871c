import { titled } from "../../../ground/texts.ts";
import { Button, Form, Input, Radio } from "antd";
import { isRefused } from "../../../desk/client.ts";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { askChangeRoute, takeBackChangeRoute } from "../../asks/api.ts";
import type { Change, ChangeKind } from "../../asks/words.ts";
import { useChangeAct, useChanges } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

/** What the unit that owes an action asked to have changed; and, for that unit, the form to ask. */
export const AsksSection = ({ actionId }: { actionId: string }) => {
  const [text, asked] = [useSay("plan"), useChanges(actionId)];
  if (!asked.data) return null;
  const { changes, mayAsk } = asked.data;
  if (changes.length === 0 && mayAsk.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="asks">
      <Barred id="asks" title={text(changes.length > 0 ? "asks" : "ask")} />
      <ol className="tl">
        {changes.map((change) => (
          <One key={change.id} change={change} />
        ))}
      </ol>
      {mayAsk.length > 0 ? <AskForm actionId={actionId} kinds={mayAsk} /> : null}
    </section>
  );
};

const One = ({ change }: { change: Change & { mine: boolean } }) => {
  const [text, lang] = [useSay("plan"), useLang()];
  const { id, kind, dueOn, reason, askedAt, by, state, answer, mine } = change;
  return (
    <li>
      <div className="when">
        <time dateTime={askedAt}>{day(askedAt.slice(0, 10), lang)}</time>
        {by ? ` · ${titled(lang, by)}` : null} <span className="tag">{text(`ask.state.${state}`)}</span>
      </div>
      <div className="t">
        {text(`ask.kind.${kind}`)}
        {dueOn ? ` ${text("ask.until-day", { day: day(dueOn, lang) })}` : null} · {reason}
        {answer ? ` · ${answer}` : null}
      </div>
      {mine && state === "open" ? <TakeBack id={id} /> : null}
    </li>
  );
};

const TakeBack = ({ id }: { id: string }) => {
  const [text, takeBack] = [useSay("plan"), useChangeAct(takeBackChangeRoute)];
  return (
    <>
      {takeBack.isError ? <Failed error={takeBack.error} /> : null}
      <Button size="small" loading={takeBack.isPending} onClick={() => takeBack.mutate({ params: { id } })}>
        {text("ask.take-back")}
      </Button>
    </>
  );
};

interface Fields {
  readonly kind: ChangeKind;
  readonly dueOn?: string;
  readonly reason: string;
}

/** Folded until it is wanted: a promise is not changed every day. */
const AskForm = ({ actionId, kinds }: { actionId: string; kinds: readonly ChangeKind[] }) => {
  const [text, ask] = [useSay("plan"), useChangeAct(askChangeRoute)];
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch("kind", form);
  const required = [{ required: true, message: text("ask.missing") }];
  const send = ({ dueOn, ...rest }: Fields) =>
    ask.mutate({ params: { id: actionId }, body: { ...rest, dueOn: dueOn ?? null } });
  const wrong = isRefused(ask.error) && ask.error.field === "dueOn" ? ask.error.sentence : null;
  return (
    <details className="asking">
      <summary>{text("ask")}</summary>
      <p className="dim">{text("ask.hint")}</p>
      <Form<Fields> form={form} layout="vertical" initialValues={{ kind: kinds[0] }} onFinish={send}>
        <Form.Item name="kind" label={text("ask.kind")}>
          <Radio.Group options={kinds.map((value) => ({ value, label: text(`ask.kind.${value}`) }))} />
        </Form.Item>
        {kind === "extend" ? (
          <Form.Item
            name="dueOn"
            label={text("ask.until")}
            rules={required}
            {...(wrong ? { help: wrong, validateStatus: "error" as const } : {})}
          >
            <DayField />
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label={text("ask.reason")} rules={[{ ...required[0], whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        {ask.isError && !wrong ? <Failed error={ask.error} /> : null}
        <Button htmlType="submit" loading={ask.isPending}>
          {text("ask.do")}
        </Button>
      </Form>
    </details>
  );
};
