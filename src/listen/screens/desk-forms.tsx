import { ActForm } from "../../desk/parts/act-form.tsx";
import * as api from "../api.ts";
import type { ContactWay } from "../words/states.ts";
import { type ActProps, kinds, paramsOf } from "./act-forms.tsx";
import { UnitsField, WayField, WordsField, YesNoField } from "./fields.tsx";
import { useSay } from "../../desk/say.ts";

interface ReferValues {
  readonly title: string;
  readonly question: string;
  readonly unitIds?: string[];
}

export const ReferForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.refer, ReferValues>
      contract={api.refer}
      kinds={kinds}
      start={{ title: appeal.excerpt }}
      given={({ unitIds, ...asked }) => ({ ...paramsOf(appeal), body: { ...asked, unitIds: unitIds ?? [] } })}
      submit={say("listen.do.refer")}
      after={say("listen.refer-note")}
    >
      <WordsField name="title" label={say("listen.refer-title")} max={200} rows={2} />
      <WordsField name="question" label={say("listen.refer-question")} max={2000} />
      <UnitsField name="unitIds" label={say("listen.refer-units")} />
    </ActForm>
  );
};

export const NotAcceptForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.notAccept, { law: string; instead: string }>
      contract={api.notAccept}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.not-accept")}
      after={say("listen.not-accept-note")}
    >
      <WordsField name="law" label={say("listen.law")} max={500} rows={2} />
      <WordsField name="instead" label={say("listen.instead")} max={500} rows={2} />
    </ActForm>
  );
};

export const NoteForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.note, { text: string }>
      contract={api.note}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.note")}
      after={say("listen.notes-note")}
    >
      <WordsField name="text" label={say("listen.note-text")} max={5000} />
    </ActForm>
  );
};

interface ContactValues {
  readonly contactWay: ContactWay;
  readonly reached: boolean;
  readonly note?: string;
}

export const ContactForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.logContactRoute, ContactValues>
      contract={api.logContactRoute}
      kinds={kinds}
      given={({ contactWay, reached, note }) => ({
        ...paramsOf(appeal),
        body: { way: contactWay, reached, note: note ?? null },
      })}
      submit={say("listen.do.contact")}
    >
      <WayField />
      <YesNoField name="reached" label={say("listen.q.reached")} />
      <WordsField name="note" label={say("listen.note-text")} max={5000} rows={2} optional />
    </ActForm>
  );
};

export const ConsentForm = ({ appeal }: ActProps) => {
  const say = useSay();
  const consent = !appeal.consent;
  return (
    <ActForm<typeof api.consent, object>
      contract={api.consent}
      kinds={kinds}
      given={() => ({ ...paramsOf(appeal), body: { consent } })}
      submit={say(consent ? "listen.do.consent" : "listen.do.consent-not")}
      after={say("listen.consent-note")}
    >
      {null}
    </ActForm>
  );
};
