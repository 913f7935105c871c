import type { z } from "zod";
import type { Actor } from "../ground/actor.ts";
import { type Command, execute } from "../ground/command.ts";
import { anyoneSignedIn, type Contract, type May, type Route, route } from "../ground/http/index.ts";
import { refuse } from "../ground/refusal.ts";
import * as api from "./api.ts";
import { choicesOf, routedTo } from "./choices.ts";
import type { Done } from "./commands/act.ts";
import { coversOf } from "./covers.ts";
import { answerAppeal, closeAppeal, judgeAnswer, reopenAppeal } from "./commands/answer.ts";
import { acceptAppeal, assignAppeal, assignAppeals, handOffAppeal, returnAppeal } from "./commands/give.ts";
import {
  addToAppeal,
  confirmExclusion,
  eraseIdentity,
  excludeJudgement,
  holdBackAppeal,
  logContact,
  noteOnAppeal,
  publishAppeal,
  setConsent,
} from "./commands/keep.ts";
import * as setup from "./commands/setup.ts";
import {
  mergeAppeal,
  notAcceptAppeal,
  reclassifyAppeal,
  referAppeal,
  splitAppeal,
  withdrawAppeal,
} from "./commands/sort.ts";
import {
  askAppellant,
  askExtension,
  decideOnExtension,
  replyOfAppellant,
  resumeAppeal,
} from "./commands/wait.ts";
import { giveFile, keepFile } from "./files.ts";
import { lookAt } from "./identity.ts";
import { mapOf } from "./map.ts";
import { namesOfCounty } from "./names.ts";
import { readCounts, readDeskToday, readQueue } from "./read-queue.ts";
import { wholeAppeal } from "./read.ts";
import { isDesk, maySetUp } from "./rules/may.ts";
import { categoriesOf, routesOf, templatesOf } from "./store/setup.ts";
import { submitAppeal } from "./submit.ts";
import { contributeToAppeal, declineToCooperate, involveUnit, releaseUnit } from "./together/commands.ts";
import { wordsOf } from "../ground/words/index.ts";

/** Whether somebody sits in a post at all: what they see of appeals, each reading decides. */
const seated: May = ({ role, postId }: Actor) => postId !== null || role === "operator";

type Act = Contract & { readonly params: z.ZodType<{ id: string }>; readonly reply: typeof api.assign.reply };

/** One act on one appeal. Who may is decided by the table in its command: to those who do not see it, it is not there. */
const act = <C extends Act, I extends { id: string }>(contract: C, does: Command<I, Done>): Route =>
  route(contract as Act, seated, ({ house, actor, params, body }) =>
    execute(house, does, actor, { ...(body as object), id: params.id } as I),
  );

const reading: readonly Route[] = [
  route(api.listAppeals, seated, ({ house, actor, query, now }) => readQueue(house.db, actor, query, now)),
  route(api.countAppeals, seated, ({ house, actor, now }) => readCounts(house.db, actor, now)),
  route(api.readDesk, isDesk, ({ house, countyId, now }) => readDeskToday(house.db, countyId, now)),
  route(api.readAppeal, seated, ({ house, actor, params, now }) =>
    wholeAppeal(house.db, actor, params.id, now),
  ),
  route(api.readCovers, seated, ({ house, actor, params }) => coversOf(house.db, actor, params.id)),
  route(api.readAppealChoices, seated, async ({ house, countyId, now }) => ({
    ...(await choicesOf(house.db, countyId)),
    map: await mapOf(house, countyId, now),
  })),
  route(api.routeAppeal, seated, ({ house, countyId, query: { categoryId, territoryId = null } }) =>
    routedTo(house.db, countyId, { categoryId, territoryId }),
  ),
  route(api.readAppealFile, seated, ({ house, actor, params }) => giveFile(house, actor, params)),
];

