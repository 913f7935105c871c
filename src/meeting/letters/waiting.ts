import { localDate } from "../../ground/clock.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import type { DueItemsOf } from "../../ground/messages/index.ts";
import type { Signing, ToSignOf } from "../../ground/waiting/words.ts";
import { unsignedIn } from "./read.ts";
import { yearsToSign } from "./store.ts";

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The letters that wait for the name of who holds a post: shown under Today. */
export const lettersToSign: ToSignOf = async ({ db, actor: { countyId, postId }, today, say }) => {
  if (postId === null) return [];
  const waiting: Signing[] = [];
  for (const year of await yearsToSign(db, countyId, yearOf(today))) {
    const found = await unsignedIn(db, countyId, { year, today, postId });
    for (const { text, state } of found?.letters ?? [])
      waiting.push({
        kind: "letter",
        id: postId,
        title: say("letter.sign.title", { year }),
        why: say(`letter.sign.${state}`, { count: text.owes.length }),
        due: state === "unsigned" ? (found?.due ?? null) : null,
        href: `/desk/letters/${year}/${postId}`,
      });
  }
  return waiting;
};

/** Letters that are due within some days: their heads are reminded, as of anything they owe. */
export const lettersDue: DueItemsOf = async (db, countyId, from, to) => {
  const years = await yearsToSign(db, countyId, yearOf(from));
  const found = await Promise.all(years.map((year) => unsignedIn(db, countyId, { year, today: from })));
  return found.flatMap((one) => {
    if (!one || one.due < from || one.due > to) return [];
    return one.letters.map(({ text: { year, post, unit } }) => ({
      kind: "letter",
      id: post.id,
      postId: post.id,
      unitId: unit.id,
      due: one.due,
      textKey: "letter.due",
      params: { year: `${year}` },
      href: `/desk/letters/${year}/${post.id}`,
    }));
  });
};

/** How many letters wait for the reader's own name, beside the letters in the navigation. */
export const lettersWaiting = async ({
  db,
  actor: { countyId, postId },
  now,
}: Pick<Parameters<ToSignOf>[0], "db" | "actor" | "now">): Promise<Readonly<Record<string, number>>> => {
  if (postId === null) return {};
  const today = localDate(now, await zoneOfCounty(db, countyId));
  let letters = 0;
  for (const year of await yearsToSign(db, countyId, yearOf(today)))
    letters += (await unsignedIn(db, countyId, { year, today, postId }))?.letters.length ?? 0;
  return { letters };
};
