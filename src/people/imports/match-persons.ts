import { newId } from "../../ground/id.ts";
import type { Problems } from "../../ground/sheets/index.ts";
import type { PersonRow } from "../store/persons.ts";
import type { PostLine } from "./match-posts.ts";
import type { PersonLine } from "./person-lines.ts";

/** Someone the sheet speaks of: known to the county, or new. */
export interface Someone {
  readonly old: PersonRow | undefined;
  person: PersonRow;
  /** The row that spoke of them first. */
  readonly row: number;
}

export interface PersonGround {
  readonly countyId: string;
  readonly now: Date;
  readonly persons: readonly PersonRow[];
  /** Whose login a name is, in this county. */
  readonly loginOwner: ReadonlyMap<string, string>;
  /** Who holds a post now, by the post's id. */
  readonly holderOf: ReadonlyMap<string, string>;
}

const contactKey = (name: string, mobile: string): string => `${name}/${mobile.replaceAll(/[ -]/g, "")}`;

/** Who the county already knows under what a line says: by login, by name and number, or as the post's holder. */
const knownPerson = ({ line, post }: PostLine, ground: PersonGround): PersonRow | undefined => {
  const { login, name, mobile } = line;
  const byId = (id: string | undefined) => ground.persons.find((person) => person.id === id);
  const byLogin = login ? byId(ground.loginOwner.get(login)) : undefined;
  if (byLogin) return byLogin;
  const named = ground.persons.filter((person) => person.nameZh === name);
  const byNumber = named.find(
    (person) => mobile && person.mobile && contactKey("", person.mobile) === contactKey("", mobile),
  );
  const holder = named.find((person) => person.id === ground.holderOf.get(post.id));
  const only = line.besides && named.length === 1 ? named[0] : undefined;
  return byNumber ?? holder ?? only;
};

/**
 * Who each line speaks of. The same login, or the same name and number, is the same person; so is the same name
 * where the note says that the post is held besides another. Other people of one name are two, and asked about.
 */
export const matchPersons = (
  posts: readonly PostLine[],
  ground: PersonGround,
  problems: Problems,
): ReadonlyMap<PersonLine, Someone> => {
  const found = new Map<PersonLine, Someone>();
  const byLogin = new Map<string, Someone>();
  const byContact = new Map<string, Someone>();
  const byId = new Map<string, Someone>();
  const byName = new Map<string, Set<Someone>>();

  const begin = (line: PersonLine, known: PersonRow | undefined): Someone => {
    const fresh = {
      countyId: ground.countyId,
      id: newId(ground.now),
      nameZh: line.name ?? "",
      mobile: null,
      email: null,
      note: null,
    };
    const someone = { old: known, person: known ?? fresh, row: line.row };
    byId.set(someone.person.id, someone);
    return someone;
  };
  const spokenOf = (line: PersonLine): Someone | undefined => {
    const same = [...(byName.get(line.name ?? "") ?? [])];
    return (
      (line.login ? byLogin.get(line.login) : undefined) ??
      (line.mobile ? byContact.get(contactKey(line.name ?? "", line.mobile)) : undefined) ??
      (line.besides && same.length === 1 ? same[0] : undefined)
    );
  };
  const remember = (line: PersonLine, someone: Someone): void => {
    if (line.login) byLogin.set(line.login, someone);
    if (line.mobile) byContact.set(contactKey(line.name ?? "", line.mobile), someone);
    if (line.mobile) someone.person = { ...someone.person, mobile: line.mobile };
    if (line.email) someone.person = { ...someone.person, email: line.email };
    const same = byName.get(line.name ?? "") ?? new Set();
    const [other] = same;
    if (other && !same.has(someone))
      problems.question(line.cells.name, "person.same-name", { row: other.row });
    byName.set(line.name ?? "", same.add(someone));
    found.set(line, someone);
  };

  const named = posts.filter(({ line }) => line.name !== null);
  // Those who hold a post besides another come last: the other one says who they are.
  for (const each of [
    ...named.filter(({ line }) => !line.besides),
    ...named.filter(({ line }) => line.besides),
  ]) {
    const { line } = each;
    const spoken = spokenOf(line);
    const known = spoken ? undefined : knownPerson(each, ground);
    const someone = spoken ?? (known && byId.get(known.id)) ?? begin(line, known);
    if (someone.person.nameZh === line.name) remember(line, someone);
    else problems.error(line.cells.login, "login.taken", { name: someone.person.nameZh });
  }
  return found;
};
