import type { TableSpec } from "../ground/db/index.ts";
import type {
  AppealAct,
  AppealClass,
  AppealKind,
  AppealState,
  Attribute,
  ContactWay,
  Door,
  PublicationState,
  Satisfaction,
  Voice,
} from "./words.ts";

/** `waiting`: to be sent; `sent`: its address works, once; `used`; `dropped`: nobody to ask, or no way; `dead`: given up. */
export type CallbackState = "waiting" | "sent" | "used" | "dropped" | "dead";

/** Who did something: the post, and the person who held it; both null when it was the appellant or the clock. */
type By = { postId: string | null; personId: string | null };

/** The rows of the room, as its store and the stores of rooms above join them. */
export type ListenTables = {
  appeal: {
    countyId: string;
    id: string;
    /** The receipt's number, unique in the county; whoever has it sees the state. */
    number: string;
    /** As it was typed. */
    text: string;
    voice: Voice;
    kind: AppealKind;
    door: Door;
    class: AppealClass;
    categoryId: string | null;
    territoryId: string | null;
    place: string | null;
    lat: number | null;
    long: number | null;
    attributes: Readonly<Record<string, string | readonly string[]>>;
    /** Units, posts and persons complained of: never shown to them, nor handled by them or below them. */
    aboutUnitIds: string[];
    aboutPostIds: string[];
    aboutPersonIds: string[];
    anonymous: boolean;
    /** The appellant wishes it published. */
    consent: boolean;
    submissionKey: string | null;
    receivedAt: Date;
    /** Who wrote it down, when it came by telephone or visit. */
    takenByPostId: string | null;
    state: AppealState;
    /** The unit that has it; null while it is the listening desk's. */
    unitId: string | null;
    /** The first unit it was given to: it leads (首接负责). */
    firstUnitId: string | null;
    /** Who in the unit has it in hand. */
    holderPostId: string | null;
    assignedAt: Date | null;
    /** From when its clock counts: its receipt, or its reopening. */
    countedFrom: Date;
    /** When what is owed next is due; null when nothing is owed. The first instant that is too late. */
    due: Date | null;
    /** `due` lies beyond the published calendar. */
    provisional: boolean;
    /** Working days (calendar days for a petition) granted on top. */
    extendedDays: number;
    answeredAt: Date | null;
    closedAt: Date | null;
    returns: number;
    reopenings: number;
    /** The head it is addressed to. */
    toPostId: string | null;
    matterId: string | null;
    mergedInto: string | null;
    /** When it passed up because its time had run out. */
    passedUpAt: Date | null;
    /** Not accepted: the law or rule; withdrawn, closed without judgement: why. */
    closedFor: string | null;
    /** Where to go instead. */
    instead: string | null;
  };
  /** Its words as `wordsOf` gives them, for search and likeness; `words_index` is the database's vector of them. */
  appealWords: {
    countyId: string;
    appealId: string;
    receivedAt: Date;
    words: string;
    /** Of the hash in the log, in base64; null once it is erased. */
    salt: string | null;
  };
  /**
   * Who it is, sealed by the vault; the row is deleted when the identity is erased. `marks`: of phone and e-mail, made by
   * the vault; they are compared in the database and never read from it.
   */
  appealIdentity: { countyId: string; appealId: string; sealed: string; marks: string[] };
  /** What happened, as its page and the appellant's tell it. */
  appealStep: By & {
    countyId: string;
    id: string;
    appealId: string;
    at: Date;
    act: AppealAct | "submit" | "told" | "recount";
    unitId: string | null;
    toUnitId: string | null;
    /** What was written: a question, an answer, a reason. */
    said: string | null;
    /** The appellant reads it too. */
    open: boolean;
  };
  appealPause: { countyId: string; appealId: string; seq: number; fromAt: Date; untilAt: Date | null };
  appealExtension: By & {
    countyId: string;
    id: string;
    appealId: string;
    days: number;
    reason: string;
    askedAt: Date;
    decidedAt: Date | null;
    granted: boolean | null;
    decidedByPostId: string | null;
  };
  appealAnswer: By & {
    countyId: string;
    id: string;
    appealId: string;
    unitId: string | null;
    done: string;
    evidence: string | null;
    contactWay: ContactWay;
    contactedAt: Date;
    answeredAt: Date;
    /** Whether it was answered before it was due. */
    inTime: boolean;
  };
  /** One judgement of one answer. `unitId`: the unit that is measured by it. */
  appealJudgement: By & {
    countyId: string;
    id: string;
    appealId: string;
    unitId: string | null;
    judgedAt: Date;
    /** Given on the web by the appellant, or to a caller. */
    by: "appellant" | "caller";
    contacted: boolean;
    solved: boolean;
    satisfaction: Satisfaction;
    said: string | null;
    /** 0 for the first answer, 1 after it was reopened. */
    round: number;
  };
  /** An appellant asked by link how the answer was. Null `tokenHash`: nothing was sent yet. */
  appealCallback: {
    countyId: string;
    id: string;
    appealId: string;
    round: number;
    state: CallbackState;
    /** SHA-256 of what stands in the address. */
    tokenHash: string | null;
    attempts: number;
    nextAt: Date;
    writtenAt: Date;
    why: string | null;
  };
  /** A judgement taken out of the rates: asked for by one person, confirmed by another. */
  appealExclusion: By & {
    countyId: string;
    judgementId: string;
    appealId: string;
    reason: string;
    askedAt: Date;
    confirmedAt: Date | null;
    confirmedByPostId: string | null;
    confirmedByPersonId: string | null;
  };
  appealNote: By & {
    countyId: string;
    id: string;
    appealId: string;
    at: Date;
    unitId: string | null;
    text: string;
  };
  appealContact: By & {
    countyId: string;
    id: string;
    appealId: string;
    at: Date;
    unitId: string | null;
    way: ContactWay;
    reached: boolean;
    note: string | null;
  };
  appealFile: {
    countyId: string;
    id: string;
    appealId: string;
    hash: string;
    name: string;
    type: string;
    size: number;
    addedAt: Date;
    /** The answer it shows; null: it is the appellant's. */
    answerId: string | null;
  };
  /** What may be read by everybody, redacted; `words` as `wordsOf` gives them. */
  appealPublication: {
    countyId: string;
    appealId: string;
    state: PublicationState;
    text: string;
    answer: string | null;
    words: string;
    categoryId: string | null;
    territoryId: string | null;
    decidedAt: Date | null;
    decidedByPostId: string | null;
    publishedAt: Date | null;
  };
  appealCategory: {
    countyId: string;
    id: string;
    /** What Open311 calls service_code. */
    code: string;
    nameZh: string;
    nameEn: string | null;
    groupZh: string | null;
    groupEn: string | null;
    description: string | null;
    keywords: string[];
    class: AppealClass;
    attributes: Attribute[];
    position: number;
    ended: boolean;
  };
  /** Category × territory → unit; `territoryId` null: anywhere in the county. */
  appealRoute: {
    countyId: string;
    id: string;
    categoryId: string;
    territoryId: string | null;
    unitId: string;
  };
  appealTemplate: { countyId: string; id: string; title: string; text: string };
};

export const listenTableSpecs: readonly TableSpec[] = [
  "appeal_category",
  "appeal_route",
  "appeal_template",
  "appeal",
  "appeal_words",
  "appeal_identity",
  "appeal_step",
  "appeal_pause",
  "appeal_extension",
  "appeal_answer",
  "appeal_judgement",
  "appeal_exclusion",
  "appeal_note",
  "appeal_contact",
  "appeal_file",
  "appeal_publication",
  "appeal_callback",
].map((name) => ({ name, spread: "county" }));
