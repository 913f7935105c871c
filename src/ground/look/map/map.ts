// A small map of one's own: pictures of a tile server, moved by hand or key. No framework, nothing from elsewhere.
import { type Look, movedBy, type PlacedTile, tilesIn, zooms } from "./mercator.ts";
import type { MapShown, Place } from "./words.ts";

export interface MapWords {
  /** What the map is, for who does not see it, and how it is moved by keys. */
  readonly label: string;
  readonly nearer: string;
  readonly farther: string;
}

export interface MapOptions {
  readonly shown: MapShown;
  /** The spot that is known already: the middle of the map. */
  readonly spot: Place | null;
  readonly words: MapWords;
  /** Told each time the map was moved by hand or key; a map without it is only looked at. */
  readonly onMove?: (middle: Place) => void;
}

export interface OpenMap {
  goTo(place: Place): void;
  close(): void;
}

/** How near one looks at a known spot. */
const nearSpot = 16;
/** So many pixels a key moves the map; with Shift more. */
const step = { small: 32, large: 160 };
/** A pointer that moved less than this has pressed. */
const pressedWithin = 4;

const element = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = "") => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

const tileImage = (url: string, zoom: number, { x, y }: PlacedTile): HTMLImageElement => {
  const image = document.createElement("img");
  image.alt = "";
  image.draggable = false;
  image.src = url.replace("{z}", `${zoom}`).replace("{x}", `${x}`).replace("{y}", `${y}`);
  return image;
};

/** Draws the tiles of a look; one that is there already is moved, not fetched again. */
const painter = (layer: HTMLElement, url: string) => {
  let there = new Map<string, HTMLImageElement>();
  return (look: Look): void => {
    const seen = new Map<string, HTMLImageElement>();
    for (const tile of tilesIn(look)) {
      const image = there.get(tile.key) ?? tileImage(url, look.zoom, tile);
      image.style.transform = `translate(${tile.left}px, ${tile.top}px)`;
      seen.set(tile.key, image);
    }
    for (const [key, image] of there) if (!seen.has(key)) image.remove();
    for (const image of seen.values()) if (!image.isConnected) layer.append(image);
    there = seen;
  };
};

const arrows: Readonly<Record<string, readonly [east: number, south: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Moves {
  readonly by: (east: number, south: number) => void;
  readonly nearer: (by: 1 | -1) => void;
}

const byKeys = (box: HTMLElement, { by, nearer }: Moves): void =>
  box.addEventListener("keydown", (event) => {
    const way = arrows[event.key];
    const size = event.shiftKey ? step.large : step.small;
    if (event.target !== box || event.ctrlKey || event.metaKey || event.altKey) return;
    if (way) by(way[0] * size, way[1] * size);
    else if (event.key === "+" || event.key === "=") nearer(1);
    else if (event.key === "-") nearer(-1);
    else return;
    event.preventDefault();
  });

/** Dragged, the map goes along; pressed, what was pressed becomes the middle. */
const byPointer = (box: HTMLElement, { by }: Moves): void => {
  let from: { x: number; y: number } | null = null;
  let far = 0;
  box.addEventListener("pointerdown", (event) => {
    if ((event.target as Element).closest("button")) return;
    [from, far] = [{ x: event.clientX, y: event.clientY }, 0];
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!from) return;
    far += Math.abs(clientX - from.x) + Math.abs(clientY - from.y);
    if (far > pressedWithin) by(from.x - clientX, from.y - clientY);
    from = { x: clientX, y: clientY };
  });
  box.addEventListener("pointerup", ({ clientX, clientY }) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    if (from && far <= pressedWithin) by(clientX - left - width / 2, clientY - top - height / 2);
    from = null;
  });
  box.addEventListener("pointercancel", () => (from = null));
};

const nearButtons = ({ nearer, farther }: MapWords, moves: Moves): HTMLElement => {
  const group = element("div", "near");
  for (const [sign, label, by] of [
    ["+", nearer, 1],
    ["−", farther, -1],
  ] as const) {
    const button = element("button", "", sign);
    button.type = "button";
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => moves.nearer(by));
    group.append(button);
  }
  return group;
};

/** Opens a map in an empty box. */
export const openMap = (box: HTMLElement, { shown, spot, words, onMove }: MapOptions): OpenMap => {
  const layer = element("div", "layer");
  const paint = painter(layer, shown.url);
  let at = spot ? { middle: spot, zoom: nearSpot } : { middle: shown.start, zoom: shown.start.zoom };
  const look = (): Look => ({ ...at, width: box.clientWidth, height: box.clientHeight });
  const show = () => paint(look());
  const moves: Moves = {
    by: (east, south) => {
      at = { ...at, middle: movedBy(look(), east, south) };
      show();
      onMove?.(at.middle);
    },
    nearer: (by) => {
      at = { ...at, zoom: Math.min(zooms.most, Math.max(zooms.least, at.zoom + by)) };
      show();
    },
  };
  box.className = "map";
  box.tabIndex = 0;
  box.setAttribute("role", "application");
  box.setAttribute("aria-label", words.label);
  box.append(layer, nearButtons(words, moves));
  if (spot || onMove) box.append(element("div", "spot"));
  if (shown.by) box.append(element("p", "by", shown.by));
  byKeys(box, moves);
  byPointer(box, moves);
  const sized = new ResizeObserver(show);
  sized.observe(box);
  return {
    goTo: (middle) => {
      at = { middle, zoom: Math.max(at.zoom, nearSpot) };
      show();
    },
    close: () => {
      sized.disconnect();
      box.replaceChildren();
    },
  };
};
