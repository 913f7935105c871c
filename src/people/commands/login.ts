import type { Actor } from "../../ground/actor.ts";
import { command, execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { deleteSessionsOf, startSession } from "../../ground/session/index.ts";
import { examplePassword, fitsPassword, generatePassword, hashPassword } from "../password.ts";
import { knock, letIn } from "../knock.ts";
import { deleteKnocksAt } from "../store/knocks.ts";
import { personById } from "../store/persons.ts";
import {
  insertLogins,
  type Login,
  lockLogin,
  loginByName,
  loginOf,
  setPasswordHash,
} from "../store/sign-in.ts";
import { failSignIn } from "./session.ts";

/** A password to be handed over once; it is kept nowhere but here and as its hash. */
export interface GivenPassword {
  readonly name: string;
  readonly password: string;
}

/** Gives a person a sign-in. Refuses `person.not-there`, `login.taken`, `login.has-one`. */
export const createLogin = command<{ personId: string; name: string }, GivenPassword>(
  "login.create",
  async (tx, { countyId }, { personId, name }, now) => {
    const person = await personById(tx, countyId, personId);
    if (!person) return refuse("person.not-there", {}, { field: "personId" });
    const own = await loginOf(tx, countyId, personId);
    if (own) return refuse("login.has-one", { name: own.name }, { field: "personId" });
    if (await loginByName(tx, name)) return refuse("login.taken", { name }, { field: "name" });
    const password = generatePassword();
    const passwordHash = await hashPassword(password);
    const open = { example: false, passwordSetAt: now };
    await insertLogins(tx, [{ name, countyId, personId, passwordHash, ...open }]);
    return { value: { name, password }, entry: { kind: "person", id: personId, after: { login: name } } };
  },
);

/** Gives a login a new password, opens it and ends every session of its person. Refuses `login.not-there`. */
export const resetPassword = command<{ name: string }, GivenPassword>(
  "login.reset-password",
  async (tx, { countyId }, { name }, now) => {
    const login = await lockLogin(tx, name);
    if (!login || login.countyId !== countyId) return refuse("login.not-there", {}, { field: "name" });
    const password = generatePassword();
    await setPasswordHash(tx, name, await hashPassword(password), now);
    await deleteKnocksAt(tx, name);
    await deleteSessionsOf(tx, countyId, login.personId);
    const entry = { kind: "person", id: login.personId, after: { login: name } };
    return { value: { name, password }, entry };
  },
);

const isTooPlain = (password: string, name: string): boolean =>
  password === examplePassword || password.toLowerCase().includes(name);

export interface GivenSession {
  readonly cookie: string;
}

export interface PasswordChange {
  readonly old: string;
  readonly next: string;
}

const setOwnPassword = command<{ login: Login; next: string }, GivenSession>(
  "login.change-password",
  async (tx, { countyId, personId, postId }, { login: { name }, next }, now) => {
    if (!personId) return refuse("login.not-there");
    await setPasswordHash(tx, name, await hashPassword(next), now);
    await deleteSessionsOf(tx, countyId, personId);
    const cookie = await startSession(tx, { countyId, personId, postId }, now);
    return { value: { cookie }, entry: { kind: "person", id: personId, after: { login: name } } };
  },
);

/**
 * A person changes their own password: every session of theirs ends, and this device gets a new one. A wrong old
 * password counts as a failed sign-in. Refuses `login.not-there`, `login.locked.too-many`, `password.old-is-wrong`,
 * `password.same`, `password.too-plain`.
 */
export const changePassword = async (
  house: House,
  actor: Actor,
  { old, next }: PasswordChange,
): Promise<GivenSession | Refusal> => {
  const login = actor.personId ? await loginOf(house.db, actor.countyId, actor.personId) : undefined;
  if (!login) return refuse("login.not-there");
  const who = { name: login.name, from: actor.from ?? "" };
  const counted = await knock(house.db, who, house.clock.now());
  if (isRefusal(counted)) return { ...counted, field: "old" };
  if (!(await fitsPassword(old, login.passwordHash))) {
    const told = await execute(house, failSignIn, actor, { login, failures: counted.failures });
    return isRefusal(told) ? told : refuse("password.old-is-wrong", {}, { field: "old" });
  }
  await house.db.transaction().execute((tx) => letIn(tx, who, house.clock.now()));
  if (old === next) return refuse("password.same", {}, { field: "next" });
  if (isTooPlain(next, login.name)) return refuse("password.too-plain", {}, { field: "next" });
  return execute(house, setOwnPassword, actor, { login, next });
};
