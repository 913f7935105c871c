import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/app.ts";
import type { House } from "../../src/ground/house.ts";
import { startSession } from "../../src/ground/session/index.ts";

const assets = {
  script: "/desk.js",
  styles: [],
  stylesheet: "/site.css",
  siteScripts: { speak: "/speak.js", track: "/track.js" },
  siteSheets: { voice: "/voice.css" },
  devScripts: [],
};

/** The whole house behind a server that is asked with `inject`. */
export const testApp = (house: House): Promise<FastifyInstance> =>
  buildApp(house, { assets, trustProxy: false, dev: false });

/** Headers of someone who is signed in, as their browser sends them. */
export const signedIn = async (
  house: House,
  { countyId, personId, postId }: { countyId: string; personId: string; postId: string },
): Promise<Record<string, string>> => ({
  cookie: `dingge=${await startSession(house.db, { countyId, personId, postId }, house.clock.now())}`,
  "sec-fetch-site": "same-origin",
});
