import { DeskLink } from "../../../desk/link.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Part, Parts } from "../words.ts";
import { bare, type Measured, unitOf } from "./numbers.ts";
import { useSay } from "../../../desk/say.ts";
import { outlookHref, type OutlookSearch, type tiled } from "./search.ts";

export type Tiled = (typeof tiled)[number];

/** What a tile shows, as a number to be coloured by; null where it is missing or a part of it is. */
export const numberOf = (part: Part, by: Tiled): number | null => {
  if (by === "growth") return part.growth && Number(part.growth.value);
  if (by === "increment") return part.increment;
  const { figure } = part;
  if (!figure || (figure.rolled && figure.have < figure.of)) return null;
  return Number(figure.value);
};

const shades = 4;

/** Which of four shades: the quarter of the known parts it stands in, the darkest the greatest; 0 for none. */
export const shadesOf = (values: readonly (number | null)[]): number[] => {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  return values.map((value) =>
    value === null
      ? 0
      : 1 + Math.floor((shades * known.filter((other) => other < value).length) / known.length),
  );
};

const Tile = ({
  part,
  parts,
  by,
  measured,
  search,
}: {
  part: Part;
  by: Tiled;
  measured: Measured;
  parts: Parts;
  search: OutlookSearch;
}) => {
  const [say, lang] = [useSay(), useLang()];
  const value = numberOf(part, by);
  const place = part.places[by];
  const name = named(lang, part.unit);
  const within = `/outlook/${encodeURIComponent(parts.indicator.code)}/parts`;
  return (
    <>
      {part.parts > 0 ? (
        <DeskLink href={outlookHref(within, { ...search, unit: part.unit.id })}>{name}</DeskLink>
      ) : (
        name
      )}
      <b>{value === null ? <Dash lang={lang} /> : bare(value, measured)}</b>
      <span className="meta">
        {place === null ? null : say("indicators.rank-is", { rank: place })}
        {part.figure?.rolled
          ? ` ${say("outlook.have-of", { have: part.figure.have, of: part.figure.of })}`
          : null}
      </span>
    </>
  );
};

/** The parts as tiles of one size in the county's order, darker where there is more: no part is large for its land. */
export const Tiles = ({
  parts,
  by,
  measured,
  search,
}: {
  parts: Parts;
  by: Tiled;
  measured: Measured;
  search: OutlookSearch;
}) => {
  const say = useSay();
  const steps = shadesOf(parts.parts.map((part) => numberOf(part, by)));
  return (
    <>
      <ul className="tiles" aria-label={say(`outlook.by.${by}`)}>
        {parts.parts.map((part, at) => (
          <li key={part.unit.id} data-step={steps[at]}>
            <Tile part={part} parts={parts} by={by} measured={measured} search={search} />
          </li>
        ))}
      </ul>
      <p className="mid">{say("outlook.tiles-note", { unit: unitOf(measured) || "%" })}</p>
    </>
  );
};
