import type { ReactNode } from "react";
import { Barred } from "../../ground/look/marks.tsx";
import { Field, FilesField, type FormSaid, Group, Options, typedIn } from "../../public/form.tsx";
import { type AppealAct, longest, satisfactions } from "../words.ts";

interface ActsProps {
  readonly form: FormSaid;
  readonly may: readonly AppealAct[];
}

interface ActFormProps {
  readonly act: string;
  readonly children: ReactNode;
}

/** Each form of the page says which act it is; what was typed comes back to the form it was typed in. */
const ActForm = ({ act, children }: ActFormProps) => (
  <form method="post" action="/track" encType="multipart/form-data" id={`act-${act}`}>
    <input type="hidden" name="act" value={act} />
    {children}
  </form>
);

/** What a form is shown with: only what was sent by itself. */
const only = ({ say, sent }: FormSaid, act: string): FormSaid =>
  sent?.fields.act === act ? { say, sent } : { say };

const YesNo = ({ form, name }: { form: FormSaid; name: "contacted" | "solved" }) => (
  <Group form={form} name={name} label={form.say(`track.${name}`)}>
    <Options
      form={form}
      name={name}
      choices={["yes", "no"].map((value) => ({ value, label: form.say(`track.${name}.${value}`) }))}
    />
  </Group>
);

/** The verdict's questions: contacted, solved, satisfied in four steps. */
export const JudgeFields = ({ form }: { form: FormSaid }) => {
  const { say } = form;
  return (
    <>
      <YesNo form={form} name="contacted" />
      <YesNo form={form} name="solved" />
      <Group form={form} name="satisfaction" label={say("track.satisfaction")}>
        <Options
          form={form}
          name="satisfaction"
          choices={satisfactions.map((value) => ({ value, label: say(`appeal.satisfaction.${value}`) }))}
        />
      </Group>
      <Field form={form} name="said" label={say("track.judge-said")} optional={say("speak.optional")}>
        {(bound) => (
          <textarea
            className="inp"
            rows={3}
            maxLength={longest.answer}
            defaultValue={typedIn(form, "said")}
            {...bound}
          />
        )}
      </Field>
      <div className="send">
        <button className="btn decide lg" type="submit">
          {say("track.judge-send")}
        </button>
      </div>
    </>
  );
};

/** The verdict. The one act only this reader can do. */
export const Judge = ({ form: given, may }: ActsProps) => {
  if (!may.includes("judge")) return null;
  const form = only(given, "judge");
  const { say } = form;
  return (
    <section className="blk" aria-labelledby="judge">
      <Barred id="judge" title={say("track.judge")} />
      <p className="cap">{say("track.judge-note")}</p>
      <ActForm act="judge">
        <JudgeFields form={form} />
      </ActForm>
    </section>
  );
};

/** Ask again: one level higher, once. */
export const AskAgain = ({ form: given, may }: ActsProps) => {
  if (!may.includes("reopen")) return null;
  const form = only(given, "reopen");
  const { say } = form;
  return (
    <section className="blk" aria-labelledby="again">
      <Barred id="again" title={say("track.again")} />
      <p className="cap">{say("track.again-note")}</p>
      <ActForm act="reopen">
        <Field form={form} name="reason" label={say("track.again-reason")}>
          {(bound) => (
            <textarea
              className="inp"
              rows={3}
              maxLength={longest.reason}
              defaultValue={typedIn(form, "reason")}
              {...bound}
            />
          )}
        </Field>
        <button className="btn ink lg" type="submit">
          {say("track.again-send")}
        </button>
      </ActForm>
    </section>
  );
};

/** Words and files to those who handle it: an answer to their question while they wait for it, else what is added. */
export const SayMore = ({ form: given, may }: ActsProps) => {
  const act = may.includes("reply") ? "reply" : "add";
  if (!may.includes(act)) return null;
  const form = only(given, act);
  const { say } = form;
  return (
    <section className="blk" aria-labelledby="more">
      <Barred id="more" title={say(`track.${act}`)} />
      {act === "reply" ? <p className="cap">{say("track.reply-note")}</p> : null}
      <ActForm act={act}>
        <Field form={form} name="text" label={say("track.add-text")}>
          {(bound) => (
            <textarea
              className="inp"
              rows={3}
              maxLength={longest.answer}
              defaultValue={typedIn(form, "text")}
              {...bound}
            />
          )}
        </Field>
        <FilesField form={form} label={say("speak.files")} hint={say("speak.files-hint")} />
        <button className="btn ink lg" type="submit">
          {say("track.add-send")}
        </button>
      </ActForm>
    </section>
  );
};

const Withdraw = ({ form: given }: Pick<ActsProps, "form">) => {
  const form = only(given, "withdraw");
  return (
    <ActForm act="withdraw">
      <Field form={form} name="reason" label={form.say("track.withdraw-reason")}>
        {(bound) => (
          <input
            className="inp"
            maxLength={longest.reason}
            defaultValue={typedIn(form, "reason")}
            {...bound}
          />
        )}
      </Field>
      <button className="btn" type="submit">
        {form.say("track.withdraw")}
      </button>
    </ActForm>
  );
};

interface MindProps extends ActsProps {
  readonly consent: boolean;
  readonly anonymous: boolean;
}

/** What one may take back: the appeal, the word that it may be published, the name and phone. */
export const ChangeMind = ({ form, may, consent, anonymous }: MindProps) => {
  const { say } = form;
  return (
    <details className="field">
      <summary>{say("track.mind")}</summary>
      <ActForm act="consent">
        <button className="btn" type="submit" name="consent" value={consent ? "no" : "yes"}>
          {say(consent ? "track.consent-off" : "track.consent-on")}
        </button>
      </ActForm>
      {anonymous ? null : (
        <ActForm act="erase">
          <button className="btn" type="submit">
            {say("track.erase")}
          </button>
          <p className="hint">{say("track.erase-note")}</p>
        </ActForm>
      )}
      {may.includes("withdraw") ? <Withdraw form={form} /> : null}
    </details>
  );
};

/** Forgets the number on this device. */
export const Forget = ({ form: { say } }: Pick<ActsProps, "form">) => (
  <ActForm act="forget">
    <button className="btn" type="submit">
      {say("track.forget")}
    </button>
    <p className="hint">{say("track.forget-note")}</p>
  </ActForm>
);
