import { operator } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import type { County } from "../ground/county/store.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import type { OpenHouse } from "../house.ts";
import {
  createAdmin,
  createLogin,
  type GivenPassword,
  type ListedLogin,
  loginsIn,
  postDirectory,
  postOn,
  resetPassword,
} from "../people/index.ts";
import { loginName } from "../people/words.ts";
import type { CliCommand, Given } from "./command.ts";
import { countyGiven, withHouse } from "./house.ts";
import { columns } from "./table.ts";
import { exit, refused, result, type Terminal } from "./terminal.ts";

type Work = (house: OpenHouse, county: County, given: Given, terminal: Terminal) => Promise<number>;

const loginGiven = ({ words }: Given, terminal: Terminal): string | Refusal => {
  const read = loginName.safeParse(words[1]);
  return read.success ? read.data : refuse("cli.usage", { what: terminal.say("cli.user.needs-name") });
};

/** Who holds the post that a title names, today. */
const holderOf = async (house: OpenHouse, { id, zone }: County, title: string): Promise<string | Refusal> => {
  const found = (await postDirectory(house.db, id)).find(title);
  if (found.kind === "none") return refuse("cli.user.no-post", { title });
  if (found.kind === "several") return refuse("cli.user.several-posts", { title, count: found.posts.length });
  const post = await postOn(house.db, id, found.post.id, localDate(house.clock.now(), zone));
  return post?.holder?.personId ?? refuse("cli.user.vacant", { title: found.post.titleZh });
};

const show = (terminal: Terminal, { name, password }: GivenPassword): number =>
  result(terminal, { name, password }, [terminal.say("cli.user.given", { name, password })]);

const create: Work = async (house, county, given, terminal) => {
  const login = loginGiven(given, terminal);
  if (isRefusal(login)) return refused(terminal, login, exit.usage);
  const { admin, post } = given.options;
  if ((typeof admin === "string") === (typeof post === "string"))
    return refused(terminal, refuse("cli.usage", { what: terminal.say("cli.user.needs-whom") }), exit.usage);
  const actor = operator(county.id);
  if (typeof admin === "string") {
    const made = await execute(house, createAdmin, actor, { nameZh: admin, login });
    return isRefusal(made) ? refused(terminal, made) : show(terminal, made);
  }
  const personId = await holderOf(house, county, String(post));
  if (isRefusal(personId)) return refused(terminal, personId);
  const made = await execute(house, createLogin, actor, { personId, name: login });
  return isRefusal(made) ? refused(terminal, made) : show(terminal, made);
};

const reset: Work = async (house, county, given, terminal) => {
  const name = loginGiven(given, terminal);
  if (isRefusal(name)) return refused(terminal, name, exit.usage);
  const made = await execute(house, resetPassword, operator(county.id), { name });
  return isRefusal(made) ? refused(terminal, made) : show(terminal, made);
};

const page = 500;

const allLogins = async (house: OpenHouse, countyId: string): Promise<ListedLogin[]> => {
  const logins: ListedLogin[] = [];
  for (let after = ""; ; after = logins.at(-1)?.name ?? "") {
    const some = await loginsIn(house.db, countyId, { after, limit: page });
    logins.push(...some);
    if (some.length < page) return logins;
  }
};

const list: Work = async (house, county, _given, terminal) => {
  const logins = await allLogins(house, county.id);
  const now = house.clock.now();
  const stateOf = ({ lockedUntil, example }: ListedLogin): string => {
    if (lockedUntil && lockedUntil > now) return terminal.say("cli.user.locked");
    return example ? terminal.say("cli.user.example") : "";
  };
  return result(terminal, logins, columns(logins.map((login) => [login.name, login.person, stateOf(login)])));
};

const acts: Readonly<Record<string, Work>> = { create, reset, list };

/** `dingge user create|reset|list`: sign-ins, when nobody can sign in to make them. Works beside a running server. */
export const userCommand: CliCommand = {
  name: "user",
  usage: "create NAME (--post TITLE | --admin PERSON) | reset NAME | list",
  options: { county: { type: "string" }, post: { type: "string" }, admin: { type: "string" } },
  run: async (given, config, terminal) => {
    const work = acts[given.words[0] ?? ""];
    if (!work)
      return refused(terminal, refuse("cli.usage", { what: terminal.say("cli.user.needs-act") }), exit.usage);
    return withHouse(config, terminal, async (house) => {
      const county = await countyGiven(house, given, terminal);
      return isRefusal(county) ? refused(terminal, county, exit.usage) : work(house, county, given, terminal);
    });
  },
};
