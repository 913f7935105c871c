import type { ReactNode } from "react";
import type { AttachedFile, Sent } from "../ground/http/index.ts";
import { attachedField, detachField } from "../ground/http/index.ts";
import { attachableTypes } from "../ground/files/attach.ts";
import { Icon } from "../ground/look/marks.tsx";
import type { Say } from "../ground/texts.ts";

/** What a form that was sent says of its fields: what was typed, and what is wrong where. */
export interface FormSaid {
  readonly say: Say;
  readonly sent?: Sent;
}

/** The sentence about a field, or null when that field is right. */
export const errorAt = ({ say, sent }: FormSaid, field: string): string | null => {
  const refusal = sent?.refusal;
  return refusal && refusal.field === field ? say(`refusal.${refusal.refusal}`, refusal.params) : null;
};

/** What was typed in a field. */
export const typedIn = ({ sent }: FormSaid, field: string, otherwise = ""): string =>
  sent?.fields[field] ?? otherwise;

const ErrorText = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="err-t" id={id}>
    <Icon name="alert" />
    <span>{children}</span>
  </p>
);

/** How a field is bound to its hint and its error. */
export interface Bound {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

const boundTo = (name: string, hint: boolean, wrong: boolean): Bound => {
  const describes = [...(wrong ? [`${name}-error`] : []), ...(hint ? [`${name}-hint`] : [])].join(" ");
  return {
    id: name,
    name,
    ...(describes ? { "aria-describedby": describes } : {}),
    ...(wrong ? { "aria-invalid": true } : {}),
  };
};

interface FieldProps {
  readonly form: FormSaid;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Whether it may be left empty: said beside the label. */
  readonly optional?: string;
  readonly children: (bound: Bound) => ReactNode;
}

/** One field: label above, hint below the label, the error above the field, what was typed kept. */
export const Field = ({ form, name, label, hint, optional, children }: FieldProps) => {
  const wrong = errorAt(form, name);
  return (
    <div className={wrong ? "field err" : "field"}>
      <label htmlFor={name}>
        {label}
        {optional ? <span className="dim"> {optional}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? <ErrorText id={`${name}-error`}>{wrong}</ErrorText> : null}
      {children(boundTo(name, hint !== undefined, wrong !== null))}
    </div>
  );
};

/** Several controls that are one question. */
export const Group = ({
  form,
  name,
  label,
  children,
}: Pick<FieldProps, "form" | "name" | "label"> & { children: ReactNode }) => {
  const wrong = errorAt(form, name);
  return (
    <fieldset className={wrong ? "field err" : "field"}>
      <legend>{label}</legend>
      {wrong ? <ErrorText id={`${name}-error`}>{wrong}</ErrorText> : null}
      {children}
    </fieldset>
  );
};

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** One of a few, in frames. */
export const Options = ({
  form,
  name,
  choices,
  chosen,
  row = false,
}: {
  form: FormSaid;
  name: string;
  choices: readonly Choice[];
  /** What is chosen before anybody chose; none where a choice must be one's own. */
  chosen?: string;
  row?: boolean;
}) => (
  <div className={choices.some(({ note }) => note) ? "opts" : row ? "opts row" : "opts grid"}>
    {choices.map(({ value, label, note }) => (
      <label key={value} className="opt">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={typedIn(form, name, chosen) === value}
        />
        {note ? (
          <span>
            {label}
            <small>{note}</small>
          </span>
        ) : (
          label
        )}
      </label>
    ))}
  </div>
);

const Attached = ({ say, files }: { say: Say; files: readonly AttachedFile[] }) => (
  <ul className="attached">
    {files.map(({ hash, name, token }) => (
      <li key={hash}>
        <input type="hidden" name={attachedField} value={token} />
        <span>{say("public.form.attached", { name })}</span>
        <label>
          <input type="checkbox" name={detachField} value={hash} /> {say("public.form.detach")}
        </label>
      </li>
    ))}
  </ul>
);

/** Files to send along; those that came already need not be chosen again. */
export const FilesField = ({ form, label, hint }: { form: FormSaid; label: string; hint: string }) => (
  <Field form={form} name="files" label={label} hint={hint} optional={form.say("public.form.optional")}>
    {(bound) => (
      <>
        {form.sent && form.sent.files.length > 0 ? <Attached say={form.say} files={form.sent.files} /> : null}
        <input className="inp" type="file" multiple accept={attachableTypes} {...bound} />
      </>
    )}
  </Field>
);

/** What is wrong, said first: a page that came back looks the same at its top. It leads to the field. */
export const FormTrouble = ({ form, fields }: { form: FormSaid; fields: readonly string[] }) => {
  const refusal = form.sent?.refusal;
  if (!refusal) return null;
  const sentence = form.say(`refusal.${refusal.refusal}`, refusal.params);
  const field = fields.find((name) => name === refusal.field);
  return (
    <div className="fail" role="alert">
      <p>
        <b>{form.say("public.form.not-yet")}</b>
      </p>
      <p>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</p>
    </div>
  );
};
