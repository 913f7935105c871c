import { localDate } from "../ground/clock.ts";
import type { House } from "../ground/house.ts";
import type { MapShown, MapStart } from "../ground/look/map/words.ts";
import { settingOn } from "../ground/settings/index.ts";
import { mapMiddle } from "./public-settings.ts";

/** Where nobody has said where the county lies: the whole country. */
const country: MapStart = { lat: 35.8, long: 104.1, zoom: 4 };

/** How near one looks at a county. */
const nearCounty = 11;

/** A place as a county writes it (`34.07, 115.30`), as where its map starts. */
export const startOf = (written: string): MapStart => {
  const [lat = NaN, long = NaN] = written.split(",").map(Number);
  return written === "" || Number.isNaN(lat + long) ? country : { lat, long, zoom: nearCounty };
};

/** The map on which a place is shown or pointed to; null where the house has no tile server. */
export const mapOf = async (
  { db, clock, outside }: Pick<House, "db" | "clock" | "outside">,
  countyId: string,
  now: Date,
): Promise<MapShown | null> => {
  if (!outside.tiles) return null;
  const middle = await settingOn(db, countyId, mapMiddle, localDate(now, clock.zone));
  return { ...outside.tiles, start: startOf(middle) };
};
