import { execute } from "../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../ground/http/index.ts";
import { asFile } from "../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import * as api from "./api.ts";
import { candidatesFor } from "./candidates.ts";
import {
  closeNominations,
  draftProgramme,
  editProgramme,
  openProgramme,
  stopProgramme,
} from "./commands/programme.ts";
import { endFinding, recordFinding } from "./commands/finding.ts";
import { listNominee, stepPanel } from "./commands/list.ts";
import { beginNomination, putForward, withdrawNomination, writeNomination } from "./commands/nominate.ts";
import { declareRecusal, scoreNominee, setPanel, voteOnNominee, writeNote } from "./commands/panel.ts";
import { setQuotas } from "./commands/quotas.ts";
import { quotaSheet } from "./quotas/sheet.ts";
import { readFile } from "./read-file.ts";
import {
  nominationsFor,
  nomineesFor,
  panelFor,
  programmeFor,
  programmePresented,
  quotaRows,
} from "./read.ts";
import { findingsBy } from "./rules/nominate.ts";
import { isOffice } from "./rules/states.ts";
import { countyRules, todayIn } from "./settings.ts";
import { findingsPage } from "./store/findings.ts";
import { postsTitled } from "./store/posts.ts";
import { categoriesOf, programmesPage } from "./store/programmes.ts";
import { quotasOf } from "./store/quotas.ts";

const idOf = (row: { id: string } | Refusal): { id: string } | Refusal =>
  isRefusal(row) ? row : { id: row.id };

const programmes: readonly Route[] = [
  route(api.listProgrammes, anyoneSignedIn, async ({ house, countyId, actor, query, now }) => {
    const draft = isOffice(actor);
    const rules = await countyRules(house.db, countyId, await todayIn(house.db, countyId, now));
    const usual = { ceiling: { units: rules.unitsMost, persons: rules.personsMost }, ratios: rules.ratios };
    const page = await programmesPage(house.db, countyId, { ...query, drafts: draft });
    return { ...page, usual, may: { draft, find: [...findingsBy(actor.role)] } };
  }),
  route(api.readProgramme, anyoneSignedIn, async ({ house, actor, params, now }) => {
    const row = await programmeFor(house.db, actor, params.id);
    return isRefusal(row) ? row : programmePresented(house.db, actor, row, now);
  }),
  route(api.draftProgrammeRoute, isOffice, async ({ house, actor, body }) =>
    idOf(await execute(house, draftProgramme, actor, body)),
  ),
  route(api.editProgrammeRoute, isOffice, async ({ house, actor, params, body }) =>
    idOf(await execute(house, editProgramme, actor, { ...params, ...body })),
  ),
  route(api.openProgrammeRoute, isOffice, async ({ house, actor, params }) =>
    idOf(await execute(house, openProgramme, actor, params)),
  ),
  route(api.closeNominationsRoute, isOffice, async ({ house, actor, params }) =>
    idOf(await execute(house, closeNominations, actor, params)),
  ),
  route(api.stopProgrammeRoute, anyoneSignedIn, async ({ house, actor, params, body }) =>
    idOf(await execute(house, stopProgramme, actor, { ...params, ...body })),
  ),
];

const quotas: readonly Route[] = [
  route(api.readQuotas, anyoneSignedIn, async ({ house, actor, params }) => {
    const row = await programmeFor(house.db, actor, params.id);
    return isRefusal(row) ? row : { rows: quotaRows(await quotasOf(house.db, actor.countyId, row.id)) };
  }),
  route(api.setQuotasRoute, isOffice, async ({ house, actor, params, body }) =>
    idOf(await execute(house, setQuotas, actor, { ...params, ...body })),
  ),
  route(api.quotasSheet, anyoneSignedIn, async ({ house, actor, params, lang, say }) => {
    const row = await programmeFor(house.db, actor, params.id);
    if (isRefusal(row)) return row;
    const categories = await categoriesOf(house.db, actor.countyId, row.id);
    const rows = quotaRows(await quotasOf(house.db, actor.countyId, row.id));
    const sheet = quotaSheet(row, { categories, rows }, { lang, say });
    return asFile(`${say("quotas.sheet")}-${row.year}`, await house.press.workbook([sheet]));
  }),
];

