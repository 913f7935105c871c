import { Stack } from "../../../ground/look/bars.tsx";
import { Light } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Wall, WallPlace } from "../words.ts";
import { useSay } from "./say.ts";
import { columnsFor, mostTiles, sumOf } from "./sums.ts";

const Tile = ({ place }: { place: WallPlace }) => {
  const { lang, say } = useSay();
  const { counts, waiting, late } = place;
  const [total, done, far] = [sumOf(counts), counts.verified ?? 0, counts.far ?? 0];
  const name = named(lang, place);
  return (
    <li className="tile">
      <h3>{name}</h3>
      {total === 0 ? null : <Stack counts={counts} lang={lang} label={name} />}
      <p className="tile-said">
        <span aria-label={say("wall.verified-of", { done, total })}>
          <b>{done}</b> / {total}
        </span>
        {far > 0 ? <Light kind="far" lang={lang} word={`${far}`} /> : null}
      </p>
      {waiting === 0 ? null : (
        <p className={late > 0 ? "heard late" : "heard"}>{say("wall.place-heard", { waiting, late })}</p>
      )}
    </li>
  );
};

/** The townships as tiles, in the county's own order: what each and its villages do, by light, and what they have to answer. */
export const Places = ({ wall: { plan } }: { wall: Wall }) => {
  const { say } = useSay();
  if (!plan || plan.places.length === 0) return <p className="wall-none">{say("wall.no-places")}</p>;
  const shown = plan.places.slice(0, mostTiles);
  const rest = plan.places.length - shown.length;
  return (
    <section className="wall-places" aria-label={say("wall.view.places")}>
      <ul data-columns={columnsFor(shown.length)}>
        {shown.map((place) => (
          <Tile key={place.id} place={place} />
        ))}
      </ul>
      {rest > 0 ? <p className="dim">{say("wall.others", { count: rest })}</p> : null}
    </section>
  );
};
