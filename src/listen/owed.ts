import { addDays, atLocal, localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import type { DebtsOf } from "../ground/debt.ts";
import type { DueItem, DueItemsOf } from "../ground/messages/index.ts";
import { postOn, postsOf } from "../people/index.ts";
import { excerptOf, refOf } from "./rules/ref.ts";
import { zoneOf } from "./settings.ts";
import type { AppealRow } from "./store/appeals.ts";
import { appealsDueWithin, appealsOwedBy } from "./store/owed.ts";
import { askedDueWithin } from "./together/store.ts";

const hrefOf = ({ id }: AppealRow): string => `/desk/appeals/${id}`;

/** What a post owes here: what it has in hand; of a head also what its unit has and nobody took. */
export const appealDebts: DebtsOf = async (db, countyId, postId) => {
  const zone = await zoneOf(db, countyId);
  const post = await postOn(db, countyId, postId, "2999-12-31");
  if (!post) return [];
  const owed = { postId, unitId: post.unitId, isHead: post.role === "head" };
  return (await appealsOwedBy(db, countyId, owed)).map((row) => ({
    kind: "appeal",
    id: row.id,
    title: `${refOf(row.number)} ${excerptOf(row.text, 60)}`,
    due: row.due && localDate(row.due, zone),
    href: hrefOf(row),
  }));
};

/** Who is reminded: who has it in hand, else the head of its unit. */
const reminded = async (db: Db, row: AppealRow, on: string): Promise<string | null> => {
  if (row.holderPostId) return row.holderPostId;
  const posts = await postsOf(db, row.countyId, row.unitId!, on);
  return posts.find(({ role }) => role === "head")?.id ?? null;
};

/** What units are asked to do for appeals that others lead: their heads are reminded of it. */
const askedItems: DueItemsOf = async (db, countyId, from, to) => {
  const items: DueItem[] = [];
  for (const { id, askedId, number, what, unitId, dueOn } of await askedDueWithin(db, countyId, from, to)) {
    const head = (await postsOf(db, countyId, unitId, from)).find(({ role }) => role === "head");
    if (!head) continue;
    items.push({
      kind: "appeal",
      id: askedId,
      postId: head.id,
      unitId,
      due: dueOn,
      textKey: "appeal.asked-due",
      params: { ref: refOf(number), what: excerptOf(what, 40) },
      href: `/desk/appeals/${id}`,
      onTheDay: true,
    });
  }
  return items;
};

const ledItems: DueItemsOf = async (db, countyId, from, to) => {
  const zone = await zoneOf(db, countyId);
  const since = atLocal(from, "00:00", zone);
  const rows = await appealsDueWithin(db, countyId, since, atLocal(addDays(to, 1), "00:00", zone));
  const items: DueItem[] = [];
  for (const row of rows) {
    const postId = await reminded(db, row, from);
    if (!postId || !row.due || !row.unitId) continue;
    items.push({
      kind: "appeal",
      id: row.id,
      postId,
      unitId: row.unitId,
      due: localDate(row.due, zone),
      textKey: "appeal.due",
      params: { ref: refOf(row.number), excerpt: excerptOf(row.text, 40) },
      href: hrefOf(row),
    });
  }
  return items;
};

/** What falls due within two days, both counted: of appeals one leads, and of what one is asked to do for others. */
export const appealDueItems: DueItemsOf = async (db, countyId, from, to) => [
  ...(await ledItems(db, countyId, from, to)),
  ...(await askedItems(db, countyId, from, to)),
];
