import { createHash } from "node:crypto";
import { localDate } from "../ground/clock.ts";
import { newPace, type PageAsk, sealed, type Sent, unsealed } from "../ground/http/index.ts";
import { newId } from "../ground/id.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { settingOn } from "../ground/settings/index.ts";
import { busyPerMinute, perContactDaily } from "./public-settings.ts";
import { marksOf } from "./sealed.ts";
import { sentByContact } from "./store/identity.ts";
import type { AppealDraft } from "./words.ts";

const hoursOpen = 24;
const hoursCounted = 24;
/** How long one waits under load who cannot work for it. */
const waitSeconds = 20;
/** Leading zero bits of the hash asked for: some seconds on a cheap phone, dear for a thousand forms. */
export const workBits = 16;

const lately = newPace(60_000);
const everybody = "everybody";

/** A form as it was opened: which one it is, and when. */
export interface OpenForm {
  readonly id: string;
  readonly openedAt: number;
  readonly token: string;
}

const newForm = ({ house, now }: PageAsk): OpenForm => {
  const id = newId(now);
  const until = new Date(now.getTime() + hoursOpen * 3_600_000);
  const token = sealed(house.vault, "form", `${id} ${now.getTime()}`, until);
  return { id, openedAt: now.getTime(), token };
};

/** The form that was sent, as long as it was opened here within a day. */
export const formSent = ({ house, now }: PageAsk, { fields }: Sent): OpenForm | null => {
  const token = fields.form ?? "";
  const [id, openedAt] = unsealed(house.vault, "form", token, now)?.split(" ") ?? [];
  return id && openedAt ? { id, openedAt: Number(openedAt), token } : null;
};

/** The form to show: the one that came back, so that the time spent on it counts, else a new one. */
export const formToShow = (ask: PageAsk, sent?: Sent): OpenForm =>
  (sent && formSent(ask, sent)) ?? newForm(ask);

const hashOf = (words: string): Buffer => createHash("sha256").update(words).digest();

/** By what the same form, with the same words, sent twice is one appeal; without a form its sender and day stand in. */
export const sendingKey = (
  form: OpenForm | null,
  { from, now, house }: PageAsk,
  { fields, files }: Sent,
): string => {
  const who = form?.id ?? `${from} ${localDate(now, house.clock.zone)}`;
  const { text, territory, village, place, contact, post } = fields;
  const what = [text?.trim(), territory, village, place, contact, post, files.map(({ hash }) => hash)];
  return `web:${hashOf(`${who} ${JSON.stringify(what)}`).toString("hex")}`;
};

const worked = ({ id }: OpenForm, work: string): boolean =>
  work !== "" && hashOf(`${id}.${work}`).readUInt32BE() < 2 ** (32 - workBits);

const waited = ({ openedAt }: OpenForm, now: Date): boolean => now.getTime() - openedAt >= waitSeconds * 1000;

/** Whether more come in a minute than people do. */
export const isBusy = async ({ house, county, now }: PageAsk): Promise<boolean> => {
  const most = await settingOn(house.db, county.id, busyPerMinute, localDate(now, house.clock.zone));
  return lately.count(`${county.id} ${everybody}`, now) >= most;
};

/**
 * Under load, and for who filled the field that people do not see, a form must be some seconds old or have done a little
 * work: a person has that, or presses once more. Refuses `speak.many-at-once.too-many`. Nobody is turned away.
 */
export const askPatience = async (
  ask: PageAsk,
  form: OpenForm | null,
  { fields }: Sent,
): Promise<Refusal | null> => {
  const trapped = Boolean(fields.website);
  if (!trapped && !(await isBusy(ask))) return null;
  const patient = form !== null && (waited(form, ask.now) || (!trapped && worked(form, fields.work ?? "")));
  return patient ? null : refuse("speak.many-at-once.too-many", { seconds: waitSeconds });
};

/** Whether one contact has sent its share of 24 hours, through whatever door: refuses `speak.same-contact.too-many`. */
export const checkContact = async (
  { house, county, now }: PageAsk,
  { identity }: AppealDraft,
): Promise<Refusal | null> => {
  const marks = marksOf(house.vault, county.id, identity);
  if (marks.length === 0) return null;
  const most = await settingOn(house.db, county.id, perContactDaily, localDate(now, house.clock.zone));
  const since = new Date(now.getTime() - hoursCounted * 3_600_000);
  return (await sentByContact(house.db, county.id, marks, since)) >= most
    ? refuse("speak.same-contact.too-many", { most }, { field: "contact" })
    : null;
};

/** Notes that an appeal came in. */
export const noteSending = ({ county, now }: PageAsk): void => lately.note(`${county.id} ${everybody}`, now);
