import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import type { Contract } from "../../ground/http/contract.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import type { Ask } from "../../ground/http/route.ts";
import { printInto } from "../../ground/press/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import * as api from "./api.ts";
import { askRevocation, confirmRevocation, declineRevocation, giveAwards } from "./commands/honour.ts";
import { signDecision } from "./commands/sign.ts";
import { takeBackList } from "./commands/take-back-list.ts";
import {
  draftDecision,
  editDecision,
  returnDecision,
  submitDecision,
  takeBackDecision,
} from "./commands/write.ts";
import { certificateFile, decisionFile } from "./files.ts";
import { decidingFor, decisionFor, shownHonour } from "./read.ts";
import type { HonourRow } from "./store/honours.ts";
import type { Deciding } from "./words.ts";

type Asked = Pick<Ask<Contract, Actor>, "house" | "actor" | "now" | "lang" | "say"> & {
  readonly params: { readonly id: string };
};

const readNow = ({ house, actor, params, now, lang, say }: Asked): Promise<Deciding | Refusal> =>
  decidingFor(house.db, actor, params.id, { today: localDate(now, house.clock.zone), lang, say });

/** What is after an act, or why it was refused. */
const after = async (ask: Asked, done: Promise<object | Refusal>): Promise<Deciding | Refusal> => {
  const value = await done;
  return isRefusal(value) ? value : readNow(ask);
};

const writing: readonly Route[] = [
  route(api.readDeciding, anyoneSignedIn, readNow),
  route(api.takeBackListRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, body } = ask;
    return after(ask, execute(house, takeBackList, actor, { ...params, ...body }));
  }),
  route(api.draftDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, lang } = ask;
    return after(ask, execute(house, draftDecision(house.say), actor, { programmeId: params.id, lang }));
  }),
  route(api.editDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, body } = ask;
    return after(ask, execute(house, editDecision, actor, { programmeId: params.id, ...body }));
  }),
];

const signing: readonly Route[] = [
  route(api.submitDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, body } = ask;
    return after(ask, execute(house, submitDecision, actor, { programmeId: params.id, ...body }));
  }),
  route(api.takeBackDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params } = ask;
    return after(ask, execute(house, takeBackDecision, actor, { programmeId: params.id }));
  }),
  route(api.returnDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, body } = ask;
    return after(ask, execute(house, returnDecision, actor, { programmeId: params.id, ...body }));
  }),
  route(api.signDecisionRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params, body } = ask;
    const sign = signDecision(printInto(house), house.say);
    return after(ask, execute(house, sign, actor, { programmeId: params.id, ...body }));
  }),
];

const fileIn = async ({ house, actor, params, now }: Asked, form: "docx" | "pdf") => {
  const found = await decisionFor(house.db, actor, params.id);
  if (isRefusal(found)) return found;
  return decisionFile(house, found.row, form, { now, today: localDate(now, house.clock.zone) });
};

const files: readonly Route[] = [
  route(api.decisionWord, anyoneSignedIn, (ask) => fileIn(ask, "docx")),
  route(api.decisionPdf, anyoneSignedIn, (ask) => fileIn(ask, "pdf")),
  route(api.certificatesRoute, anyoneSignedIn, async ({ house, actor, params, query, lang }) => {
    const found = await decisionFor(house.db, actor, params.id);
    if (isRefusal(found)) return found;
    return certificateFile(house, { ...found, lang }, query.number ?? null);
  }),
];

const shown = async (done: Promise<HonourRow | Refusal>) => {
  const row = await done;
  return isRefusal(row) ? row : shownHonour(row);
};

const honours: readonly Route[] = [
  route(api.giveAwardsRoute, anyoneSignedIn, (ask) => {
    const { house, actor, params } = ask;
    return after(ask, execute(house, giveAwards, actor, { programmeId: params.id }));
  }),
  route(api.askRevocationRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    shown(execute(house, askRevocation, actor, { id: params.id, ...body })),
  ),
  route(api.confirmRevocationRoute, anyoneSignedIn, ({ house, actor, params }) =>
    shown(execute(house, confirmRevocation, actor, { id: params.id })),
  ),
  route(api.declineRevocationRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    shown(execute(house, declineRevocation, actor, { id: params.id, ...body })),
  ),
];

export const awardRoutes: readonly Route[] = [...writing, ...signing, ...files, ...honours];
