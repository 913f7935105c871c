import type { ComponentType } from "react";
import { DeskLink } from "../../desk/link.tsx";
import type { AppealAct, AppealWhole } from "../words.ts";
import * as forms from "./act-forms.tsx";
import * as answers from "./answer-forms.tsx";
import * as desk from "./desk-forms.tsx";
import { AssignForm } from "./assign.tsx";
import { HandOffForm } from "./hand-off.tsx";
import { MergeForm } from "./merge.tsx";
import * as together from "../together/screens/forms.tsx";
import { useSay } from "../../desk/say.ts";
import { appealHref, useAppealSearch } from "./search.ts";

/** The form of each act that has one, in the order in which they are offered. */
const formOf: Partial<Record<AppealAct, ComponentType<forms.ActProps>>> = {
  grant: forms.GrantForm,
  deny: forms.DenyForm,
  assign: AssignForm,
  accept: forms.AcceptForm,
  contribute: together.ContributeForm,
  decline: together.DeclineForm,
  answer: answers.AnswerForm,
  judge: answers.JudgeForm,
  return: forms.ReturnForm,
  reply: forms.ReplyForm,
  merge: MergeForm,
  ask: forms.AskForm,
  involve: together.InvolveForm,
  extend: forms.ExtendForm,
  refer: desk.ReferForm,
  "hand-off": HandOffForm,
  resume: forms.ResumeForm,
  release: together.ReleaseForm,
  contact: desk.ContactForm,
  note: desk.NoteForm,
  close: answers.CloseForm,
  reopen: forms.ReopenForm,
  "not-accept": desk.NotAcceptForm,
  split: forms.SplitForm,
  add: forms.AddForm,
  withdraw: forms.WithdrawForm,
  consent: desk.ConsentForm,
  erase: forms.EraseForm,
};

/** How many acts stand on top; the rest below. */
const mainActs = 4;

const Tab = ({ appeal, act, open }: { appeal: AppealWhole; act: AppealAct; open: boolean }) => {
  const say = useSay();
  const [search] = useAppealSearch();
  return (
    <DeskLink href={appealHref(appeal.id, { ...search, act })} aria-current={open ? "true" : undefined}>
      {say(`listen.act.${act}`)}
    </DeskLink>
  );
};

/** What this reader may do with the appeal; the open act is in the address. */
export const AppealActs = ({ appeal }: { appeal: AppealWhole }) => {
  const say = useSay();
  const [{ act }] = useAppealSearch();
  const mine = (Object.keys(formOf) as AppealAct[]).filter((one) => appeal.may.includes(one));
  const open = mine.find((one) => one === act) ?? mine[0];
  if (!open) return null;
  const Form = formOf[open]!;
  const [main, rest] = [mine.slice(0, mainActs), mine.slice(mainActs)];
  return (
    <section className="blk act" aria-label={say("listen.acts")}>
      <nav className="acttabs" aria-label={say("listen.acts")}>
        {main.map((one) => (
          <Tab key={one} appeal={appeal} act={one} open={one === open} />
        ))}
      </nav>
      <div key={`${appeal.id} ${open}`}>
        <Form appeal={appeal} />
      </div>
      {rest.length > 0 ? (
        <nav className="otheracts" aria-label={say("listen.other-acts")}>
          {rest.map((one) => (
            <Tab key={one} appeal={appeal} act={one} open={one === open} />
          ))}
        </nav>
      ) : null}
    </section>
  );
};
