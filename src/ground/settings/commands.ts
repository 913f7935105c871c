import { localDate } from "../clock.ts";
import { command, type Command, type Json } from "../command.ts";
import { countyById } from "../county/store.ts";
import { isRefusal, refuse } from "../refusal.ts";
import { type Setting, settingOn } from "./index.ts";
import { decideSetting } from "./rules.ts";
import { insertSetting } from "./store.ts";
import type { SettingDraft } from "./words.ts";

/**
 * Sets one of the house's settings from a date on, as a new version. Refuses `setting.not-there`,
 * `setting.in-the-past`, and what the setting’s schema finds wrong.
 */
export const setSetting = (settings: readonly Setting<unknown>[]): Command<SettingDraft, null> =>
  command("setting.set", async (tx, { countyId }, { name, value, validFrom }, now) => {
    const setting = settings.find((one) => one.name === name);
    const county = await countyById(tx, countyId);
    if (!setting || !county) return refuse("setting.not-there");
    const decided = decideSetting(setting, value, { validFrom, today: localDate(now, county.zone) });
    if (isRefusal(decided)) return decided;
    const before = (await settingOn(tx, countyId, setting, validFrom)) as Json;
    await insertSetting(tx, { countyId, name, validFrom, value: decided, setAt: now });
    const after = { value: decided as Json, validFrom };
    return { value: null, entry: { kind: "setting", id: name, before: { value: before }, after } };
  });
