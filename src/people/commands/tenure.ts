import type { PlainDate } from "../../ground/clock.ts";
import { command } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Debt, DebtsOf } from "../../ground/debt.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { checkBegin, checkEnd, covers, firstDayAfter } from "../rules/tenure.ts";
import { personById } from "../store/persons.ts";
import { saveTenures, type TenureRow, tenuresOfPost } from "../store/tenures.ts";
import { todayIn } from "./day.ts";
import { livingPost } from "./living.ts";

export interface Appointment {
  readonly postId: string;
  readonly personId: string;
  readonly from: PlainDate;
}

/** Someone takes a vacant post from a day on. Refuses `post.not-there`, `person.not-there`, `tenure.held`, `tenure.too-far-ahead`. */
export const appoint = command<Appointment, TenureRow>(
  "tenure.begin",
  async (tx, { countyId }, { postId, personId, from }, now) => {
    const post = await livingPost(tx, countyId, postId);
    if (isRefusal(post)) return post;
    const person = await personById(tx, countyId, personId);
    if (!person) return refuse("person.not-there", {}, { field: "personId" });
    const today = await todayIn(tx, countyId, now);
    const refusal = checkBegin(await tenuresOfPost(tx, countyId, postId), from, today);
    if (refusal) return refusal;
    const tenure = { countyId, id: newId(now), postId, personId, fromDate: from, toDate: null };
    await saveTenures(tx, [tenure]);
    const after = { post: post.titleZh, personId, person: person.nameZh, from };
    return { value: tenure, entry: { kind: "post", id: postId, unitId: post.unitId, after } };
  },
);

export interface Handover {
  readonly postId: string;
  /** The last day of the one who goes; the next begins the day after. */
  readonly lastDay: PlainDate;
  /** Null leaves the post vacant: whoever stands in owes for it. */
  readonly nextId: string | null;
}

export interface HandedOver {
  readonly debts: readonly Debt[];
}

const nextHolder = async (tx: Db, countyId: string, nextId: string | null, currentId: string) => {
  if (nextId === null) return null;
  if (nextId === currentId) return refuse("tenure.same-person", {}, { field: "nextId" });
  return (await personById(tx, countyId, nextId)) ?? refuse("person.not-there", {}, { field: "nextId" });
};

/**
 * One holder goes and the next comes: every debt stays with the post, and the list of them is kept in the entry.
 * Refuses `post.not-there`, `tenure.vacant`, `tenure.same-person`, `person.not-there`, and as `checkEnd`.
 */
export const handOver = (debtsOf: DebtsOf) =>
  command<Handover, HandedOver>("post.hand-over", async (tx, { countyId }, input, now) => {
    const { postId, lastDay, nextId } = input;
    const post = await livingPost(tx, countyId, postId);
    if (isRefusal(post)) return post;
    const today = await todayIn(tx, countyId, now);
    const tenures = await tenuresOfPost(tx, countyId, postId);
    const current = tenures.find((tenure) => covers(tenure, today)) ?? tenures.at(-1);
    if (!current) return refuse("tenure.vacant", { title: post.titleZh });
    const refusal = checkEnd(current, lastDay, today);
    if (refusal) return refusal;
    const next = await nextHolder(tx, countyId, nextId, current.personId);
    if (isRefusal(next)) return next;
    const goes = await personById(tx, countyId, current.personId);
    const begun = next && {
      countyId,
      id: newId(now),
      postId,
      personId: next.id,
      fromDate: firstDayAfter(lastDay),
      toDate: null,
    };
    await saveTenures(tx, [{ ...current, toDate: lastDay }]);
    if (begun) await saveTenures(tx, [begun]);
    const debts = await debtsOf(tx, countyId, postId);
    const before = { personId: current.personId, person: goes?.nameZh, from: current.fromDate };
    const after = {
      post: post.titleZh,
      lastDay,
      personId: nextId,
      person: next?.nameZh ?? null,
      debts: debts.map(({ kind, id, title, due }) => ({ kind, id, title, due })),
    };
    return { value: { debts }, entry: { kind: "post", id: postId, unitId: post.unitId, before, after } };
  });
