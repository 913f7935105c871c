// The very spot on the form of /speak: where the phone is, or pointed to on a map that loads when it is opened.
import { placeSaid } from "../../ground/look/map/mercator.ts";
import type { OpenMap } from "../../ground/look/map/map.ts";
import type { MapShown, Place } from "../../ground/look/map/words.ts";

const part = <E extends HTMLElement>(box: HTMLElement, name: string): E => box.querySelector<E>(`[${name}]`)!;
const button = (box: HTMLElement, does: string) => part<HTMLButtonElement>(box, `data-do=${does}`);
const field = (box: HTMLElement, name: "lat" | "long") => part<HTMLInputElement>(box, `name=${name}`);

/** The spot that goes along with the form; null for none. */
const spotOf = (box: HTMLElement): Place | null => {
  const [lat, long] = [field(box, "lat").value, field(box, "long").value];
  return lat === "" || long === "" ? null : { lat: Number(lat), long: Number(long) };
};

const keep = (box: HTMLElement, spot: Place | null): void => {
  field(box, "lat").value = spot?.lat.toFixed(5) ?? "";
  field(box, "long").value = spot?.long.toFixed(5) ?? "";
  part(box, "data-at").textContent = spot ? placeSaid(spot) : "";
  part(box, "data-said").textContent = "";
  part(box, "data-kept").hidden = spot === null;
};

const openedIn = async (box: HTMLElement, shown: MapShown): Promise<OpenMap> => {
  const { openMap } = await import("../../ground/look/map/map.ts");
  const { label = "", nearer = "", farther = "" } = box.dataset;
  const place = part(box, "data-box");
  place.hidden = false;
  button(box, "map").hidden = true;
  const words = { label, nearer, farther };
  const map = openMap(place, { shown, spot: spotOf(box), words, onMove: (spot) => keep(box, spot) });
  place.focus();
  return map;
};

/** Offers what this browser can: asked for only when it is pressed. */
export const offerSpot = (): void => {
  const box = document.querySelector<HTMLElement>("[data-spot]");
  if (!box) return;
  const { map: written = "", failed = "" } = box.dataset;
  let map: OpenMap | null = null;
  box.hidden = false;
  keep(box, spotOf(box));
  button(box, "drop").addEventListener("click", () => keep(box, null));
  if (written) {
    button(box, "map").hidden = false;
    button(box, "map").addEventListener("click", async () => {
      map ??= await openedIn(box, JSON.parse(written) as MapShown);
    });
  }
  if (!isSecureContext || !("geolocation" in navigator)) return;
  button(box, "here").hidden = false;
  button(box, "here").addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: long } }) => {
        keep(box, { lat, long });
        map?.goTo({ lat, long });
      },
      () => (part(box, "data-said").textContent = failed),
    ),
  );
};
