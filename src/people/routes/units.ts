import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type May, type Route, route } from "../../ground/http/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import {
  addUnit,
  changeUnitNames,
  changeUnitPlace,
  endUnitToday,
  mergeUnitInto,
  readTree,
  readUnit,
  searchUnits,
} from "../api.ts";
import { endUnit, mergeUnit } from "../commands/end-unit.ts";
import { createUnit, moveUnit, renameUnit } from "../commands/unit.ts";
import { presentUnitPage } from "../present.ts";
import { may } from "../rules/may.ts";
import { presentUnit, unitsNamed, wholeTree } from "../store/units.ts";

export const mayManage: May = (actor) => may(actor, "manage");

export const unitRoutes: readonly Route[] = [
  route(readTree, anyoneSignedIn, ({ house, countyId, now }) =>
    wholeTree(house.db, countyId, localDate(now, house.clock.zone)),
  ),
  route(searchUnits, anyoneSignedIn, ({ house, countyId, query }) =>
    unitsNamed(house.db, countyId, query.text, query.limit),
  ),
  route(readUnit, anyoneSignedIn, ({ house, actor, params, now }) =>
    presentUnitPage(house.db, actor, params.id, localDate(now, house.clock.zone)),
  ),
  route(addUnit, mayManage, async ({ house, actor, body }) => {
    const unit = await execute(house, createUnit, actor, body);
    return isRefusal(unit) ? unit : presentUnit(unit);
  }),
  route(changeUnitNames, mayManage, async ({ house, actor, params, body }) => {
    const unit = await execute(house, renameUnit, actor, { ...body, unitId: params.id });
    return isRefusal(unit) ? unit : presentUnit(unit);
  }),
  route(changeUnitPlace, mayManage, async ({ house, actor, params, body }) => {
    const unit = await execute(house, moveUnit, actor, { ...body, unitId: params.id });
    return isRefusal(unit) ? unit : presentUnit(unit);
  }),
  route(mergeUnitInto, mayManage, async ({ house, actor, params, body }) => {
    const unit = await execute(house, mergeUnit(house.debtsOf), actor, { ...body, unitId: params.id });
    return isRefusal(unit) ? unit : presentUnit(unit);
  }),
  route(endUnitToday, mayManage, async ({ house, actor, params }) => {
    const unit = await execute(house, endUnit(house.debtsOf), actor, { unitId: params.id });
    return isRefusal(unit) ? unit : presentUnit(unit);
  }),
];
