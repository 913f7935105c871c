import { randomUUID } from "node:crypto";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { named } from "../../ground/texts.ts";
import { publicActor } from "../actors.ts";
import { keyFor } from "../keys/caller.ts";
import { appealById } from "../store/appeals.ts";
import { categoriesOf } from "../store/setup.ts";
import { submitAppeal } from "../submit.ts";
import { appealDraft, voice } from "../words.ts";
import type { Asked } from "./asked.ts";
import { type Category, categoryOfCode, definitionOf } from "./categories.ts";
import { attributeFaults, nameIn, type Place, placeIn, type Posted, type Said, saidIn } from "./form.ts";
import { w3Moment } from "./moments.ts";
import { placeCoded } from "./store.ts";
import type { GDocument } from "./document.ts";

/** What marks an appeal as sent by a key: it may be sent again, and the key may add to it. */
export const sentBy = (keyId: string): string => `open311:${keyId}:`;

type Faults = readonly Refusal[];
const isFaults = (read: unknown): read is Faults => Array.isArray(read);

interface Request {
  readonly code: string;
  readonly category: Category | null;
  readonly said: Said;
  readonly place: Place;
  readonly territoryId: string | null;
}

const territoryOf = async (
  { house, county }: Asked,
  { addressId }: Place,
): Promise<string | null | Refusal> => {
  if (addressId === null) return null;
  const unit = await placeCoded(house.db, county.id, addressId);
  return unit?.id ?? refuse("open311.address.not-there", { given: addressId.slice(0, 40) });
};

const codeOf = ({ fields }: Posted): string | Refusal =>
  fields.service_code?.trim() ?? refuse("open311.no-service", {}, { field: "service_code" });

/** Reads a request with everything that is wrong with it, so that it can be mended at once. */
const readRequest = async (asked: Asked): Promise<Request | Faults> => {
  const { posted, house, county, lang, zone } = asked;
  const code = codeOf(posted);
  const categories = await categoriesOf(house.db, county.id);
  const category = isRefusal(code) ? undefined : categoryOfCode(categories, code);
  const unknown =
    category === undefined && !isRefusal(code)
      ? [refuse("open311.service.not-there", { given: code.slice(0, 40) })]
      : [];
  const place = placeIn(posted);
  const territoryId = isRefusal(place) ? null : await territoryOf(asked, place);
  const said = saidIn(posted);
  const attributes =
    category === undefined || isRefusal(code)
      ? []
      : attributeFaults(definitionOf(category, code, lang).attributes, posted, zone);
  const faults = [code, ...unknown, place, territoryId].filter(isRefusal);
  const all = [...faults, ...(isFaults(said) ? said : []), ...attributes];
  if (all.length > 0 || isFaults(said)) return all;
  return {
    code: code as string,
    category: category ?? null,
    said,
    place: place as Place,
    territoryId: territoryId as string | null,
  };
};

/** The words of a request: what it says, or what it is about, with the address of a picture below. */
const wordsOf = ({ said, category }: Request, asked: Asked): string => {
  const about = category ? named(asked.lang, category) : asked.say("open311.other");
  const words = said.description || about;
  return said.media_url ? `${words}\n${said.media_url}` : words;
};

const valuesOf = ({ attributes }: Posted, category: Category | null) =>
  Object.fromEntries(
    (category?.attributes ?? []).flatMap(({ code, datatype }) => {
      const [first, ...more] = attributes.get(code) ?? [];
      if (first === undefined) return [];
      return [[code, datatype === "multivaluelist" ? [first, ...more] : first] as const];
    }),
  );

const draftOf = (request: Request, asked: Asked, keyId: string) => {
  const { said, place, category, territoryId } = request;
  const { attributes, fields } = asked.posted;
  const identity = {
    name: nameIn(said),
    phone: said.phone ?? null,
    email: said.email ?? null,
    address: null,
  };
  return appealDraft.safeParse({
    text: wordsOf(request, asked),
    voice: voice.safeParse(attributes.get("VOICE")?.[0]).data ?? "resident",
    door: "open311",
    categoryId: category?.id ?? null,
    territoryId,
    place: place.address?.slice(0, 200) ?? null,
    point: place.lat === null || place.long === null ? null : { lat: place.lat, long: place.long },
    identity,
    consent: attributes.get("PUBLISH")?.[0] === "yes",
    key: `${sentBy(keyId)}${fields.idempotency_key?.slice(0, 40) ?? randomUUID()}`,
    attributes: valuesOf(asked.posted, category),
  });
};

const noticeOf = async ({ house, county, say, zone }: Asked, id: string, number: string): Promise<string> => {
  const row = await appealById(house.db, county.id, id);
  const due = row?.due ? w3Moment(row.due, zone).slice(0, 16).replace("T", " ") : "none";
  return say("open311.notice", { number, due });
};

/** Takes a request from a program: one appeal. Refuses with all that is wrong, and as `submitAppeal` does. */
export const sendRequest = async (asked: Asked): Promise<GDocument | Refusal | Faults> => {
  const { house, county, from } = asked;
  const key = keyFor(asked.key, "requests");
  if (isRefusal(key)) return key;
  const request = await readRequest(asked);
  if (isFaults(request)) return request;
  const draft = draftOf(request, asked, key.id);
  if (!draft.success) return refuse("open311.field", { field: String(draft.error.issues[0]?.path[0] ?? "") });
  const sent = await submitAppeal(house, publicActor(county.id, from, "api"), draft.data);
  if (isRefusal(sent)) return sent;
  const service_notice = await noticeOf(asked, sent.id, sent.number);
  const account_id = request.said.account_id ?? null;
  return { service_requests: [{ service_request_id: sent.id, service_notice, account_id }] };
};
