import { useState } from "react";
import { ActForm } from "../../desk/parts/act-form.tsx";
import * as api from "../api.ts";
import type { AppealWhole, KeptFile } from "../words.ts";
import { DaysField, WordsField } from "./fields.tsx";
import { FilesField } from "./files-field.tsx";
import { useSay } from "../../desk/say.ts";

export interface ActProps {
  readonly appeal: AppealWhole;
}

export const kinds = ["appeal", "matter"];
export const paramsOf = ({ id }: AppealWhole) => ({ params: { id } });

type AnyPath<C> = Omit<C, "path"> & { readonly path: `/${string}` };

/** An act that takes a reason and nothing else. */
const textForm =
  (contract: AnyPath<typeof api.withdraw>, label: string, submit: string, weight?: "decides" | "quiet") =>
  ({ appeal }: ActProps) => {
    const say = useSay();
    return (
      <ActForm<AnyPath<typeof api.withdraw>, { reason: string }>
        contract={contract}
        kinds={kinds}
        weight={weight}
        given={({ reason }) => ({ ...paramsOf(appeal), body: { reason } })}
        submit={say(submit)}
      >
        <WordsField name="reason" label={say(label)} max={500} />
      </ActForm>
    );
  };

export const ReturnForm = textForm(api.giveBack, "listen.return-reason", "listen.do.return");
export const ReopenForm = textForm(api.reopen, "listen.reopen-reason", "listen.do.reopen");
export const WithdrawForm = textForm(api.withdraw, "listen.withdraw-reason", "listen.do.withdraw");
export const HoldBackForm = textForm(api.holdBack, "listen.reason", "listen.do.hold-back", "quiet");

/** An act that takes nothing: the button alone. */
const plainForm =
  (contract: AnyPath<typeof api.accept>, submit: string, note: string, weight?: "decides" | "quiet") =>
  ({ appeal }: ActProps) => {
    const say = useSay();
    return (
      <ActForm<AnyPath<typeof api.accept>, object>
        contract={contract}
        kinds={kinds}
        weight={weight}
        given={() => ({ ...paramsOf(appeal), body: {} })}
        submit={say(submit)}
        after={say(note)}
      >
        {null}
      </ActForm>
    );
  };

export const AcceptForm = plainForm(api.accept, "listen.do.accept", "listen.accept-note", "decides");
export const ResumeForm = plainForm(api.resume, "listen.do.resume", "listen.resume-note");
export const SplitForm = plainForm(api.split, "listen.do.split", "listen.split-note");
export const GrantForm = plainForm(api.grant, "listen.do.grant", "listen.grant-note", "decides");
export const DenyForm = plainForm(api.deny, "listen.do.deny", "listen.deny-note");
export const EraseForm = plainForm(api.erase, "listen.do.erase", "listen.erase-note");

export const AskForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.ask, { question: string }>
      contract={api.ask}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.ask")}
      after={say("listen.ask-note")}
    >
      <WordsField name="question" label={say("listen.question")} max={500} />
    </ActForm>
  );
};

/** What the appellant answers or adds, written down by the desk. */
const saidForm =
  (contract: typeof api.reply | typeof api.add, submit: string) =>
  ({ appeal }: ActProps) => {
    const say = useSay();
    const [files, setFiles] = useState<readonly KeptFile[]>([]);
    return (
      <ActForm<typeof api.add, { text: string }>
        contract={contract as typeof api.add}
        kinds={kinds}
        given={({ text }) => ({ ...paramsOf(appeal), body: { text, files: [...files] } })}
        onDone={() => setFiles([])}
        submit={say(submit)}
      >
        <WordsField name="text" label={say("listen.appellant-says")} max={5000} />
        <FilesField files={files} onChange={setFiles} />
      </ActForm>
    );
  };

export const ReplyForm = saidForm(api.reply, "listen.do.reply");
export const AddForm = saidForm(api.add, "listen.do.add");

export const ExtendForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.extend, { days: number; reason: string }>
      contract={api.extend}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.extend")}
      after={say("listen.extend-note")}
    >
      <DaysField most={appeal.extensionLeft} />
      <WordsField name="reason" label={say("listen.reason")} max={500} />
    </ActForm>
  );
};
