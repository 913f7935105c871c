import type { PageAsk } from "../../ground/http/index.ts";
import { Field, type FormSaid, Group, Options, typedIn } from "../../public/form.tsx";
import { named } from "../../ground/texts.ts";
import type { choicesOf } from "../choices.ts";
import { longest, type Voice } from "../words.ts";

export type Choices = Awaited<ReturnType<typeof choicesOf>>;

export interface FieldsProps {
  readonly ask: PageAsk;
  readonly form: FormSaid;
  readonly choices: Choices;
}

/** The head a direct line leads to: `?post=`, carried along by the form. */
export const DirectLine = ({ ask, form, choices }: FieldsProps) => {
  const id = form.sent?.fields.post ?? ask.query.post;
  const post = choices.heads.find((head) => head.id === id);
  if (!post) return null;
  const { say, lang } = ask;
  const title = (lang === "en" && post.titleEn) || post.titleZh;
  const inUnit = title.includes(named(lang, post.unit)) ? title : `${named(lang, post.unit)} ${title}`;
  return (
    <div className="like">
      <input type="hidden" name="post" value={post.id} />
      <p>
        <b>{say("speak.to", { post: inUnit })}</b>
      </p>
      <p>{say("speak.to-note")}</p>
    </div>
  );
};

/** What it is: one field first. A draft that was kept and answers to something alike appear beside it with a script. */
export const Text = ({ ask: { say }, form }: FieldsProps) => (
  <>
    <p className="like" data-draft-note hidden>
      {say("speak.draft")}{" "}
      <button className="btn sm" type="button">
        {say("speak.draft-drop")}
      </button>
    </p>
    <Field form={form} name="text" label={say("speak.text")} hint={say("speak.text-hint")}>
      {(bound) => <textarea className="inp" rows={5} defaultValue={typedIn(form, "text")} {...bound} />}
    </Field>
  </>
);

const Contact = ({ ask: { say }, form }: FieldsProps) => (
  <>
    <Field
      form={form}
      name="contact"
      label={say("speak.contact")}
      hint={say("speak.contact-hint")}
      optional={say("speak.optional")}
    >
      {(bound) => (
        <input
          className="inp"
          autoComplete="tel"
          maxLength={longest.contact}
          defaultValue={typedIn(form, "contact")}
          {...bound}
        />
      )}
    </Field>
    <Field form={form} name="name" label={say("speak.name")} optional={say("speak.optional")}>
      {(bound) => (
        <input
          className="inp"
          autoComplete="name"
          maxLength={longest.name}
          defaultValue={typedIn(form, "name")}
          {...bound}
        />
      )}
    </Field>
  </>
);

/** Those of outside before the county's own. */
const speakers = ["resident", "entrepreneur", "native", "cadre"] as const satisfies readonly Voice[];

/** Who speaks, how they are reached, and whether it may be published: nothing of that is chosen for them. */
export const You = (props: FieldsProps) => {
  const { ask, form } = props;
  const { say, lang, county } = ask;
  const home = named(lang, county).replace(/(县| County)$/, "");
  return (
    <>
      <Group form={form} name="voice" label={say("speak.you")}>
        <Options
          form={form}
          name="voice"
          chosen="resident"
          choices={speakers.map((value) => ({ value, label: say(`speak.voice.${value}`, { county: home }) }))}
        />
      </Group>
      <Contact {...props} />
      <Group form={form} name="publish" label={say("speak.publish")}>
        <Options
          form={form}
          name="publish"
          choices={[
            { value: "yes", label: say("speak.publish.yes"), note: say("speak.publish-note") },
            { value: "no", label: say("speak.publish.no") },
          ]}
        />
      </Group>
    </>
  );
};

interface ChooseProps {
  readonly form: FormSaid;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly none: string;
  readonly of: readonly { readonly id: string; readonly label: string }[];
}

const Choose = ({ form, name, label, hint, none, of }: ChooseProps) => (
  <Field form={form} name={name} label={label} hint={hint}>
    {(bound) => (
      <div className="sel">
        <select className="inp" defaultValue={typedIn(form, name)} {...bound}>
          <option value="">{none}</option>
          {of.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
    )}
  </Field>
);

/** What most need not touch: its category, and the unit it complains of. */
export const Sorting = ({ ask: { say, lang }, form, choices }: FieldsProps) => {
  const categories = choices.categories.map((one) => ({ id: one.id, label: named(lang, one) }));
  const units = choices.units
    .filter(({ kind, parentId }) => parentId !== null && kind !== "village")
    .map((one) => ({ id: one.id, label: named(lang, one) }));
  const [category, about] = [say("speak.category"), say("speak.about")];
  return (
    <details className="field" open={typedIn(form, "about") !== "" || typedIn(form, "category") !== ""}>
      <summary>{say("speak.more")}</summary>
      {categories.length > 0 ? (
        <Choose
          form={form}
          name="category"
          label={category}
          none={say("speak.category-auto")}
          of={categories}
        />
      ) : null}
      <Choose
        form={form}
        name="about"
        label={about}
        hint={say("speak.about-hint")}
        none={say("speak.about-none")}
        of={units}
      />
    </details>
  );
};

/** A field that people neither see nor reach, and programs fill. */
export const Trap = ({ ask: { say } }: Pick<FieldsProps, "ask">) => (
  <p className="sr" aria-hidden="true">
    <label>
      {say("speak.leave-empty")}
      <input name="website" tabIndex={-1} autoComplete="off" />
    </label>
  </p>
);
