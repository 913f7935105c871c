import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { call, isRefused, type Refused } from "../../../desk/client.ts";
import { useToday } from "../../../desk/dates.ts";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../../desk/theme.tsx";
import { named, titled } from "../../../ground/texts.ts";
import { useAct } from "../../screens/queries.ts";

import { draftAnswerRoute, keepAnswerRoute, signAnswerRoute } from "../api.ts";
import { type Citation, longest, type QuestionWhole } from "../words.ts";
import { useActionsFor, useFigures } from "./queries.ts";
import { usePhrase } from "./say.ts";

interface Written {
  readonly text: string;
  readonly actions: string[];
  readonly figures: string[];
}

/** A figure's value in the list: its code and its period. */
const figureKey = (code: string, period: string): string => JSON.stringify([code, period]);

const citationsOf = ({ actions, figures }: Pick<Written, "actions" | "figures">): Citation[] => [
  ...actions.map((id) => ({ kind: "action" as const, id })),
  ...figures.map((key) => {
    const [code = "", period = ""] = JSON.parse(key) as string[];
    return { kind: "figure" as const, code, period };
  }),
];

type Cited = QuestionWhole["answers"][number]["cited"];

const startOf = (answer: QuestionWhole["answers"][number] | undefined): Written => ({
  text: answer?.text ?? "",
  actions: (answer?.cited ?? []).flatMap(({ citation }) => (citation.kind === "action" ? citation.id : [])),
  figures: (answer?.cited ?? []).flatMap(({ citation }) =>
    citation.kind === "figure" ? figureKey(citation.code, citation.period) : [],
  ),
});

const ActionsField = ({ cited }: { cited: Cited }) => {
  const [phrase, lang, today] = [usePhrase(), useLang(), useToday()];
  const [words, setWords] = useState("");
  const found = useActionsFor((today.data?.date ?? "").slice(0, 4), words);
  const known = cited.flatMap(({ citation, title }) =>
    citation.kind === "action" ? { value: citation.id, label: title[lang] } : [],
  );
  const options = (found.data?.actions ?? []).map(({ id, number, titleZh, titleEn }) => ({
    value: id,
    label: `${number} ${titled(lang, { titleZh, titleEn })}`,
  }));
  const all = [...new Map([...known, ...options].map((one) => [one.value, one])).values()];
  return (
    <Form.Item name="actions" label={phrase("form.actions")}>
      <Select mode="multiple" showSearch={{ filterOption: false, onSearch: setWords }} options={all} />
    </Form.Item>
  );
};

const FiguresField = () => {
  const [phrase, lang, table] = [usePhrase(), useLang(), useFigures()];
  const options = (table.data?.rows ?? []).map(({ indicator }) => ({
    value: figureKey(indicator.code, table.data!.period),
    label: `${named(lang, indicator)} ${table.data!.period}`,
  }));
  return (
    <Form.Item name="figures" label={phrase("form.figures")}>
      <Select mode="multiple" options={options} showSearch={{ optionFilterProp: "label" }} />
    </Form.Item>
  );
};

const Sign = ({ question, draft }: { question: QuestionWhole; draft: QuestionWhole["answers"][number] }) => {
  const [phrase, lang, sign] = [usePhrase(), useLang(), useAct(signAnswerRoute)];
  if (!question.may.includes("sign"))
    return <p className="after">{phrase("form.waits", { post: titled(lang, question.owner) })}</p>;
  return (
    <>
      {sign.isError ? <Failed error={sign.error} /> : null}
      <DecideButton
        block
        loading={sign.isPending}
        onClick={() => sign.mutate({ params: { id: question.id }, body: { hash: draft.hash } })}
      >
        {phrase("form.sign")}
      </DecideButton>
      <p className="after">{phrase("form.sign-note")}</p>
    </>
  );
};

/** Writes the answer: chooses what it rests on, lets it draft itself, edits and keeps it; who answers signs it. */
export const AnswerForm = ({ question }: { question: QuestionWhole }) => {
  const phrase = usePhrase();
  const [form] = Form.useForm<Written>();
  const [latest] = question.answers;
  const draft = latest && latest.signedAt === null ? latest : undefined;
  const [typed, setTyped] = useState(false);
  const [revision, setRevision] = useState(draft?.revision ?? 0);
  const params = { id: question.id };
  const compose = useMutation<{ text: string }, Refused | TypeError, Citation[]>({
    mutationFn: (citations) => call(draftAnswerRoute, { params, body: { citations } }),
    onSuccess: ({ text }) => {
      form.setFieldsValue({ text });
      setTyped(true);
    },
  });
  const keep = useAct(keepAnswerRoute);
  const send = ({ text, ...rest }: Written) =>
    keep.mutate(
      { params, body: { text, revision, citations: citationsOf(rest) } },
      {
        onSuccess: (kept) => {
          setRevision(kept.revision);
          setTyped(false);
        },
      },
    );
  const wrong = [compose.error, keep.error].find((error) => error !== null);
  return (
    <Form<Written>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={startOf(latest)}
      onValuesChange={() => setTyped(true)}
      onFinish={send}
    >
      <ActionsField cited={latest?.cited ?? []} />
      <FiguresField />
      <Button loading={compose.isPending} onClick={() => compose.mutate(citationsOf(form.getFieldsValue()))}>
        {phrase("form.compose")}
      </Button>
      <p className="after">{phrase("form.compose-note")}</p>
      <Form.Item
        name="text"
        label={phrase("form.answer")}
        rules={[{ required: true, whitespace: true, message: phrase("form.missing") }]}
      >
        <Input.TextArea rows={14} maxLength={longest.answer} />
      </Form.Item>
      {isRefused(wrong) || wrong instanceof Error ? <Failed error={wrong} /> : null}
      <Button block type="primary" htmlType="submit" loading={keep.isPending} disabled={!typed}>
        {typed || !draft ? phrase("form.keep") : phrase("form.kept")}
      </Button>
      {draft && !typed ? <Sign question={question} draft={draft} /> : null}
    </Form>
  );
};
