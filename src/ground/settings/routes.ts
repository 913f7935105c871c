import { z } from "zod";
import { localDate } from "../clock.ts";
import { execute } from "../command.ts";
import type { Db } from "../db/index.ts";
import { type Route, route } from "../http/route.ts";
import { listSettings, putSetting } from "./api.ts";
import { setSetting } from "./commands.ts";
import { type Setting, settingHistory, settingOn } from "./index.ts";
import { maySet } from "./rules.ts";
import type { SettingView } from "./words.ts";

const viewOf = async (
  db: Db,
  countyId: string,
  setting: Setting<unknown>,
  today: string,
): Promise<SettingView> => {
  const versions = await settingHistory(db, countyId, setting.name);
  return {
    name: setting.name,
    value: await settingOn(db, countyId, setting, today),
    fallback: setting.fallback,
    shape: { ...z.toJSONSchema(setting.schema) },
    history: versions.map(({ validFrom, setAt, value }) => ({
      validFrom,
      setAt: setAt.toISOString(),
      value,
    })),
  };
};

/** The routes over the settings of all rooms. */
export const settingRoutes = (settings: readonly Setting<unknown>[]): readonly Route[] => {
  const set = setSetting(settings);
  return [
    route(listSettings, maySet, async ({ house, countyId, now }) => {
      const today = localDate(now, house.clock.zone);
      const views: SettingView[] = [];
      for (const setting of settings) views.push(await viewOf(house.db, countyId, setting, today));
      return views;
    }),
    route(putSetting, maySet, ({ house, actor, params, body }) =>
      execute(house, set, actor, { ...body, ...params }),
    ),
  ];
};
