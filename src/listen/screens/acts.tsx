import type { ComponentType } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { usePhone } from "../../desk/media.ts";
import { useFormFocus } from "../../desk/parts/form-focus.ts";
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

/** Where the forms stand, so that a phone leads to them: an address without it would go to the top. */
const formsId = "acts";

const useActHref = ({ id }: AppealWhole): ((act: AppealAct) => string) => {
  const [[search], phone] = [useAppealSearch(), usePhone()];
  return (act) => appealHref(id, { ...search, act }) + (phone ? `#${formsId}` : "");
};

const Tab = ({ appeal, act, open }: { appeal: AppealWhole; act: AppealAct; open: boolean }) => {
  const [say, hrefOf] = [useSay(), useActHref(appeal)];
  return (
    <DeskLink href={hrefOf(act)} aria-current={open ? "true" : undefined}>
      {say(`listen.act.${act}`)}
    </DeskLink>
  );
};

/** How many acts the bar of a phone holds. */
const barActs = 2;

/** On a phone the forms stand far below what was said: the first acts stay at the thumb and lead to theirs. */
const ActBar = ({ appeal, acts }: { appeal: AppealWhole; acts: readonly AppealAct[] }) => {
  const [say, hrefOf] = [useSay(), useActHref(appeal)];
  return (
    <div className="dobar" role="group" aria-label={say("listen.acts")}>
      {acts.map((act, at) => (
        <DeskLink key={act} className={at === 0 ? "btn ink" : "btn"} href={hrefOf(act)}>
          {say(`listen.act.${act}`)}
        </DeskLink>
      ))}
    </div>
  );
};

/** What this reader may do with the appeal; the open act is in the address. */
export const AppealActs = ({ appeal }: { appeal: AppealWhole }) => {
  const say = useSay();
  const [[{ act }], phone] = [useAppealSearch(), usePhone()];
  const mine = (Object.keys(formOf) as AppealAct[]).filter((one) => appeal.may.includes(one));
  const open = mine.find((one) => one === act) ?? mine[0];
  const box = useFormFocus(act);
  if (!open) return null;
  const Form = formOf[open]!;
  const [main, rest] = [mine.slice(0, mainActs), mine.slice(mainActs)];
  return (
    <section className="blk act" id={formsId} aria-label={say("listen.acts")}>
      <nav className="acttabs" aria-label={say("listen.acts")}>
        {main.map((one) => (
          <Tab key={one} appeal={appeal} act={one} open={one === open} />
        ))}
      </nav>
      <div key={`${appeal.id} ${open}`} ref={box}>
        <Form appeal={appeal} />
      </div>
      {rest.length > 0 ? (
        <nav className="otheracts" aria-label={say("listen.other-acts")}>
          {rest.map((one) => (
            <Tab key={one} appeal={appeal} act={one} open={one === open} />
          ))}
        </nav>
      ) : null}
      {phone ? <ActBar appeal={appeal} acts={mine.slice(0, barActs)} /> : null}
    </section>
  );
};
