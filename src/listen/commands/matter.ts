import type { Actor } from "../../ground/actor.ts";
import type { Doors } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { openMatterIn } from "../../coordinate/index.ts";
import { rootUnit } from "../../people/index.ts";
import { excerptOf, refOf } from "../rules/ref.ts";
import type { AppealRow } from "../store/appeals.ts";
import { unitAbove } from "../store/places.ts";

/** Characters of an appeal that its matter asks with; the appeal itself stands beside it. */
const mostAsked = 1500;

/** Why an appeal becomes a matter; its text is `appeal.matter.<why>`. */
export type Why = "addressed" | "returned-twice" | "unsolved" | "over-time" | "referred";

interface Asked {
  readonly why: Why;
  /** The units involved; where there are none, the county's head decides. */
  readonly unitIds: readonly (string | null)[];
  /** Where a person words it. */
  readonly title?: string;
  readonly question?: string;
}

/**
 * What the matter asks. Of a complaint only its reference: who is complained of is heard in the matter, and is not to
 * read there what somebody said of them.
 */
const wordsFor = ({ say }: Doors, appeal: AppealRow, { why, title, question }: Asked) => {
  const ref = refOf(appeal.number);
  const hidden = appeal.aboutUnitIds.length > 0;
  const what = hidden ? ref : excerptOf(appeal.text, 60);
  const said = say.zh(`appeal.matter.${why}`);
  return {
    title: title ?? `${said}：${what}`,
    question: question ?? (hidden ? `${said}（${ref}）` : [...appeal.text].slice(0, mostAsked).join("")),
  };
};

/** The unit over one that was late, stuck or did not solve it, so that never it itself decides; the county's over none. */
export const unitOver = async (tx: Db, countyId: string, unitId: string | null): Promise<string | null> =>
  unitId ? ((await unitAbove(tx, countyId, unitId))?.id ?? unitId) : null;

/**
 * Opens the matter of an appeal in the act's own transaction: its deciding post is named and its clock starts here.
 * Units complained of are involved as such, so that never they decide. Refuses as `openMatterIn` does.
 */
export const openMatterOf = async (
  tx: Db,
  actor: Actor,
  appeal: AppealRow,
  asked: Asked,
  now: Date,
  doors: Doors,
): Promise<{ id: string; number: string; decidingPostId: string } | Refusal> => {
  const complained = new Set(appeal.aboutUnitIds);
  const plain = asked.unitIds.filter((id) => id !== null && !complained.has(id)) as string[];
  const root = plain.length + complained.size === 0 ? await rootUnit(tx, actor.countyId) : undefined;
  const unitIds = [...new Set([...plain, ...(root ? [root.id] : [])])];
  const opened = await openMatterIn(
    tx,
    actor,
    {
      ...wordsFor(doors, appeal, asked),
      options: null,
      urgent: appeal.class === "urgent",
      units: [
        ...unitIds.map((unitId) => ({ unitId, part: null, complainedOf: false })),
        ...[...complained].map((unitId) => ({ unitId, part: null, complainedOf: true })),
      ],
      origin: { kind: "appeal", id: appeal.id },
    },
    now,
  );
  if (isRefusal(opened)) return opened;
  return { id: opened.id, number: opened.number, decidingPostId: opened.decidingPostId };
};
