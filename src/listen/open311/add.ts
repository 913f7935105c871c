import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { actAsAppellant } from "../appellant.ts";
import { keyFor } from "../keys/caller.ts";
import type { AppellantAct } from "../words.ts";
import type { Asked } from "./asked.ts";
import type { GDocument } from "./document.ts";
import { saidIn } from "./form.ts";
import { sentBy } from "./send.ts";
import { saidBefore, sentRequest } from "./store.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Sent = NonNullable<Awaited<ReturnType<typeof sentRequest>>>;

/** The request that is added to: sent with the same key, or named with its receipt as well. */
const requestOf = async (asked: Asked, keyId: string): Promise<Sent | Refusal> => {
  const { house, county, posted } = asked;
  const id = posted.fields.service_request_id?.trim();
  if (!id) return refuse("open311.no-request", {}, { field: "service_request_id" });
  const row = uuid.test(id) ? await sentRequest(house.db, county.id, id) : undefined;
  if (!row) return refuse("open311.request.not-there");
  const theirs = row.submissionKey?.startsWith(sentBy(keyId)) ?? false;
  return theirs || posted.fields.token?.trim() === row.number ? row : refuse("open311.scope.not-yours");
};

/** What an update does: `closed` takes the request back; else the words are added, or answer what was asked. */
const actOf = ({ posted: { fields } }: Asked, { state }: Sent, text: string): AppellantAct | Refusal => {
  const status = fields.status?.trim().toLowerCase() ?? "open";
  if (status === "closed") return { act: "withdraw", reason: text.slice(0, 500) };
  if (status !== "open") return refuse("open311.status", {}, { field: "status" });
  return { act: state === "waiting" ? "reply" : "add", text, files: [] };
};

/** Adds to a request what its sender says. The same words sent again are the same update. */
export const addUpdate = async (asked: Asked): Promise<GDocument | Refusal | readonly Refusal[]> => {
  const { house, county, from, posted } = asked;
  const key = keyFor(asked.key, "updates");
  if (isRefusal(key)) return key;
  const request = await requestOf(asked, key.id);
  if (isRefusal(request)) return request;
  const said = saidIn(posted);
  if (!("description" in said) || !said.description)
    return "length" in said
      ? said
      : refuse("open311.field", { field: "description" }, { field: "description" });
  const given = actOf(asked, request, said.description);
  if (isRefusal(given)) return given;
  const words = given.act === "withdraw" ? given.reason : said.description;
  const answer = (update_id: string): GDocument => ({
    service_request_updates: [{ update_id, account_id: said.account_id ?? null }],
  });
  const before = await saidBefore(house.db, county.id, request.id, words);
  if (before) return answer(before);
  const done = await actAsAppellant(house, county.id, { typed: request.number, from, given });
  if (isRefusal(done)) return done;
  return answer((await saidBefore(house.db, county.id, request.id, words)) ?? request.id);
};
