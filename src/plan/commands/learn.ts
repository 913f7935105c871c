import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { LearntWord } from "../../ground/imports/index.ts";
import { refuse } from "../../ground/refusal.ts";
import { actionColumnKeys } from "../import/columns.ts";
import { unreadColumn, wordKey } from "../import/learnt.ts";
import { may } from "../rules.ts";
import { unitPlaces } from "../store/shares.ts";
import { saveSynonym } from "../store/synonyms.ts";
import type { SynonymKind } from "../words.ts";

type Said = Pick<LearntWord, "said" | "means">;

const kindOf = (kind: string): SynonymKind | null => (kind === "column" || kind === "unit" ? kind : null);

/** Whether there is what the word is to mean: a column of the breakdown, or a living unit. */
const isThere = async (tx: Db, countyId: string, kind: SynonymKind, means: string): Promise<boolean> => {
  if (kind === "column") return [...actionColumnKeys, unreadColumn].some((key) => key === means);
  return /^[0-9a-f-]{36}$/.test(means) && (await unitPlaces(tx, countyId, [means])).size === 1;
};

/** Keeps what a word means; false when it says nothing, or there is nothing it could mean. */
const keep = async (tx: Db, countyId: string, kind: SynonymKind, { said, means }: Said): Promise<boolean> => {
  const key = wordKey(kind, said);
  if (key === "" || !(await isThere(tx, countyId, kind, means))) return false;
  await saveSynonym(tx, { countyId, kind, said: key, means });
  return true;
};

/** Keeps, within another room's command, which unit a name in the county's tables means; false when it names none. */
export const keepUnitName = (tx: Db, countyId: string, word: Said): Promise<boolean> =>
  keep(tx, countyId, "unit", word);

/** Keeps what a heading or a unit's name in this county's tables means. Refuses `synonym.unknown`. */
export const learnPlanWord = command(
  "plan.learn",
  async (tx, actor, { kind: asked, said, means }: LearntWord): Promise<Outcome<null>> => {
    const { countyId } = actor;
    if (!may(actor, "import")) return refuse("route.not-there");
    const kind = kindOf(asked);
    if (!kind || !(await keep(tx, countyId, kind, { said, means }))) return refuse("synonym.unknown");
    return { value: null, entry: { kind: "import", id: countyId, after: { kind, said, means } } };
  },
);
