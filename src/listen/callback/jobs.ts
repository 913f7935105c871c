import { system } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { allCounties } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import type { Job } from "../../ground/jobs/index.ts";
import { afterAttempt, type Contact, tellPerson } from "../../ground/messages/index.ts";
import type { Lang } from "../../ground/texts.ts";
import { callbackSent } from "../commands/callback.ts";
import { openIdentity } from "../identity.ts";
import { refOf } from "../rules/ref.ts";
import { appealById, type AppealRow } from "../store/appeals.ts";
import { type CallbackRow, dueCallbacks, saveCallback } from "../store/callbacks.ts";
import { sealedIdentity } from "../store/identity.ts";
import { newToken, tokenHash } from "./token.ts";

const most = 100;
const asked: ReadonlySet<AppealRow["state"]> = new Set(["answered", "merged"]);

/** How who spoke is reached; null where they are unknown by now, or nobody waits for their judgement any more. */
const contactOf = async (house: House, { countyId, appealId }: CallbackRow) => {
  const appeal = await appealById(house.db, countyId, appealId);
  const sealed = await sealedIdentity(house.db, countyId, appealId);
  if (!appeal || !sealed || !asked.has(appeal.state)) return null;
  const identity = openIdentity(house.vault, sealed);
  return identity && (identity.phone || identity.email) ? { appeal, contact: identity as Contact } : null;
};

const wordOf =
  ({ say, outside }: House, appeal: AppealRow, id: string, token: string) =>
  (lang: Lang) => ({
    id,
    title: say[lang]("callback.title"),
    text: say[lang]("callback.text", { ref: refOf(appeal.number) }),
    href: `${outside.url}/judge/${token}`,
  });

/**
 * Asks one appellant, once. A new address is drawn for each attempt, and only its hash is kept, before it is sent: what
 * arrives works.
 */
const askOne = async (house: House, due: CallbackRow, now: Date): Promise<void> => {
  const found = await contactOf(house, due);
  const drop = (why: string) => saveCallback(house.db, { ...due, state: "dropped", why }, "waiting");
  if (!found) return void (await drop("nobody"));
  const token = newToken();
  const callback = { ...due, attempts: due.attempts + 1, tokenHash: tokenHash(token) };
  await saveCallback(house.db, callback, "waiting");
  const word = wordOf(house, found.appeal, due.id, token);
  const sent = await tellPerson(house, due.countyId, found.contact, word, now);
  if (!sent) return void (await drop("no-way"));
  const next = afterAttempt(sent, { attempts: callback.attempts, now, jitter: Math.random() });
  if (next.state === "dead")
    return void (await saveCallback(house.db, { ...callback, state: "dead", why: next.why }, "waiting"));
  if (next.state === "waiting")
    return void (await saveCallback(house.db, { ...callback, nextAt: next.at, why: next.why }, "waiting"));
  const note = house.say.zh("callback.sent");
  await execute(house, callbackSent, system(due.countyId), { callback, by: sent.by, note });
};

/** Every minute: who has an answer is asked by link how it was, where the county has a way to reach them. */
export const askByLinkJob: Job = {
  name: "listen.ask-by-link",
  cron: "* * * * *",
  run: async (house, now) => {
    for (const { id } of await allCounties(house.db))
      for (const due of await dueCallbacks(house.db, id, now, most)) await askOne(house, due, now);
  },
};
