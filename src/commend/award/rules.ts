import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { isOffice, mayProgramme } from "../rules/states.ts";
import type { DecisionState, DecisionWords, Honour } from "./words.ts";

export type DecisionAct = "edit" | "submit" | "take-back" | "return" | "sign";

/** The one table of a decision's states. While it waits for a signature nobody changes it; what is issued stays. */
const transitions: Readonly<Record<DecisionState, Partial<Record<DecisionAct, DecisionState>>>> = {
  draft: { edit: "draft", submit: "signing" },
  signing: { "take-back": "draft", return: "draft", sign: "issued" },
  issued: {},
};

/** The state after an act. Refuses `decision.with-signer.conflict`, `decision.not-with-signer.conflict`, `decision.issued.conflict`. */
export const nextDecision = (state: DecisionState, act: DecisionAct): DecisionState | Refusal => {
  const after = transitions[state][act];
  if (after) return after;
  if (state === "issued") return refuse("decision.issued.conflict");
  return state === "signing"
    ? refuse("decision.with-signer.conflict")
    : refuse("decision.not-with-signer.conflict");
};

type Deciding = Pick<Actor, "role" | "unitPath" | "postId">;

/** Whether an act on a decision is this actor's: the office writes, the post it was sent to signs. */
export const mayDecision = (actor: Deciding, act: DecisionAct, signPostId: string | null): boolean => {
  if (act !== "sign" && act !== "return") return isOffice(actor);
  return mayProgramme(actor, "decide") && actor.postId !== null && actor.postId === signPostId;
};

const needed = ["mark", "number", "organ", "title", "text"] as const;

/** What a decision still lacks to be signed. Refuses `decision.lacking` at the field. */
export const lacking = (words: DecisionWords): Refusal | null => {
  const missing = needed.find((key) => words[key] === "");
  return missing ? refuse("decision.lacking", { part: missing }, { field: missing }) : null;
};

type Called = { readonly nameZh: string };

/**
 * Whether a decision's text still names somebody struck from the list since it was drafted. A struck town is not named
 * where a name that stays begins with it (起台镇, 起台镇卫生院). Refuses `decision.names-struck` at the text.
 */
export const namesStruck = (
  text: string,
  struck: readonly Called[],
  staying: readonly Called[],
): Refusal | null => {
  const longestFirst = staying.map(({ nameZh }) => nameZh).toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, name) => left.replaceAll(name, " "), text);
  const named = struck.find(({ nameZh }) => rest.includes(nameZh));
  return named ? refuse("decision.names-struck", { name: named.nameZh }, { field: "text" }) : null;
};

type Listed = Called & { readonly categoryZh: string; readonly categoryEn: string | null };

/** How many a decision says it commends: 等 2 个单位, 等 2 名同志, 2 units in all. */
const counted = /等\s*(\d+)\s*[个名]|(\d+)\s+(?:units|persons)\s+in\s+all/g;

const countsIn = (line: string): number[] =>
  [...line.matchAll(counted)].map(([, zh, en]) => Number(zh ?? en));

/**
 * Whether a decision's text still counts a category as it was before somebody was struck from it: a line that names the
 * category gives another number than its list has. Refuses `decision.count-stale` at the text.
 */
export const countStale = (
  text: string,
  struck: readonly Listed[],
  staying: readonly Listed[],
): Refusal | null => {
  for (const { categoryZh, categoryEn } of struck) {
    const names = [categoryZh, categoryEn ?? categoryZh].map((name) => `“${name}”`);
    const lines = text.split("\n").filter((line) => names.some((name) => line.includes(name)));
    const [counts, count] = [
      lines.flatMap(countsIn),
      staying.filter((one) => one.categoryZh === categoryZh).length,
    ];
    const [written] = counts;
    if (written !== undefined && !counts.includes(count))
      return refuse("decision.count-stale", { category: categoryZh, written, count }, { field: "text" });
  }
  return null;
};

/** The number of a certificate: the county's letters, the year it was given, and its place in that year. */
export const certificateNumber = (prefix: string, year: number, place: number): string =>
  `${prefix}-${year}-${String(place).padStart(4, "0")}`;

/** A number as people type it: any case, wide signs, spaces. */
export const typedNumber = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[^0-9A-Z-]/g, "")
    .slice(0, 40);

export type RevocationAct = "ask" | "confirm" | "decline";

/**
 * What keeps an honour from being revoked: the office asks with the reason, the county's head decides. Refuses
 * `honour.revoked.conflict`, `honour.asked.conflict`, `honour.not-asked.conflict`.
 */
export const revocable = (
  { askedFor, revokedOn }: Pick<Honour, "askedFor" | "revokedOn">,
  act: RevocationAct,
): Refusal | null => {
  if (revokedOn) return refuse("honour.revoked.conflict");
  if (act === "ask") return askedFor === null ? null : refuse("honour.asked.conflict");
  return askedFor === null ? refuse("honour.not-asked.conflict") : null;
};

/** Whether an act on an honour is this actor's. */
export const mayRevoke = (actor: Deciding, act: RevocationAct): boolean =>
  act === "ask" ? isOffice(actor) : mayProgramme(actor, "decide");
