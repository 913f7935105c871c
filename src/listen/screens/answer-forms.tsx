import { Form, Radio } from "antd";
import { useState } from "react";
import { useToday } from "../../desk/dates.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { atLocal } from "../../ground/clock.ts";
import * as api from "../api.ts";
import type { KeptFile } from "../words.ts";
import { type ContactWay, type Satisfaction, satisfactions } from "../words/states.ts";
import { type ActProps, kinds, paramsOf } from "./act-forms.tsx";
import { ContactedAtField, useRequired, WayField, WordsField, YesNoField } from "./fields.tsx";
import { FilesField } from "./files-field.tsx";
import { useSay } from "../../desk/say.ts";
import { Templates } from "./templates.tsx";

interface AnswerValues {
  readonly done: string;
  readonly evidence?: string;
  readonly contactWay: ContactWay;
  readonly contactedAt: string;
}

/** Who answers now waits no longer for the units it asked. */
const StillAsked = ({ appeal: { cooperations } }: ActProps) => {
  const say = useSay();
  const count = cooperations.filter(({ state }) => state === "asked").length;
  return count > 0 ? <p className="mid">{say("listen.cooperation.open", { count })}</p> : null;
};

export const AnswerForm = ({ appeal }: ActProps) => {
  const [say, zone] = [useSay(), useToday().data?.zone ?? "Asia/Shanghai"];
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const instant = (local: string): string => {
    const [date = "", time = ""] = local.split("T");
    return atLocal(date, time.slice(0, 5), zone).toISOString();
  };
  return (
    <ActForm<typeof api.answer, AnswerValues>
      contract={api.answer}
      kinds={kinds}
      weight="decides"
      given={({ done, evidence, contactWay, contactedAt }) => ({
        ...paramsOf(appeal),
        body: {
          done,
          evidence: evidence ?? null,
          contactWay,
          contactedAt: instant(contactedAt),
          files: [...files],
        },
      })}
      submit={say("listen.do.answer")}
      after={say("listen.answer-note")}
    >
      <StillAsked appeal={appeal} />
      <Templates name="done" />
      <WordsField name="done" label={say("listen.done")} max={5000} rows={6} hint={say("listen.done-hint")} />
      <WordsField name="evidence" label={say("listen.evidence")} max={5000} rows={2} optional />
      <FilesField files={files} onChange={setFiles} />
      <WayField />
      <ContactedAtField />
    </ActForm>
  );
};

interface JudgeValues {
  readonly contacted: boolean;
  readonly solved: boolean;
  readonly satisfaction: Satisfaction;
  readonly said?: string;
}

/** The callback: what the appellant says of the answer, written down by a caller. */
export const JudgeForm = ({ appeal }: ActProps) => {
  const [say, required] = [useSay(), useRequired()];
  return (
    <ActForm<typeof api.judge, JudgeValues>
      contract={api.judge}
      kinds={kinds}
      weight="decides"
      given={({ said, ...judgement }) => ({
        ...paramsOf(appeal),
        body: { ...judgement, said: said ?? null },
      })}
      submit={say("listen.do.judge")}
      after={say("listen.judge-note")}
    >
      <YesNoField name="contacted" label={say("listen.q.contacted")} />
      <YesNoField name="solved" label={say("listen.q.solved")} />
      <Form.Item name="satisfaction" label={say("listen.q.satisfied")} rules={required}>
        <Radio.Group
          options={satisfactions.map((value) => ({ value, label: say(`appeal.satisfaction.${value}`) }))}
        />
      </Form.Item>
      <WordsField name="said" label={say("listen.appellant-says")} max={5000} rows={2} optional />
    </ActForm>
  );
};

export const CloseForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.close, { reason?: string }>
      contract={api.close}
      kinds={kinds}
      given={({ reason }) => ({ ...paramsOf(appeal), body: { reason: reason ?? null } })}
      submit={say("listen.do.close")}
      after={say("listen.close-note")}
    >
      <WordsField name="reason" label={say("listen.reason")} max={500} rows={2} optional />
    </ActForm>
  );
};
