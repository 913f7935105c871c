import type { ReactNode } from "react";
import { useRouter } from "@tanstack/react-router";
import { ActForm } from "../../screens/act-form.tsx";
import { PostField, UnitsField, WordsField } from "../../screens/fields.tsx";
import { matterHref } from "../../screens/search.ts";
import {
  amendQuestionRoute,
  assignQuestionRoute,
  raiseFromQuestionRoute,
  withdrawQuestionRoute,
} from "../api.ts";
import { longest, type QuestionAct, type QuestionWhole } from "../words.ts";
import { type AskedFields, AskedFieldset, askedOf } from "./fields.tsx";
import { usePhrase } from "./say.ts";

interface FormProps {
  readonly question: QuestionWhole;
}

const Reason = () => {
  const phrase = usePhrase();
  return <WordsField name="reason" label={phrase("form.reason")} max={longest.reason} rows={2} />;
};

const AssignForm = ({ question: { id } }: FormProps) => {
  const phrase = usePhrase();
  return (
    <ActForm<typeof assignQuestionRoute, { postId: string; reason: string }>
      contract={assignQuestionRoute}
      given={(body) => ({ params: { id }, body })}
      submit={phrase("form.assign")}
    >
      <PostField name="postId" label={phrase("form.post")} />
      <Reason />
    </ActForm>
  );
};

const WithdrawForm = ({ question: { id } }: FormProps) => {
  const phrase = usePhrase();
  return (
    <ActForm<typeof withdrawQuestionRoute, { reason: string }>
      contract={withdrawQuestionRoute}
      given={(body) => ({ params: { id }, body })}
      submit={phrase("form.withdraw")}
    >
      <Reason />
    </ActForm>
  );
};

const startOf = ({ askedBy, text, received, receivedOn, reference, dueOn }: QuestionWhole): AskedFields => ({
  kind: askedBy.kind,
  ...(askedBy.kind === "above" ? { askerName: askedBy.name } : { askerUnitId: askedBy.unitId }),
  text,
  received,
  receivedOn,
  dueOn,
  ...(reference ? { reference } : {}),
});

const AmendForm = ({ question }: FormProps) => {
  const phrase = usePhrase();
  return (
    <ActForm<typeof amendQuestionRoute, AskedFields & { reason: string }>
      contract={amendQuestionRoute}
      start={startOf(question)}
      given={({ reason, ...asked }) => ({ params: { id: question.id }, body: { ...askedOf(asked), reason } })}
      submit={phrase("form.amend")}
    >
      <AskedFieldset />
      <Reason />
    </ActForm>
  );
};

const RaiseForm = ({ question: { id, text, owner } }: FormProps) => {
  const [phrase, router] = [usePhrase(), useRouter()];
  return (
    <ActForm<typeof raiseFromQuestionRoute, { title: string; question: string; unitIds: string[] }>
      contract={raiseFromQuestionRoute}
      start={{ title: text.slice(0, 200), unitIds: [owner.unitId] }}
      given={(body) => ({ params: { id }, body })}
      onDone={(matter) => router.history.push(matterHref(matter.id))}
      submit={phrase("form.raise")}
    >
      <WordsField name="title" label={phrase("form.matter-title")} max={200} rows={1} />
      <WordsField name="question" label={phrase("form.matter-question")} max={2000} rows={3} />
      <UnitsField name="unitIds" label={phrase("form.matter-units")} />
    </ActForm>
  );
};

/** The form of each act beside the answer. */
export const actForms: Partial<Record<QuestionAct, (question: QuestionWhole) => ReactNode>> = {
  assign: (question) => <AssignForm question={question} />,
  amend: (question) => <AmendForm question={question} />,
  raise: (question) => <RaiseForm question={question} />,
  withdraw: (question) => <WithdrawForm question={question} />,
};