const nominating: readonly Route[] = [
  route(api.readCandidates, anyoneSignedIn, async ({ house, actor, params, query }) => {
    const row = await programmeFor(house.db, actor, params.id);
    return isRefusal(row) ? row : { candidates: await candidatesFor(house.db, actor, query) };
  }),
  route(api.readNominations, anyoneSignedIn, ({ house, actor, params }) =>
    nominationsFor(house.db, actor, params.id),
  ),
  route(api.beginNominationRoute, anyoneSignedIn, async ({ house, actor, params, body }) =>
    idOf(await execute(house, beginNomination, actor, { programmeId: params.id, draft: body })),
  ),
  route(api.writeNominationRoute, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const asked = { programmeId: params.id, id: params.nomineeId, ...body };
    return idOf(await execute(house, writeNomination, actor, asked));
  }),
  route(api.putForwardRoute, anyoneSignedIn, async ({ house, actor, params }) =>
    idOf(await execute(house, putForward, actor, { programmeId: params.id, id: params.nomineeId })),
  ),
  route(api.withdrawNominationRoute, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const asked = { programmeId: params.id, id: params.nomineeId, ...body };
    return idOf(await execute(house, withdrawNomination, actor, asked));
  }),
];

const judging: readonly Route[] = [
  route(api.readNominees, anyoneSignedIn, ({ house, actor, params, now }) =>
    nomineesFor(house.db, actor, params.id, now),
  ),
  route(api.readNominee, anyoneSignedIn, ({ house, actor, params, now }) =>
    readFile(house.db, actor, params, now),
  ),
  route(api.scoreNomineeRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, scoreNominee, actor, { programmeId: params.id, nomineeId: params.nomineeId, ...body }),
  ),
  route(api.voteRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, voteOnNominee, actor, { programmeId: params.id, nomineeId: params.nomineeId, ...body }),
  ),
  route(api.recuseRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, declareRecusal, actor, { programmeId: params.id, nomineeId: params.nomineeId, ...body }),
  ),
  route(api.noteRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, writeNote, actor, { programmeId: params.id, ...body }),
  ),
];

const listing: readonly Route[] = [
  route(api.listNomineeRoute, isOffice, async ({ house, actor, params, body }) => {
    const asked = { programmeId: params.id, id: params.nomineeId, ...body };
    return idOf(await execute(house, listNominee, actor, asked));
  }),
  route(api.readPanel, anyoneSignedIn, ({ house, actor, params, now }) =>
    panelFor(house.db, actor, params.id, now),
  ),
  route(api.setPanelRoute, isOffice, async ({ house, actor, params, body }) =>
    idOf(await execute(house, setPanel, actor, { ...params, ...body })),
  ),
  route(api.stepPanelRoute, isOffice, async ({ house, actor, params, body }) =>
    idOf(await execute(house, stepPanel, actor, { ...params, ...body })),
  ),
  route(api.readPosts, isOffice, async ({ house, countyId, query }) => ({
    posts: await postsTitled(house.db, countyId, query.text, 30),
  })),
];

const mayFind = (actor: Parameters<typeof isOffice>[0]): boolean => findingsBy(actor.role).length > 0;

const findings: readonly Route[] = [
  route(api.listFindings, anyoneSignedIn, async ({ house, countyId, actor, query }) => {
    const kinds = findingsBy(actor.role);
    if (kinds.length === 0) return refuse("finding.not-there");
    const { total, rows } = await findingsPage(house.db, countyId, { ...query, kinds });
    const shown = rows.map(({ unitId, nameZh, nameEn, ...rest }) => ({
      ...rest,
      unit: { id: unitId, nameZh, nameEn },
    }));
    return { total, findings: shown, kinds: [...kinds] };
  }),
  route(api.recordFindingRoute, mayFind, async ({ house, actor, body }) =>
    idOf(await execute(house, recordFinding, actor, body)),
  ),
  route(api.endFindingRoute, mayFind, async ({ house, actor, params, body }) =>
    idOf(await execute(house, endFinding, actor, { ...params, ...body })),
  ),
];

/** Programmes are read by everyone signed in from their opening on; what the panel sees is for who judges. */
export const commendRoutes: readonly Route[] = [
  ...programmes,
  ...quotas,
  ...nominating,
  ...judging,
  ...listing,
  ...findings,
];
