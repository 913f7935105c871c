import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { anyCounty } from "../../ground/county/store.ts";
import { openRoute, type Route } from "../../ground/http/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { setUpCounty } from "../../people/index.ts";
import { readSetUp, setUp } from "./api.ts";
import type { SetUpDoor } from "./door.ts";

/** The routes of setting up, behind a door. Once a county exists they refuse, whatever the token. */
export const setUpRoutes = (door: SetUpDoor): readonly Route[] => [
  openRoute(readSetUp, async ({ house }) => ({ waits: !(await anyCounty(house.db)) })),
  openRoute(setUp, async ({ house, body, from, now }) => {
    const { token, county, admin } = body;
    if (await anyCounty(house.db)) return refuse("set-up.done.conflict");
    const shut = door.opensFor(token, now);
    if (shut) return shut;
    const actor = { ...operator(newId(now)), via: "desk", from } as const;
    const made = await execute(house, setUpCounty, actor, { county: { ...county, example: false }, admin });
    return isRefusal(made) ? made : made.given;
  }),
];
