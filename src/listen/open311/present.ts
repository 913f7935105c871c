import { type Lang, named, type Say } from "../../ground/texts.ts";
import { personalIn, withCovers } from "../rules/redact.ts";
import { otherCode } from "./categories.ts";
import { w3Moment } from "./moments.ts";
import { statusOf, type ToldAct, toldActs } from "./status.ts";
import type { RequestRow, ToldStep } from "./store.ts";
import { type GRequest, type GUpdate, longestDescription } from "./words.ts";

export interface Reader {
  readonly zone: string;
  readonly lang: Lang;
  readonly say: Say;
}

const short = (text: string | null): string | null => text && [...text].slice(0, longestDescription).join("");

const nameOf = (zh: string | null, en: string | null, lang: Lang): string | null =>
  zh === null ? null : named(lang, { nameZh: zh, nameEn: en });

const latest = ({ receivedAt, assignedAt, answeredAt, closedAt }: RequestRow): Date =>
  closedAt ?? answeredAt ?? assignedAt ?? receivedAt;

/** About 100 m: where something is broken, not whose door it is. */
const blurred = (degree: number | null): number | null => degree && Math.round(degree * 1_000) / 1_000;

/** Where it is, as far as it was let be published: the place as it was written, redacted, and its township or village. */
const placeOf = (row: RequestRow, lang: Lang) => {
  const nowhere = { address: null, address_id: null, zipcode: null, lat: null, long: null };
  if (row.text === null) return nowhere;
  const place = row.place && withCovers(row.place, personalIn(row.place));
  const territory = nameOf(row.territoryZh, row.territoryEn, lang);
  return {
    ...nowhere,
    address: place || territory,
    address_id: row.territoryCode,
    lat: blurred(row.lat),
    long: blurred(row.long),
  };
};

/** How it stands in plain words: the published answer, or where it is. */
const notesOf = (row: RequestRow, agency: string | null, say: Say): string => {
  const where = say(`open311.state.${row.state}`, { unit: agency ?? "none" });
  return row.text !== null && row.answer ? row.answer : where;
};

/** A request as the public may read it: words, place and answer only where they were published, nothing that tells who. */
export const presentRequest = (row: RequestRow, { zone, lang, say }: Reader): GRequest => {
  const agency = nameOf(row.agencyZh, row.agencyEn, lang);
  const { address, address_id, zipcode, lat, long } = placeOf(row, lang);
  return {
    service_request_id: row.id,
    status: statusOf(row.state),
    status_notes: short(notesOf(row, agency, say)),
    service_name: nameOf(row.nameZh, row.nameEn, lang) ?? say("open311.other"),
    service_code: row.code ?? otherCode,
    description: short(row.text),
    agency_responsible: agency,
    service_notice: null,
    requested_datetime: w3Moment(row.receivedAt, zone),
    updated_datetime: w3Moment(latest(row), zone),
    expected_datetime: row.due && row.state !== "answered" ? w3Moment(row.due, zone) : null,
    address,
    address_id,
    zipcode,
    lat,
    long,
    media_url: null,
  };
};

const actWords = (act: ToldAct, unit: string | null, say: Say): string =>
  say(`open311.step.${act}`, { unit: unit ?? "none" });

/** One step as programs are told it; an answer in its published words. */
export const presentStep = (step: ToldStep, { zone, lang, say }: Reader): GUpdate => {
  const act = step.act as ToldAct;
  const words = actWords(act, nameOf(step.nameZh, step.nameEn, lang), say);
  return {
    update_id: step.id,
    service_request_id: step.appealId,
    status: toldActs[act],
    updated_datetime: w3Moment(step.at, zone),
    description: (act === "answer" && short(step.answer)) || words,
    media_url: null,
  };
};

/** The history that the extension `notes` adds to a request. */
export const presentNotes = (
  steps: readonly { readonly at: Date; readonly act: string }[],
  { zone, say }: Reader,
): NonNullable<GRequest["notes"]> =>
  steps.map(({ at, act }) => ({
    datetime: w3Moment(at, zone),
    description: actWords(act as ToldAct, null, say),
    type: act,
  }));
