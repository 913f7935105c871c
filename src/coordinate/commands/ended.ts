import type { Actor } from "../../ground/actor.ts";
import type { Doors } from "../../ground/command.ts";
import { announce, type Db } from "../../ground/db/index.ts";
import { day } from "../../ground/look/format.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import type { Ending, EndingKind, InBoth } from "../../ground/origin.ts";
import { settledCount, type DecisionRow } from "../store/decisions.ts";
import type { MatterRow } from "../store/matters.ts";
import { originsWithin } from "../store/origins.ts";
import { postNames } from "../store/tree.ts";

type Values = Readonly<Record<string, string | number | InBoth>>;

const saidOf = ({ say }: Doors, how: EndingKind, values: Values): InBoth => {
  const inLang = (lang: keyof InBoth) =>
    say[lang](
      `matter.ending.${how}`,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, typeof value === "object" ? value[lang] : value]),
      ),
    );
  return { zh: inLang("zh"), en: inLang("en") };
};

type Names = Awaited<ReturnType<typeof postNames>>;

const titled = (names: Names, postId: string | null): InBoth => {
  const { titleZh, titleEn } = names.get(postId ?? "") ?? { titleZh: "—", titleEn: null };
  return { zh: titleZh, en: titleEn ?? titleZh };
};

/** What was decided, each with who answers for it and by when, as one line. */
const decisionsSaid = ({ say }: Doors, names: Names, rows: readonly DecisionRow[]): InBoth => {
  const line = (lang: keyof InBoth) =>
    rows
      .map(({ text, ownerPostId, dueOn }) =>
        say[lang]("matter.ending.one", {
          text,
          owner: titled(names, ownerPostId)[lang],
          day: day(dueOn, lang),
        }),
      )
      .join(lang === "zh" ? "；" : "; ");
  return { zh: line("zh"), en: line("en") };
};

/** Who opened it hears of it too, unless it was their own act. */
const tellOpener = async (tx: Db, actor: Actor, row: MatterRow, { how, said }: Ending, now: Date) => {
  const { openedByPostId: postId, countyId, id, number, title } = row;
  if (postId === null || postId === actor.postId) return;
  const message = {
    postId,
    kind: "matter",
    urgency: "digest" as const,
    textKey: "matter.told.opener",
    params: { number, title, said },
    href: `/desk/matters/${id}`,
    due: null,
    onceKey: `told:${id}:${how}:opener`,
  };
  await writeMessages(tx, countyId, [message], now);
};

/**
 * Tells all who wait for a matter how it ended, in the transaction in which it does: who opened it, and the rooms of
 * what stands behind it and behind every matter joined into it.
 */
const tellEnded = async (
  tx: Db,
  actor: Actor,
  matter: MatterRow,
  ending: Pick<Ending, "how" | "said">,
  now: Date,
  { origins }: Doors,
): Promise<void> => {
  const told: Ending = { ...ending, matter: { id: matter.id, number: matter.number } };
  await tellOpener(tx, actor, matter, told, now);
  for (const { origin, originId } of await originsWithin(tx, matter.countyId, matter.id))
    if (originId && origins[origin]) {
      await origins[origin].told(tx, actor, originId, told, now);
      await announce(tx, {
        countyId: matter.countyId,
        act: `matter.${told.how}`,
        kind: origin,
        id: originId,
      });
    }
};

/** It was decided: what, who answers for it, by when. */
export const tellDecided = async (
  tx: Db,
  actor: Actor,
  matter: MatterRow,
  rows: readonly DecisionRow[],
  now: Date,
  doors: Doors,
): Promise<void> => {
  const posts = [matter.decidingPostId, ...rows.map(({ ownerPostId }) => ownerPostId)];
  const names = await postNames(tx, matter.countyId, posts);
  const values = {
    post: titled(names, matter.decidingPostId),
    what: decisionsSaid(doors, names, rows),
  };
  await tellEnded(tx, actor, matter, { how: "decided", said: saidOf(doors, "decided", values) }, now, doors);
};

/** It was declined, with the reason that anyone may read. */
export const tellDeclined = async (
  tx: Db,
  actor: Actor,
  matter: MatterRow,
  reason: string,
  now: Date,
  doors: Doors,
): Promise<void> => {
  const names = await postNames(tx, matter.countyId, [matter.decidingPostId]);
  const values = { post: titled(names, matter.decidingPostId), reason };
  await tellEnded(
    tx,
    actor,
    matter,
    { how: "declined", said: saidOf(doors, "declined", values) },
    now,
    doors,
  );
};

/** It was taken back; why is between the offices. */
export const tellWithdrawn = (tx: Db, actor: Actor, matter: MatterRow, now: Date, doors: Doors) =>
  tellEnded(tx, actor, matter, { how: "withdrawn", said: saidOf(doors, "withdrawn", {}) }, now, doors);

/** It goes on in another matter. */
export const tellJoined = (
  tx: Db,
  actor: Actor,
  matter: MatterRow,
  into: Pick<MatterRow, "number">,
  now: Date,
  doors: Doors,
) => {
  const said = saidOf(doors, "joined", { number: into.number });
  return tellEnded(tx, actor, matter, { how: "joined", said }, now, doors);
};

/** All it decided is settled. */
export const tellClosed = async (tx: Db, actor: Actor, matter: MatterRow, now: Date, doors: Doors) => {
  const said = saidOf(doors, "closed", await settledCount(tx, matter.countyId, matter.id));
  await tellEnded(tx, actor, matter, { how: "closed", said }, now, doors);
};
