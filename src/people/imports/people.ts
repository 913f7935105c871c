import { localDate } from "../../ground/clock.ts";
import { command, type Json } from "../../ground/command.ts";
import { type County, countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import {
  type ImportCounts,
  type ImportFile,
  type Importer,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { collectProblems } from "../../ground/sheets/index.ts";
import { type Lang, named, titled } from "../../ground/texts.ts";
import { unitDirectory } from "../directory.ts";
import { examplePassword, hashPassword } from "../password.ts";
import { may } from "../rules/may.ts";
import { allPersons, savePersons } from "../store/persons.ts";
import { livingPosts, savePosts } from "../store/posts.ts";
import { allTenures, saveTenures } from "../store/tenures.ts";
import { insertLogins, loginsIn, loginsNamed } from "../store/sign-in.ts";
import { lockTree } from "../store/units.ts";
import { roleNames } from "../words.ts";
import { type PersonLine, personColumns, readPersonLines } from "./person-lines.ts";
import { type PeopleGround, type PeoplePlan, planPeople } from "./person-plan.ts";
import { tableOf } from "./sheet.ts";

interface Looked {
  readonly county: County;
  readonly plan: PeoplePlan;
  readonly lines: readonly PersonLine[];
  readonly problems: readonly ImportProblem[];
}

const groundOf = async (
  db: Db,
  county: County,
  lines: readonly PersonLine[],
  { now, today }: { now: Date; today: string },
): Promise<PeopleGround> => {
  const names = [...new Set(lines.flatMap(({ login }) => login ?? []))];
  const own = await loginsIn(db, county.id, { after: "", limit: 50_000 });
  const elsewhere = (await loginsNamed(db, names)).filter(({ countyId }) => countyId !== county.id);
  return {
    countyId: county.id,
    now,
    today,
    posts: await livingPosts(db, county.id),
    persons: await allPersons(db, county.id),
    tenures: await allTenures(db, county.id),
    logins: [...own.map(({ name, personId }) => ({ name, personId, countyId: county.id })), ...elsewhere],
  };
};

const look = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  { now, lang, today }: { now: Date; lang: Lang; today?: string },
): Promise<Looked | Refusal> => {
  const table = await tableOf(file, personColumns);
  if (isRefusal(table)) return table;
  const county = await countyById(db, countyId);
  if (!county) return refuse("route.not-there");
  const problems = collectProblems(table.sheet);
  const directory = await unitDirectory(db, countyId);
  const lines = readPersonLines(table.records, { directory, problems, lang });
  const plan = planPeople(
    lines,
    await groundOf(db, county, lines, { now, today: today ?? localDate(now, county.zone) }),
    problems,
  );
  return { county, plan, lines, problems: problems.list };
};

const shownRow = (lang: Lang) => (line: PersonLine) => [
  named(lang, line.unit),
  titled(lang, line),
  roleNames[line.role][lang],
  line.name ?? "",
  line.from ?? "",
  line.login ?? "",
];

/** Sign-ins of an example share its password, hashed once; any other county's wait for their admin to give one. */
const saveLogins = async (
  tx: Db,
  { id: countyId, example }: County,
  logins: PeoplePlan["logins"],
  now: Date,
): Promise<void> => {
  if (logins.length === 0) return;
  const passwordHash = example ? await hashPassword(examplePassword) : null;
  const open = { example, passwordSetAt: example ? now : null };
  await insertLogins(
    tx,
    logins.map((login) => ({ ...login, countyId, passwordHash, ...open })),
  );
};

/** The posts that change hands, as the log keeps them: which post, who, since or until when. */
const logged = ({ ended, begun, persons, logins }: PeoplePlan): Json => ({
  begun: begun.map(({ postId, personId, fromDate }) => ({ postId, personId, fromDate })),
  ended: ended.map(({ postId, personId, fromDate, toDate }) => ({ postId, personId, fromDate, toDate })),
  persons: persons.map(({ id, nameZh }) => ({ id, nameZh })),
  logins: logins.map(({ name }) => name),
});

/** The list of a county's posts and who holds them: heads fill their unit's own post, known ones are brought up to date. */
export const peopleImporter: Importer = {
  kind: "people",
  seenAt: "/desk/units",
  columns: personColumns,
  may: (actor) => may(actor, "manage"),
  look: async (db, countyId, file, today, lang) => {
    const looked = await look(db, countyId, file, { now: new Date(today), lang, today });
    if (isRefusal(looked)) return looked;
    const { plan, lines, problems } = looked;
    return {
      counts: plan.counts,
      problems,
      columns: ["unit", "post", "role", "holder", "from", "login"].map((column) => `people-import.${column}`),
      rows: lines.map(shownRow(lang)),
    };
  },
  command: command<ImportFile, ImportCounts>("people.import", async (tx, { countyId }, file, now) => {
    await lockTree(tx, countyId);
    const looked = await look(tx, countyId, file, { now, lang: "zh" });
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    const { county, plan } = looked;
    await savePosts(tx, plan.posts);
    await savePersons(tx, plan.persons);
    await saveTenures(tx, plan.ended);
    await saveTenures(tx, plan.begun);
    await saveLogins(tx, county, plan.logins, now);
    const after = { file: file.name, ...plan.counts, changes: logged(plan) };
    return { value: plan.counts, entry: { kind: "import", id: file.hash, after } };
  }),
};
