import { Button, Form, Input } from "antd";
import { useState } from "react";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { longest, type Verdict } from "../words.ts";
import { type Attached, FilesField } from "./files-field.tsx";
import { useJudge, useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Fields {
  readonly sentence: string;
  readonly place?: string;
}

/** The verdict on a claim: accepted, or sent back with what is missing. */
export const JudgeForm = ({ actionId, reportId }: { actionId: string; reportId: string }) => {
  const [say, judge] = [useSay(), useJudge(actionId)];
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const send = async (verdict: Verdict) => {
    const { sentence, place } = await form.validateFields();
    const evidenceIds = files.flatMap(({ id }) => id ?? []);
    judge.mutate({ reportId, verdict, sentence, place: place ?? null, evidenceIds });
  };
  /** What is wrong is said at the field; nothing is sent then. */
  const trySend = (verdict: Verdict) => void send(verdict).catch(() => undefined);
  return (
    <Form<Fields> form={form} layout="vertical" className="judge">
      <Form.Item
        name="sentence"
        label={say("advance.judge.sentence")}
        extra={say("advance.judge.hint")}
        rules={[{ required: true, whitespace: true, message: say("advance.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={longest.sentence} />
      </Form.Item>
      <Form.Item name="place" label={say("advance.judge.place")} extra={say("advance.judge.place-hint")}>
        <Input maxLength={longest.place} />
      </Form.Item>
      <FilesField files={files} onChange={setFiles} label={say("advance.judge.files")} />
      {judge.isError ? <Failed error={judge.error} /> : null}
      <div className="acts">
        <Button onClick={() => trySend("sent-back")} loading={judge.isPending}>
          {say("advance.judge.send-back")}
        </Button>
        <DecideButton onClick={() => trySend("accepted")} loading={judge.isPending}>
          {say("advance.judge.accept")}
        </DecideButton>
      </div>
    </Form>
  );
};

/** For other eyes: whether what is said to be done is done. */
export const JudgeSection = ({ actionId }: { actionId: string }) => {
  const [say, progress] = [useSay(), useProgress(actionId)];
  const claim = progress.data?.reports.find(({ done }) => done);
  if (!progress.data?.may.verify || !claim) return null;
  return (
    <section className="blk" aria-labelledby="judge">
      <Barred id="judge" title={say("advance.judge")} />
      <JudgeForm actionId={actionId} reportId={claim.id} />
    </section>
  );
};