const desk: readonly Route[] = [
  route(api.takeAppeal, isDesk, ({ house, actor, body }) => submitAppeal(house, actor, body)),
  route(api.assignMany, isDesk, ({ house, actor, body }) => execute(house, assignAppeals, actor, body)),
  route(api.lookAtAppellant, seated, ({ house, actor, params, body }) =>
    lookAt(house, actor, { ...params, ...body }),
  ),
  route(api.attachToAppeal, seated, async ({ house, upload }) =>
    upload ? keepFile(house, upload) : refuse("body.no-file"),
  ),
  route(api.grant, seated, ({ house, actor, params }) =>
    execute(house, decideOnExtension, actor, { ...params, grant: true }),
  ),
  route(api.deny, seated, ({ house, actor, params }) =>
    execute(house, decideOnExtension, actor, { ...params, grant: false }),
  ),
  route(api.publish, isDesk, async ({ house, actor, countyId, params, body, now }) => {
    const names = await namesOfCounty(house.db, countyId, now);
    const words = wordsOf(`${body.text}\n${body.answer ?? ""}`, names);
    return execute(house, publishAppeal, actor, { ...params, ...body, words });
  }),
];

const acts: readonly Route[] = [
  act(api.assign, assignAppeal),
  act(api.giveBack, returnAppeal),
  act(api.accept, acceptAppeal),
  act(api.handOff, handOffAppeal),
  act(api.ask, askAppellant),
  act(api.reply, replyOfAppellant),
  act(api.resume, resumeAppeal),
  act(api.add, addToAppeal),
  act(api.extend, askExtension),
  act(api.answer, answerAppeal),
  act(api.judge, judgeAnswer),
  act(api.close, closeAppeal),
  act(api.reopen, reopenAppeal),
  act(api.merge, mergeAppeal),
  act(api.split, splitAppeal),
  act(api.refer, referAppeal),
  act(api.notAccept, notAcceptAppeal),
  act(api.withdraw, withdrawAppeal),
  act(api.reclassify, reclassifyAppeal),
  act(api.note, noteOnAppeal),
  act(api.logContactRoute, logContact),
  act(api.erase, eraseIdentity),
  act(api.exclude, excludeJudgement),
  act(api.confirmExclude, confirmExclusion),
  act(api.consent, setConsent),
  act(api.holdBack, holdBackAppeal),
  act(api.involve, involveUnit),
  act(api.contribute, contributeToAppeal),
  act(api.decline, declineToCooperate),
  act(api.release, releaseUnit),
];

const settingUp: readonly Route[] = [
  route(api.listCategories, anyoneSignedIn, ({ house, countyId }) => categoriesOf(house.db, countyId)),
  route(api.addCategoryRoute, maySetUp, ({ house, actor, body }) =>
    execute(house, setup.addCategory, actor, body),
  ),
  route(api.beginCategoriesRoute, maySetUp, ({ house, actor, body }) =>
    execute(house, setup.beginCategories, actor, body),
  ),
  route(api.changeCategoryRoute, maySetUp, ({ house, actor, params, body }) =>
    execute(house, setup.changeCategory, actor, { ...body, ...params }),
  ),
  route(api.listRoutes, maySetUp, ({ house, countyId }) => routesOf(house.db, countyId)),
  route(api.setRouteRoute, maySetUp, ({ house, actor, body }) => execute(house, setup.setRoute, actor, body)),
  route(api.removeRouteRoute, maySetUp, ({ house, actor, params }) =>
    execute(house, setup.removeRoute, actor, params),
  ),
  route(api.listTemplates, seated, ({ house, countyId }) => templatesOf(house.db, countyId)),
  route(api.keepTemplateRoute, maySetUp, ({ house, actor, body }) =>
    execute(house, setup.keepTemplate, actor, body),
  ),
  route(api.removeTemplateRoute, maySetUp, ({ house, actor, params }) =>
    execute(house, setup.removeTemplate, actor, params),
  ),
];

export const listenRoutes: readonly Route[] = [...reading, ...desk, ...acts, ...settingUp];
