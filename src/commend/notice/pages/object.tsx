import { createHash } from "node:crypto";
import { localDate } from "../../../ground/clock.ts";
import type { Done, Page, PageAsk, Sent } from "../../../ground/http/index.ts";
import { day } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { isRefusal, type Refusal, refuse } from "../../../ground/refusal.ts";
import { named, titled } from "../../../ground/texts.ts";
import { Field, FilesField, FormTrouble, typedIn } from "../../../public/form.tsx";
import { Site } from "../../../public/site.tsx";
import { takesObjections } from "../rules.ts";
import { objectTo } from "../submit.ts";
import { longest, type NoticeShown, objectionDraft } from "../words.ts";
import { noticeAsked } from "./notices.tsx";

interface FormProps {
  readonly ask: PageAsk;
  readonly shown: NoticeShown;
  readonly sent?: Sent;
}

const About = ({ ask: { say, lang, query }, shown, sent }: FormProps) => (
  <Field form={{ say, sent }} name="nominee" label={say("objection.about")}>
    {(bound) => (
      <div className="sel">
        <select className="inp" defaultValue={typedIn({ say, sent }, "nominee", query.of)} {...bound}>
          <option value="">{say("objection.whole-list")}</option>
          {shown.list
            .filter(({ state }) => state === "shortlisted")
            .map((one) => (
              <option key={one.id} value={one.id}>
                {[named(lang, one), one.unitZh].filter(Boolean).join(" · ")}
              </option>
            ))}
        </select>
      </div>
    )}
  </Field>
);

const Words = ({ ask: { say }, sent }: FormProps) => (
  <Field form={{ say, sent }} name="text" label={say("objection.text")} hint={say("objection.text-hint")}>
    {(bound) => (
      <textarea
        className="inp"
        rows={6}
        maxLength={longest.objection}
        defaultValue={typedIn({ say, sent }, "text")}
        {...bound}
      />
    )}
  </Field>
);

const You = ({ ask: { say }, sent }: FormProps) => {
  const form = { say, sent };
  const fields = [
    ["contact", "tel", longest.contact],
    ["name", "name", longest.name],
  ] as const;
  return fields.map(([name, complete, most]) => (
    <Field
      key={name}
      form={form}
      name={name}
      label={say(`objection.${name}`)}
      hint={name === "contact" ? say("objection.contact-hint") : undefined}
      optional={say("objection.optional")}
    >
      {(bound) => (
        <input
          className="inp"
          autoComplete={complete}
          maxLength={most}
          defaultValue={typedIn(form, name)}
          {...bound}
        />
      )}
    </Field>
  ));
};

/** A field that people neither see nor reach, and programs fill. */
const Trap = ({ say }: { say: PageAsk["say"] }) => (
  <p className="sr" aria-hidden="true">
    <label>
      {say("objection.leave-empty")}
      <input name="website" tabIndex={-1} autoComplete="off" />
    </label>
  </p>
);

const ObjectForm = (props: FormProps) => {
  const { ask, shown, sent } = props;
  const { say } = ask;
  return (
    <form method="post" action={`/notices/${shown.id}/object`} encType="multipart/form-data">
      <FormTrouble form={{ say, sent }} fields={["nominee", "text", "files", "contact", "name"]} />
      <About {...props} />
      <Words {...props} />
      <FilesField form={{ say, sent }} label={say("objection.files")} hint={say("objection.files-hint")} />
      <You {...props} />
      <Trap say={say} />
      <div className="send">
        <button className="btn decide lg" type="submit">
          {say("objection.send")}
        </button>
        <p>{say("objection.send-note")}</p>
      </div>
    </form>
  );
};

const Protection = ({ ask: { say } }: { ask: PageAsk }) => (
  <section className="side" aria-labelledby="protects">
    <Barred id="protects" title={say("objection.protects")} />
    <ul className="prose">
      {["sealed", "about", "log"].map((what) => (
        <li key={what}>{say(`objection.protects-${what}`)}</li>
      ))}
    </ul>
  </section>
);

const render = async (ask: PageAsk, sent?: Sent) => {
  const found = await noticeAsked(ask);
  if (isRefusal(found)) return found;
  const { shown } = found;
  const { say, lang } = ask;
  const closed = takesObjections(shown.standing);
  const until = day(shown.untilOn, lang);
  return (
    <Site ask={ask} title={say("objection.title")} description={titled(ask.lang, shown)} sheet="voice">
      <div className="wrap">
        <div>
          <p className="meta">
            <a href={`/notices/${shown.id}`}>{titled(ask.lang, shown)}</a>
          </p>
          <h1>{say("objection.title")}</h1>
          <p className="lead">{say(closed ? "objection.door-closed" : "objection.lead", { until })}</p>
          {closed ? (
            <p>
              <a className="btn" href="/speak">
                {say("objection.speak")}
              </a>
            </p>
          ) : (
            <ObjectForm ask={ask} shown={shown} sent={sent} />
          )}
        </div>
        <Protection ask={ask} />
      </div>
    </Site>
  );
};

const orNull = (value: string | undefined): string | null => value?.trim() || null;

/** By what the same words from the same place on the same day are one objection. */
const keyOf = ({ params, from, now, house }: PageAsk, { fields, files }: Sent): string => {
  const { nominee, text, contact, name } = fields;
  const said = [nominee, text?.trim(), contact, name, ...files.map(({ hash }) => hash)];
  const what = [params.id, from, localDate(now, house.clock.zone), ...said];
  return createHash("sha256").update(JSON.stringify(what)).digest("hex");
};

const draftIn = (ask: PageAsk, sent: Sent) => {
  const { nominee, text, contact, name } = sent.fields;
  return objectionDraft.safeParse({
    nomineeId: orNull(nominee),
    text: text ?? "",
    objector: { contact: orNull(contact), name: orNull(name) },
    key: keyOf(ask, sent),
  });
};

/** Which field is wrong, and how that is said. */
const wrongIn = (path: PropertyKey | undefined): Refusal => {
  if (path === "nomineeId") return refuse("objection.nominee-unknown", {}, { field: "nominee" });
  return path === "text"
    ? refuse("objection.words", { most: longest.objection }, { field: "text" })
    : refuse("objection.too-long", {}, { field: "contact" });
};

/** Takes an objection; its number opens in this browser alone. What fills the hidden field is no person. */
const run = async (ask: PageAsk, sent: Sent): Promise<Done | Refusal> => {
  if (sent.fields.website) return refuse("objection.not-a-person.too-many");
  const found = await noticeAsked(ask);
  if (isRefusal(found)) return found;
  const draft = draftIn(ask, sent);
  if (!draft.success) return wrongIn(draft.error.issues[0]?.path[0]);
  const { house, county, from } = ask;
  const where = { countyId: county.id, noticeId: found.row.id, from };
  const made = await objectTo(house, where, draft.data, sent.files);
  return isRefusal(made) ? made : { to: "/objections", ticket: made.number };
};

/** Objects to a list while it is public: works without JavaScript, names nobody who does not want to be named. */
export const objectPage: Page = {
  path: "/notices/:id/object",
  personal: true,
  render,
  act: { perMinute: 10, run },
};
