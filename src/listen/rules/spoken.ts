import { type Refusal, isRefusal, refuse } from "../../ground/refusal.ts";
import {
  type About,
  appealDraft,
  type AppealDraft,
  type AppealKind,
  type Category,
  type Identity,
  type KeptFile,
  longest,
  type Point,
  voice,
} from "../words.ts";

type Fields = Readonly<Record<string, string>>;

/** What stands for the whole county, or for not knowing where, among the townships of the form. */
export const wholeCounty = "county";

const lettersOrDigits = /[\p{L}\p{N}]/u;

/**
 * What somebody wants to say. Refuses `speak.text-empty`, `speak.text-no-words` (only signs or pictures), and
 * `speak.text-long` with how long it is and may be.
 */
export const textSpoken = ({ text = "" }: Fields): string | Refusal => {
  const at = { field: "text" };
  const said = text.trim();
  if (said === "") return refuse("speak.text-empty", {}, at);
  if (said.length > longest.text)
    return refuse("speak.text-long", { most: longest.text, given: said.length }, at);
  return lettersOrDigits.test(said) ? said : refuse("speak.text-no-words", {}, at);
};

const phone = /^\+?\d{5,15}$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** How somebody is reached: a phone's number or an e-mail address, in any of the ways people write it; null: not at all. */
export const contactSpoken = ({ contact = "", name = "" }: Fields): Identity | null | Refusal => {
  const given = contact.normalize("NFKC").trim();
  const called = name.trim().slice(0, longest.name) || null;
  const bare = given.replace(/[\s()–—-]/g, "");
  if (given === "") return called ? { name: called, phone: null, email: null, address: null } : null;
  if (phone.test(bare)) return { name: called, phone: bare, email: null, address: null };
  if (email.test(given) && given.length <= longest.contact)
    return { name: called, phone: null, email: given, address: null };
  return refuse("speak.contact", {}, { field: "contact" });
};

const degrees = /^-?\d{1,3}(\.\d{1,8})?$/;

/** A point the phone gave; null when it gave none, or nonsense: it is only a help. */
const pointSpoken = ({ lat = "", long = "" }: Fields): Point | null => {
  if (!degrees.test(lat) || !degrees.test(long)) return null;
  const point = { lat: Number(lat), long: Number(long) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.long) <= 180 ? point : null;
};

/** Where it is: the village, else the township, else null for the whole county. Refuses `speak.territory` for none. */
const territorySpoken = (
  { territory = "", village = "" }: Fields,
  point: Point | null,
): string | null | Refusal => {
  if (village !== "" && territory !== wholeCounty) return village;
  if (territory === wholeCounty) return null;
  if (territory !== "") return territory;
  return point ? null : refuse("speak.territory", {}, { field: "territory" });
};

/** Words by which people show what kind it is; the desk sorts anew where it is wrong. */
const kinds: readonly (readonly [AppealKind, RegExp])[] = [
  ["report", /举报|贪污|受贿|吃拿卡要/],
  ["thanks", /^.{0,12}(表扬|感谢|点赞)/],
  ["proposal", /建议|提议|倡议|(想|愿意?|打算|计划)(回乡|回来|返乡|投资|办厂|建厂|开厂|设厂)|投资办厂/],
  ["question", /请问|咨询|怎么办理|如何办理|需要什么(材料|手续)|什么条件/],
];

/** What kind of appeal it is, by whom it complains of and by its words. */
export const kindOf = (text: string, about: readonly About[]): AppealKind => {
  const found = kinds.find(([, words]) => words.test(text))?.[0];
  if (found === "report") return found;
  return about.length > 0 ? "complaint" : (found ?? "request");
};

/** The category whose own words a text has most of; null where none or several have. The words come from the county. */
export const categoryByWords = (
  text: string,
  categories: readonly Pick<Category, "id" | "nameZh" | "keywords">[],
): string | null => {
  const counted = categories
    .map(({ id, nameZh, keywords }) => ({
      id,
      hits: [...new Set([nameZh, ...keywords])].filter((word) => text.includes(word)).length,
    }))
    .sort((one, other) => other.hits - one.hits);
  const [first, second] = counted;
  return first && first.hits > (second?.hits ?? 0) ? first.id : null;
};

const orNull = (value: string | undefined): string | null => value?.trim() || null;

interface Beside {
  readonly files: readonly KeptFile[];
  /** The same key is the same appeal. */
  readonly key: string;
  /** Under what it is filed where the form chose nothing. */
  readonly filed: string | null;
}

/**
 * An appeal as the public form said it. Refuses at the field what cannot be: see `textSpoken`, `contactSpoken`,
 * `territorySpoken`; and `speak.changed` for a choice that the form did not offer. Publication is only what was chosen.
 */
export const spokenIn = (fields: Fields, { files, key, filed }: Beside): AppealDraft | Refusal => {
  const text = textSpoken(fields);
  if (isRefusal(text)) return text;
  const point = pointSpoken(fields);
  const territoryId = territorySpoken(fields, point);
  if (isRefusal(territoryId)) return territoryId;
  const identity = contactSpoken(fields);
  if (isRefusal(identity)) return identity;
  const about = fields.about ? [{ unitId: fields.about, postId: null }] : [];
  const draft = appealDraft.safeParse({
    text,
    voice: voice.catch("resident").parse(fields.voice),
    kind: kindOf(text, about),
    door: "web",
    categoryId: orNull(fields.category) ?? filed,
    territoryId,
    place: orNull(fields.place?.slice(0, longest.place)),
    point,
    toPostId: orNull(fields.post),
    about,
    identity,
    consent: fields.publish === "yes",
    files: [...files],
    key,
  });
  return draft.success ? draft.data : refuse("speak.changed");
};
