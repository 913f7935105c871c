export interface NamedUnit {
  readonly name: string;
  /** What the text says of it; a list that says nothing leaves it to the reader (the first-listed leads). */
  readonly role?: "lead" | "support";
}

export interface UnitList {
  readonly units: readonly NamedUnit[];
  /** The list ends in 等: there are more that are not named. */
  readonly more: boolean;
}

const OPENING = "（([【〔";
const CLOSING = "）)]】〕";
const SEPARATOR = "、，,；;/\n。";

/** Splits at separators that stand outside brackets: 各乡镇（街道、园区） stays whole. */
const split = (text: string): string[] => {
  const pieces: string[] = [""];
  let depth = 0;
  for (const char of text) {
    if (OPENING.includes(char)) depth++;
    if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATOR.includes(char)) pieces.push("");
    else pieces[pieces.length - 1] += char;
  }
  return pieces;
};

const BETWEEN_HAN = /(?<=[\p{Script=Han}）)])[^\S\n]+(?=\p{Script=Han})/gu;
const LABEL =
  /^(?:责任|(牵头|主办|主责|lead)|(配合|协同|协办|参与|支持|support|cooperat\w*))(?:领导|单位|部门|机构|\s*units?|ing\s*units?)?\s*[:：]\s*/i;
const ROLE =
  /[（([【]\s*(?:(牵头|主办|主责|lead)|(配合|协同|协办|参与|support\w*))(?:单位|部门)?\s*[）)\]】]\s*$/i;
const ROLE_VERB = /(?<=.{2})(?:(负责牵头|牵头负责|牵头|主办|主责)|(负责配合|积极配合|配合|协同|协办|参与))$/;
const AND_MORE =
  /(?<![高中初平同均])等(?:\d+个|[一二三四五六七八九十]+个|各|有关|相关)*(?:单位|部门|乡镇|街道)*$/;
const NUMBERED = /^\d{1,2}[.．]\s*/;
const ENGLISH_MORE = /^(?:and\s+)?(?:others|etc\.?)$/i;

type Role = NamedUnit["role"];

/** 责任单位： alone does not say who leads. */
const roleOf = (found: RegExpExecArray | null): Role => {
  if (found?.[1]) return "lead";
  return found?.[2] ? "support" : undefined;
};

interface Piece {
  readonly label: Role;
  readonly own: Role;
  /** "甲、乙配合": a verb at the end of a clause speaks for every unit of it. */
  readonly clause: boolean;
  readonly name: string;
  readonly more: boolean;
}

const readPiece = (raw: string): Piece => {
  const trimmed = raw.trim().replace(NUMBERED, "");
  const label = LABEL.exec(trimmed);
  const unlabelled = trimmed.slice(label?.[0].length ?? 0);
  const bracket = ROLE.exec(unlabelled);
  const plain = (bracket ? unlabelled.slice(0, bracket.index) : unlabelled).trim();
  const verb = ROLE_VERB.exec(plain);
  const bare = verb ? plain.slice(0, verb.index) : plain;
  const more = AND_MORE.test(bare) || ENGLISH_MORE.test(bare);
  const name = (ENGLISH_MORE.test(bare) ? "" : bare.replace(AND_MORE, "")).trim();
  return { label: roleOf(label), own: roleOf(bracket ?? verb), clause: verb !== null, name, more };
};

const NOBODY = /^(?:无|\d{1,2}|none|n\.?a\.?|[-—–]+)$/i;

/** The verb that closes the clause a unit stands in: 甲、乙配合 → both support. */
const clauseRole = (pieces: readonly Piece[], at: number): Role => {
  const closing = pieces.slice(at).find((piece) => piece.clause || piece.own || piece.label);
  return closing?.clause && closing.own === "support" ? closing.own : undefined;
};

/**
 * The units named in one cell: separated by 、，,；;/ or a new line, or by spaces between Chinese names.
 * Understands 牵头 and 配合, before, after or in brackets, and a closing 等. Names are kept as written.
 */
export const splitUnits = (text: string): UnitList => {
  const pieces = split(text.replace(BETWEEN_HAN, "、")).map(readPiece);
  const units: NamedUnit[] = [];
  let label: Role;
  for (const [at, piece] of pieces.entries()) {
    label = piece.label ?? label;
    const role = piece.own ?? label ?? clauseRole(pieces, at);
    if (piece.name !== "" && !NOBODY.test(piece.name))
      units.push({ name: piece.name, ...(role && { role }) });
  }
  return { units, more: pieces.some(({ more }) => more) };
};
