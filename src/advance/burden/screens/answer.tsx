import { useParams, useRouter } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { answerRequestRoute } from "../api.ts";
import type { DataRequest } from "../words.ts";
import { useChange, useRequests } from "./queries.ts";
import "./burden.css";
import { useSay } from "../../../desk/say.ts";

/** Seconds since the form was opened, at least one. */
const secondsSince = (opened: number): number => Math.max(1, Math.round((performance.now() - opened) / 1000));

const AnswerForm = ({ request }: { request: DataRequest }) => {
  const [text, router] = [useSay("burden"), useRouter()];
  const [opened] = useState(() => performance.now());
  const answer = useChange(answerRequestRoute, () => router.history.push("/desk/burden"));
  const send = (typed: readonly string[]) => {
    const values = Object.fromEntries(request.fields.map((field, at) => [field, typed[at] ?? ""]));
    answer.mutate({ params: { id: request.id }, body: { values, seconds: secondsSince(opened) } });
  };
  return (
    <Form<{ typed: string[] }>
      layout="vertical"
      className="request-form"
      requiredMark={false}
      onFinish={({ typed }) => send(typed)}
    >
      {request.fields.map((field, at) => (
        <Form.Item
          key={field}
          name={["typed", at]}
          label={field}
          rules={[{ required: true, whitespace: true, message: text("missing") }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      ))}
      <p className="note measuring">{text("measuring")}</p>
      {answer.isError ? <Failed error={answer.error} /> : null}
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {text("send")}
      </Button>
    </Form>
  );
};

/** Fills in what one's own unit is asked; how long the form is open is measured and shown to those who ask. */
export const AnswerScreen = () => {
  const [text, lang] = [useSay("burden"), useLang()];
  const { requestId = "" } = useParams({ strict: false }) as { requestId?: string };
  const requests = useRequests(1, 200, "yes");
  if (requests.isError) return <Failed error={requests.error} />;
  if (!requests.data) return <Loading lines={6} />;
  const request = requests.data.requests.find(({ id }) => id === requestId);
  return (
    <>
      <PageHead
        title={request?.title ?? text("answer")}
        note={request && text("asked-by", { owner: named(lang, request.owner), basis: request.legalBasis })}
        crumbs={[{ label: text("title"), href: "/desk/burden" }, { label: text("answer") }]}
        link={DeskLink}
      />
      {request ? <AnswerForm key={request.id} request={request} /> : <Empty sentence={text("not-asked")} />}
    </>
  );
};
