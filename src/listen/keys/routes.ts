import { randomBytes } from "node:crypto";
import { execute } from "../../ground/command.ts";
import { type May, type Route, route } from "../../ground/http/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { endKey, listKeys, postKey } from "./api.ts";
import { makeKey, revokeKey } from "./commands.ts";
import { beginningOf, hashOfKey, keyBytes, keyFrom } from "./rules.ts";
import { keysWithCalls } from "./store.ts";

const mayKeep: May = ({ role }) => role === "admin";

const shownMs = 30 * 86_400_000;

export const keyRoutes: readonly Route[] = [
  route(listKeys, mayKeep, async ({ house, countyId, now }) => {
    const rows = await keysWithCalls(house.db, countyId, new Date(now.getTime() - shownMs));
    return {
      keys: rows.map(({ asked, madeAt, revokedAt, lastAt, ...row }) => ({
        ...row,
        asked: Number(asked),
        madeAt: madeAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        lastAt: lastAt?.toISOString() ?? null,
      })),
    };
  }),
  route(postKey, mayKeep, async ({ house, actor, body }) => {
    const key = keyFrom(randomBytes(keyBytes));
    const drawn = { ...body, hash: hashOfKey(key), begins: beginningOf(key) };
    const made = await execute(house, makeKey, actor, drawn);
    return isRefusal(made) ? made : { ...made, key };
  }),
  route(endKey, mayKeep, async ({ house, actor, params }) => {
    return (await execute(house, revokeKey, actor, params)) ?? {};
  }),
];
