import type { ImportCounts } from "../../ground/imports/index.ts";
import type { Problems } from "../../ground/sheets/index.ts";
import type { PersonRow } from "../store/persons.ts";
import type { PostRow } from "../store/posts.ts";
import type { TenureRow } from "../store/tenures.ts";
import { matchPersons, type Someone } from "./match-persons.ts";
import { matchPosts, type PostLine } from "./match-posts.ts";
import type { PersonLine } from "./person-lines.ts";
import { planTenure, type TenureChange } from "./plan-tenures.ts";

export interface PeopleGround {
  readonly countyId: string;
  readonly today: string;
  readonly now: Date;
  readonly posts: readonly PostRow[];
  readonly persons: readonly PersonRow[];
  readonly tenures: readonly TenureRow[];
  /** The logins of the county and, of other counties, those the sheet names. */
  readonly logins: readonly { readonly name: string; readonly countyId: string; readonly personId: string }[];
}

/** What an import of posts and people would save; worth nothing while an error stands among the problems. */
export interface PeoplePlan {
  readonly posts: readonly PostRow[];
  readonly persons: readonly PersonRow[];
  readonly ended: readonly TenureRow[];
  readonly begun: readonly TenureRow[];
  readonly logins: readonly { readonly name: string; readonly personId: string }[];
  readonly counts: ImportCounts;
}

const changedPost = ({ old, post }: PostLine): boolean =>
  !old || old.titleZh !== post.titleZh || old.titleEn !== post.titleEn || old.role !== post.role;

const changedPerson = ({ old, person }: Someone): boolean =>
  !old || old.mobile !== person.mobile || old.email !== person.email;

/** The login a line gives its person; undefined when they have it, or when it cannot be given. */
const newLogin = (
  { login, cells }: PersonLine,
  { person }: Someone,
  { countyId, logins }: PeopleGround,
  problems: Problems,
): { name: string; personId: string } | undefined => {
  if (login === null) return undefined;
  const taken = logins.find(({ name }) => name === login);
  if (taken && taken.countyId !== countyId) problems.error(cells.login, "login.taken-elsewhere");
  const own = logins.find((other) => other.countyId === countyId && other.personId === person.id);
  if (own && own.name !== login)
    problems.question(cells.login, "login.has-another", { name: person.nameZh, other: own.name });
  return taken || own ? undefined : { name: login, personId: person.id };
};

/** One login a person, however many lines name it; a second name for the same person is asked about. */
const planLogins = (
  found: ReadonlyMap<PersonLine, Someone>,
  ground: PeopleGround,
  problems: Problems,
): Map<string, { name: string; personId: string }> => {
  const given = new Map<string, { name: string; personId: string }>();
  for (const [line, someone] of found) {
    const login = newLogin(line, someone, ground, problems);
    const before = given.get(someone.person.id);
    if (login && !before) given.set(login.personId, login);
    else if (login && before && before.name !== login.name)
      problems.question(line.cells.login, "login.has-another", {
        name: someone.person.nameZh,
        other: before.name,
      });
  }
  return given;
};

const holders = (tenures: readonly TenureRow[]): Map<string, string> =>
  new Map(tenures.filter(({ toDate }) => toDate === null).map(({ postId, personId }) => [postId, personId]));

const nothing: readonly TenureRow[] = [];

/**
 * What the sheet would make of the county's posts and who holds them. Known posts, people and tenures are brought up
 * to date, never doubled; what the sheet leaves out stays. Problems are noted at their cells. Pure but for ids.
 */
export const planPeople = (
  lines: readonly PersonLine[],
  ground: PeopleGround,
  problems: Problems,
): PeoplePlan => {
  const { countyId, now, today, logins } = ground;
  const posts = matchPosts(lines, ground.posts, { countyId, now });
  const loginOwner = new Map(
    logins.filter((login) => login.countyId === countyId).map(({ name, personId }) => [name, personId]),
  );
  const known = { countyId, now, persons: ground.persons, loginOwner, holderOf: holders(ground.tenures) };
  const found = matchPersons(posts, known, problems);
  const names = new Map(ground.persons.map(({ id, nameZh }) => [id, nameZh]));
  const byPost = Map.groupBy(ground.tenures, ({ postId }) => postId);
  const nameOf = (personId: string) => names.get(personId) ?? "";
  const changes = posts.map((each) => {
    const tenures = byPost.get(each.post.id) ?? nothing;
    return planTenure(each, found.get(each.line), { countyId, now, today, tenures, nameOf, problems });
  });
  const given = planLogins(found, ground, problems);
  const people = new Set([...found.values()].filter(changedPerson));
  return {
    posts: posts.filter(changedPost).map(({ post }) => post),
    persons: [...people].map(({ person }) => person),
    ended: changes.flatMap(({ changed }) => changed),
    begun: changes.flatMap(({ begun }) => begun),
    logins: [...given.values()],
    counts: count(posts, changes, (line) => {
      const someone = found.get(line);
      return someone !== undefined && (people.has(someone) || given.has(someone.person.id));
    }),
  };
};

const count = (
  posts: readonly PostLine[],
  changes: readonly TenureChange[],
  touched: (line: PersonLine) => boolean,
): ImportCounts => {
  const added = posts.filter(({ old }) => !old).length;
  const changed = posts.filter((each, at) => {
    const { changed, begun } = changes[at]!;
    return each.old && (changedPost(each) || changed.length + begun.length > 0 || touched(each.line));
  }).length;
  return { added, changed, same: posts.length - added - changed };
};
