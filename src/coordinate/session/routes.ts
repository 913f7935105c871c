import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import * as api from "./api.ts";
import { attend, issueMinutes, keepMinutes } from "./commands.ts";
import { briefingFile, minutesFile } from "./papers.ts";
import { asksAwaiting, sessionsAhead } from "./read.ts";

/** What happens around and at a session; who may is decided by the rules, in each command. */
export const sessionRoutes: readonly Route[] = [
  route(api.sessionsAheadRoute, anyoneSignedIn, async ({ house, actor, now }) => ({
    sessions: await sessionsAhead(house.db, actor, now),
  })),
  route(api.openAsksRoute, anyoneSignedIn, async ({ house, actor, now }) => ({
    asks: await asksAwaiting(house.db, actor, now),
  })),
  route(api.minutesRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, keepMinutes, actor, { ...params, ...body }),
  ),
  route(api.attendRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, attend, actor, { ...params, ...body }),
  ),
  route(api.briefingPdf, anyoneSignedIn, ({ house, actor, params, lang, say, now }) =>
    briefingFile(house, actor, { ...params, form: "pdf", lang, say, now }),
  ),
  route(api.briefingWord, anyoneSignedIn, ({ house, actor, params, lang, say, now }) =>
    briefingFile(house, actor, { ...params, form: "docx", lang, say, now }),
  ),
  route(api.minutesPdf, anyoneSignedIn, ({ house, actor, params, lang, say, now }) =>
    minutesFile(house, actor, { ...params, form: "pdf", lang, say, now }),
  ),
  route(api.minutesWord, anyoneSignedIn, ({ house, actor, params, lang, say, now }) =>
    minutesFile(house, actor, { ...params, form: "docx", lang, say, now }),
  ),
  route(api.issueRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, issueMinutes, actor, params),
  ),
];
