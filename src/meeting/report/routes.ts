import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { type Command, execute } from "../../ground/command.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang } from "../../ground/texts.ts";
import { titlesOfPosts } from "../../people/index.ts";
import { askForPack } from "../pack/commands.ts";
import { packById, type PackInList, packsOf } from "../pack/store.ts";
import type { PackView } from "../pack/words.ts";
import { meetingFor, type Seen } from "../read.ts";
import { actsFor, isOffice } from "../rules.ts";
import { deckOf } from "../slides/compose.ts";
import * as api from "./api.ts";
import { draftReport, editReport, redraftReport, reviseReport } from "./commands.ts";
import { reportFor, type ReportRow } from "./store.ts";
import type { ReportWhole } from "./words.ts";

const worksOn = ({ parts }: Seen): boolean => parts.some((part) => part === "office" || part === "head");
const notThere = refuse("meeting.report.not-there");

/** Who works on a meeting's report reads it while it is a draft; to others it is not there. */
const workedOnFor = async (house: House, actor: Actor, id: string): Promise<Seen | Refusal> => {
  const seen = await meetingFor(house.db, actor, id);
  return isRefusal(seen) || worksOn(seen) ? seen : notThere;
};

/** The report as it was issued last in a language. */
const issuedReport = async (db: Db, { row }: Seen, lang: Lang) => {
  const packs = await packsOf(db, row.countyId, row.id);
  const last = packs.find((pack) => pack.number !== null && pack.state === "done" && pack.lang === lang);
  return last && packById(db, row.countyId, last.id);
};

const reportSeen = async ({ db }: House, seen: Seen, lang: Lang) =>
  worksOn(seen) ? reportFor(db, seen.row.countyId, seen.row.id, lang) : issuedReport(db, seen, lang);

const otherThan = (lang: Lang): Lang => (lang === "zh" ? "en" : "zh");

/**
 * What is presented: to who works on it the draft as it stands, to everyone else what was issued; in the other language
 * where there is none in the one that was asked for.
 */
const deckFor = async (house: House, actor: Actor, { id, lang: asked }: { id: string; lang: Lang }) => {
  const seen = await meetingFor(house.db, actor, id);
  if (isRefusal(seen)) return seen;
  const { row } = seen;
  const report = (await reportSeen(house, seen, asked)) ?? (await reportSeen(house, seen, otherThan(asked)));
  if (!report) return notThere;
  const { lang } = report;
  const on = localDate(row.startsAt, await zoneOfCounty(house.db, row.countyId));
  const voice = { lang, say: house.say[lang] };
  return deckOf(report.draft, { facts: report.facts, meeting: { ...row, on } }, voice);
};

const presented = async (house: House, { row, parts }: Seen, report: ReportRow): Promise<ReportWhole> => {
  const titles = await titlesOfPosts(house.db, row.countyId, [report.savedByPostId]);
  const { lang, version, savedAt, savedByPostId, facts, draft, issued, revisedFor } = report;
  const mine = actsFor(parts, row.state).includes("issue");
  return {
    lang,
    version,
    savedAt: savedAt.toISOString(),
    savedBy: savedByPostId === null ? null : (titles.get(savedByPostId) ?? null),
    factsOn: facts.on,
    draft,
    opens: facts.opens,
    issued,
    revisedFor,
    may: { write: mine && issued === null, revise: mine && issued !== null },
  };
};

const changed = async <I extends { id: string }>(
  house: House,
  actor: Actor,
  act: Command<I, ReportRow>,
  input: I,
): Promise<ReportWhole | Refusal> => {
  const report = await execute(house, act, actor, input);
  const seen = isRefusal(report) ? report : await workedOnFor(house, actor, input.id);
  return isRefusal(report) || isRefusal(seen) ? (seen as Refusal) : presented(house, seen, report);
};

const writing: readonly Route[] = [
  route(api.readReport, anyoneSignedIn, async ({ house, actor, countyId, params, query }) => {
    const seen = await workedOnFor(house, actor, params.id);
    if (isRefusal(seen)) return seen;
    const report = await reportFor(house.db, countyId, params.id, query.lang);
    return report ? presented(house, seen, report) : null;
  }),
  route(api.draftReportRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, draftReport, { ...params, ...body }),
  ),
  route(api.editReportRoute, isOffice, ({ house, actor, params, query, body }) =>
    changed(house, actor, editReport, { ...params, ...query, edit: body }),
  ),
  route(api.redraftReportRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, redraftReport, { ...params, ...body }),
  ),
  route(api.reviseReportRoute, isOffice, ({ house, actor, params, body }) =>
    changed(house, actor, reviseReport, { ...params, ...body }),
  ),
  route(api.readSlides, anyoneSignedIn, ({ house, actor, params, query }) =>
    deckFor(house, actor, { ...params, ...query }),
  ),
];

const packView = ({ askedByPostId, ...row }: PackInList, titles: Titles): PackView => ({
  ...row,
  askedAt: row.askedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  askedBy: askedByPostId === null ? null : (titles.get(askedByPostId) ?? null),
  files: [...row.files],
});
type Titles = Awaited<ReturnType<typeof titlesOfPosts>>;

/** What is issued is for everyone the meeting is for; what is only to be looked at stays with those at work on it. */
const isFor = (seen: Seen, { number }: Pick<PackInList, "number">): boolean =>
  number !== null || worksOn(seen);

const packing: readonly Route[] = [
  route(api.listPacks, anyoneSignedIn, async ({ house, actor, countyId, params }) => {
    const seen = await meetingFor(house.db, actor, params.id);
    if (isRefusal(seen)) return seen;
    const rows = (await packsOf(house.db, countyId, params.id)).filter((row) => isFor(seen, row));
    const titles = await titlesOfPosts(
      house.db,
      countyId,
      rows.map(({ askedByPostId }) => askedByPostId),
    );
    return { packs: rows.map((row) => packView(row, titles)) };
  }),
  route(api.askForPackRoute, isOffice, async ({ house, actor, countyId, params, body }) => {
    const row = await execute(house, askForPack, actor, { ...params, ...body });
    if (isRefusal(row)) return row;
    return packView(row, await titlesOfPosts(house.db, countyId, [row.askedByPostId]));
  }),
  route(api.packFileRoute, anyoneSignedIn, async ({ house, actor, countyId, params }) => {
    const seen = await meetingFor(house.db, actor, params.id);
    if (isRefusal(seen)) return seen;
    const row = await packById(house.db, countyId, params.pack);
    const file = row?.files.find(({ kind }) => kind === params.kind);
    if (!row || !file || row.meetingId !== params.id || !isFor(seen, row))
      return refuse("meeting.pack.not-there");
    const bytes = await house.files.read(file.hash);
    return bytes ? { name: file.name, type: file.type, bytes } : refuse("meeting.pack.not-there");
  }),
];

/** The report to a meeting, its slides, and the packs made of it. */
export const reportRoutes: readonly Route[] = [...writing, ...packing];
