import { listMattersRoute } from "./coordinate/api.ts";
import { call } from "./desk/client.ts";
import type { Finder } from "./desk/finder.ts";
import { readToday } from "./ground/today/api.ts";
import { named, titled } from "./ground/texts.ts";
import { readTable } from "./indicators/api.ts";
import { searchUnits } from "./people/api.ts";
import { listActions } from "./plan/api.ts";

const most = 6;

const units: Finder = {
  key: "units",
  label: "palette.units",
  find: async (words, lang) => {
    const found = await call(searchUnits, { query: { text: words, limit: most } });
    return found.map((unit) => ({
      name: named(lang, unit),
      href: `/desk/units/${unit.id}`,
      note: unit.code,
    }));
  },
};

const actions: Finder = {
  key: "actions",
  label: "palette.actions",
  find: async (words, lang) => {
    const { date } = await call(readToday, {});
    const params = { year: date.slice(0, 4) };
    const { actions: found } = await call(listActions, { params, query: { q: words, limit: most } });
    return found.map(({ id, number, titleZh, titleEn }) => ({
      name: titled(lang, { titleZh, titleEn }),
      href: `/desk/actions/${id}`,
      note: number,
    }));
  },
};

/** A county publishes some dozens of indicators a year: they are looked through here. */
const indicators: Finder = {
  key: "indicators",
  label: "palette.indicators",
  find: async (words, lang) => {
    const table = await call(readTable, { query: {} });
    const wanted = words.toLowerCase();
    const fits = ({ nameZh, nameEn, code }: { nameZh: string; nameEn: string | null; code: string }) =>
      [nameZh, nameEn ?? "", code].some((name) => name.toLowerCase().includes(wanted));
    return (table?.rows ?? [])
      .filter(({ indicator }) => fits(indicator))
      .slice(0, most)
      .map(({ indicator }) => ({
        name: named(lang, indicator),
        href: `/desk/indicators/${encodeURIComponent(indicator.code)}`,
        note: table?.period,
      }));
  },
};

const matters: Finder = {
  key: "matters",
  label: "palette.matters",
  find: async (words) => {
    const query = { list: "all", q: words, limit: most } as const;
    const { matters: found } = await call(listMattersRoute, { query });
    return found.map(({ id, number, title }) => ({ name: title, href: `/desk/matters/${id}`, note: number }));
  },
};

/** What the desk's search looks through, room by room. */
export const finders: readonly Finder[] = [actions, matters, units, indicators];
