import { useParams } from "@tanstack/react-router";
import { Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { addressOf } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { ActForm, useActOn } from "../../../desk/parts/act-form.tsx";
import { KeyValue } from "../../../desk/parts/key-value.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { Barred, Icon } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import { answerObjectionRoute, lookAtObjectorRoute, readObjectionFile } from "../api.ts";
import { longest, type ObjectionAnswer, type ObjectionWhole } from "../words.ts";
import { aboutOf } from "./objections.tsx";
import { kinds, useObjection } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

type Look = ReturnType<typeof useActOn<typeof lookAtObjectorRoute>>;

/** Who it is, while this page is open; nothing of it is kept in the browser. */
const Seen = ({ look: { data } }: { look: Look }) => {
  const say = useSay();
  if (!data) return null;
  if (data.unreadable) return <p>{say("objection.unreadable")}</p>;
  return (
    <KeyValue
      rows={[
        [say("objection.name"), data.objector?.name ?? null],
        [say("objection.contact"), data.objector?.contact ?? null],
      ]}
    />
  );
};

const Ask = ({ id, look }: { id: string; look: Look }) => {
  const say = useSay();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        look.mutate({ params: { id }, body: { reason } });
      }}
    >
      <label>
        {say("objection.look-reason")}
        <Input maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <p className="acts">
        <Button htmlType="submit" disabled={reason.trim() === ""} loading={look.isPending}>
          {say("objection.look")}
        </Button>
      </p>
      {look.isError ? <Failed error={look.error} /> : null}
    </form>
  );
};

/** Who objects, behind a reason: each look is kept in the log. */
const Objector = ({ objection: { id, anonymous } }: { objection: ObjectionWhole }) => {
  const say = useSay();
  const look = useActOn(lookAtObjectorRoute, []);
  return (
    <section className="blk" aria-labelledby="objector">
      <Barred id="objector" title={say("objection.objector")} />
      <p className="id">
        <Icon name="lock" />
        <span>{say(anonymous ? "objection.left-nothing" : "objection.left-sealed")}</span>
      </p>
      {anonymous || look.data ? null : <Ask id={id} look={look} />}
      <Seen look={look} />
    </section>
  );
};

/** What came along; each opens in its own tab, for who handles the objection alone. */
const Files = ({ objection: { id, files } }: { objection: ObjectionWhole }) =>
  files.length === 0 ? null : (
    <ul className="plain">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={addressOf(readObjectionFile, { params: { id, fileId: file.id } })}
            target="_blank"
            rel="noreferrer"
          >
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );

const AnswerForm = ({ objection }: { objection: ObjectionWhole }) => {
  const say = useSay();
  const [held, setHeld] = useState(false);
  const strikes = held && objection.nomineeZh !== null;
  return (
    <ActForm<typeof answerObjectionRoute, ObjectionAnswer>
      contract={answerObjectionRoute}
      kinds={kinds}
      given={({ outcome, answer, reason }) => ({
        params: { id: objection.id },
        body: { outcome, answer, reason: strikes ? reason?.trim() || null : null },
      })}
      submit={say("objection.give-answer")}
      weight="decides"
      after={say(strikes ? "objection.then-struck" : "objection.then-answered")}
    >
      <Form.Item
        name="outcome"
        label={say("objection.found")}
        rules={[{ required: true, message: say("objection.found-missing") }]}
      >
        <Radio.Group
          onChange={({ target }) => setHeld(target.value === "held")}
          options={(["not-held", "held"] as const).map((value) => ({
            value,
            label: say(`objection.outcome.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={say("objection.answer")}
        extra={say("objection.answer-note")}
        rules={[{ required: true, whitespace: true, message: say("objection.answer-missing") }]}
      >
        <Input.TextArea rows={4} maxLength={longest.answer} />
      </Form.Item>
      {strikes ? (
        <Form.Item name="reason" label={say("objection.reason")} extra={say("objection.reason-note")}>
          <Input maxLength={longest.reason} />
        </Form.Item>
      ) : null}
    </ActForm>
  );
};

const Answered = ({ objection }: { objection: ObjectionWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  const { answeredBy, answeredOn, outcome, answer } = objection;
  return (
    <>
      <KeyValue
        rows={[
          [say("objection.found"), say(`objection.outcome.${outcome ?? "open"}`)],
          [say("objection.answered-on"), answeredOn && day(answeredOn, lang)],
          [say("objection.by"), answeredBy && titled(lang, answeredBy)],
        ]}
      />
      <p className="said">{answer}</p>
    </>
  );
};

const Whole = ({ objection }: { objection: ObjectionWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  const { receiver, programmeId } = objection;
  const title = aboutOf(objection, lang, say);
  const programme = named(lang, { nameZh: objection.programmeZh, nameEn: objection.programmeEn });
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: say("objection.all"), href: "/desk/objections" }, { label: title }]}
        link={DeskLink}
      />
      <div className="cols">
        <div>
          <section className="blk" aria-labelledby="objection-said">
            <Barred id="objection-said" title={say("objection.text")} />
            <p className="said">{objection.text}</p>
            <Files objection={objection} />
          </section>
          <section className="blk" aria-labelledby="objection-answer">
            <Barred id="objection-answer" title={say("objection.answer")} />
            {objection.outcome ? <Answered objection={objection} /> : <AnswerForm objection={objection} />}
          </section>
        </div>
        <div>
          <section className="blk" aria-labelledby="clock">
            <Barred id="clock" title={say("objection.clock")} />
            <KeyValue
              rows={[
                [
                  say("objection.programme"),
                  <DeskLink key="programme" href={`/desk/commend/${programmeId}`}>
                    {programme}
                  </DeskLink>,
                ],
                [say("objection.desk"), receiver && titled(lang, receiver)],
                [say("objection.due-on"), objection.outcome ? null : day(objection.dueOn, lang)],
                [say("objection.provisional"), objection.provisional ? say("notice.provisional") : null],
              ]}
            />
          </section>
          <Objector objection={objection} />
        </div>
      </div>
    </>
  );
};

/** One objection, for who handles it: what was said, who objects behind a reason, and the answer. */
export const ObjectionScreen = () => {
  const { objectionId = "" } = useParams({ strict: false }) as { objectionId?: string };
  const objection = useObjection(objectionId);
  if (objection.isError) return <Failed error={objection.error} retry={() => void objection.refetch()} />;
  return objection.data ? <Whole objection={objection.data} /> : <Loading lines={8} />;
};
