import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import {
  type ImportCounts,
  type ImportFile,
  type Importer,
  type ImportPlan,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { readWorkbook } from "../../ground/sheets/index.ts";
import { openedWith } from "../entry/save.ts";
import { mostRows } from "../entry/words.ts";
import { may } from "../may.ts";
import { countsOf, savePublication } from "../save.ts";
import { todayOf } from "../today.ts";
import { type Held, heldAgainstKnown, type Lines } from "./held.ts";
import { shownKeys } from "./read.ts";
import { figuresIn } from "./left-out.ts";
import { linesIn } from "./lines.ts";

/** A file read and held against what is known; nothing saved. */
interface Reading extends Held {
  readonly of: Lines;
}

const reading = async (
  db: Db,
  countyId: string,
  { bytes, name, sheet }: ImportFile,
  today: string,
): Promise<Reading | Refusal> => {
  const workbook = await readWorkbook(bytes, name);
  if (isRefusal(workbook)) return workbook;
  const all = linesIn(workbook, sheet ?? undefined);
  if (isRefusal(all)) return all;
  const of = figuresIn(all);
  const held = await heldAgainstKnown(db, countyId, of, today);
  return isRefusal(held) ? held : { ...held, of };
};

/** A new indicator of months or quarters whose lines do not say whether these add up: what is taken for it, to be seen. */
const assumed = ({ lines, plan, of }: Reading): ImportProblem[] =>
  plan.indicators.flatMap(({ next, was }): ImportProblem[] => {
    const own = lines.filter(({ indicator }) => indicator.code === next.code);
    const at = own.every(({ untold }) => untold) ? own[0]?.untold : null;
    if (was || next.frequency === "A" || !at) return [];
    const id = next.additiveInTime ? "figure.assumed-flow" : "figure.assumed-moment";
    return [{ sheet: of.sheet, ref: at.ref, id, params: { name: next.nameZh }, severity: "question" }];
  });

const look = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<ImportPlan | Refusal> => {
  const read = await reading(db, countyId, file, today);
  if (isRefusal(read)) return read;
  const { plan, problems, lines } = read;
  return {
    counts: countsOf(plan),
    problems: [...problems, ...assumed(read)],
    columns: shownKeys,
    rows: lines.map(({ shown }) => shown),
  };
};

/** The operator's figures were published before: they are kept as published, at once. */
const loaded = (tx: Db, actor: Actor, now: Date, { name, hash }: ImportFile, { ledger, plan }: Reading) =>
  savePublication(
    { tx, actor, ledger, now, publicationId: newId(now), enteredBy: actor, file: { name, hash } },
    plan,
  );

/** Somebody's figures become a release, to be checked and published by a second person. */
const entered = async (
  tx: Db,
  actor: Actor,
  now: Date,
  { name, hash }: ImportFile,
  { of, plan }: Reading,
): Promise<Outcome<ImportCounts>> => {
  const opened = await openedWith(tx, actor, now, of, { name, hash });
  return { value: countsOf(plan), entry: opened.entry };
};

/**
 * The importer of figures, in the shapes that offices use; an empty cell is a figure not published. What a person
 * brings becomes a release; what the operator loads was published before.
 */
export const indicatorImporter: Importer = {
  kind: "indicators",
  seenAt: "/desk/releases",
  may: (actor) => may(actor, "enter") || may(actor, "load"),
  look,
  command: command("indicators.import", async (tx, actor, file, now) => {
    if (!may(actor, "enter") && !may(actor, "load")) return refuse("figures.not-yours");
    const read = await reading(tx, actor.countyId, file, await todayOf(tx, actor, now));
    if (isRefusal(read)) return read;
    const errors = refuseErrors(read.problems);
    if (errors) return errors;
    if (read.plan.figures.length === 0) return refuse("figures.none");
    const rows = read.of.records.length;
    if (!may(actor, "load") && rows > mostRows)
      return refuse("release.too-many-rows", { rows, most: mostRows });
    return may(actor, "load") ? loaded(tx, actor, now, file, read) : entered(tx, actor, now, file, read);
  }),
};
