import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import {
  addLogin,
  addPerson,
  changePersonFields,
  readLogins,
  readPerson,
  resetLogin,
  searchPersons,
} from "../api.ts";
import { createLogin, resetPassword } from "../commands/login.ts";
import { changePerson, createPerson } from "../commands/person.ts";
import { presentPersonPage } from "../present.ts";
import { minutesLeft } from "../rules/lock.ts";
import { personsNamed } from "../store/persons.ts";
import { type ListedLogin, loginsIn } from "../store/sign-in.ts";
import { mayManage } from "./units.ts";

const presentLogin = (
  { name, personId, person, example, lockedUntil, passwordSetAt }: ListedLogin,
  now: Date,
) => ({
  name,
  personId,
  person,
  example,
  hasPassword: passwordSetAt !== null,
  locked: minutesLeft({ lockedUntil }, now) > 0,
});

export const personRoutes: readonly Route[] = [
  route(searchPersons, anyoneSignedIn, ({ house, countyId, query, now }) =>
    personsNamed(house.db, countyId, query.text, localDate(now, house.clock.zone), query.limit),
  ),
  route(readPerson, anyoneSignedIn, ({ house, actor, params, now }) =>
    presentPersonPage(house.db, actor, params.id, localDate(now, house.clock.zone)),
  ),
  route(addPerson, mayManage, ({ house, actor, body }) => execute(house, createPerson, actor, body)),
  route(changePersonFields, mayManage, ({ house, actor, params, body }) =>
    execute(house, changePerson, actor, { ...body, personId: params.id }),
  ),
  route(readLogins, mayManage, async ({ house, countyId, query, now }) =>
    (await loginsIn(house.db, countyId, query)).map((login) => presentLogin(login, now)),
  ),
  route(addLogin, mayManage, ({ house, actor, body }) => execute(house, createLogin, actor, body)),
  route(resetLogin, mayManage, ({ house, actor, params }) =>
    execute(house, resetPassword, actor, { name: params.name }),
  ),
];
