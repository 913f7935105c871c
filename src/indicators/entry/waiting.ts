import { isRefusal } from "../../ground/refusal.ts";
import type { Signing, ToSignOf, WaitingOf } from "../../ground/waiting/words.ts";
import { parsePeriod, periodName } from "../words/period.ts";
import { may } from "../may.ts";
import { releasesFor, releasesListed } from "./read.ts";

/** How many releases somebody may check or publish: the number beside the indicators in the navigation. */
export const releasesWaiting: WaitingOf = async ({ db, actor }) => {
  const none: Record<string, number> = {};
  return may(actor, "enter") ? { indicators: (await releasesFor({ db, actor })).length } : none;
};

/** The same under Today, each with who handed it on. */
export const releasesToSign: ToSignOf = async ({ db, actor, lang, say }) => {
  if (!may(actor, "enter")) return [];
  const listed = await releasesListed({ db, actor, lang, say }, await releasesFor({ db, actor }));
  return listed.map(({ id, period, source, rows, state, last }): Signing => {
    const read = parsePeriod(period);
    const named = isRefusal(read) ? period : periodName(read, lang);
    return {
      kind: "release",
      id,
      title: say("release.named", { period: named, source }),
      why: say(`release.waits.${state}`, { post: last.post, rows }),
      due: null,
      href: `/desk/releases/${id}`,
    };
  });
};
