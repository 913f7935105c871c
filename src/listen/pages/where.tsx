import { type FormSaid, Group, typedIn } from "../../public/form.tsx";
import { type Lang, named } from "../../ground/texts.ts";
import type { MapShown } from "../../ground/look/map/words.ts";
import { wholeCounty } from "../rules/spoken.ts";
import { longest } from "../words.ts";
import type { Choices } from "./speak-fields.tsx";

type Unit = Choices["units"][number];

/** Townships to choose from, and the villages of the one that is chosen: the form asks for them as a further step. */
export interface Places {
  readonly townships: readonly Unit[];
  readonly villages: readonly Unit[];
}

export const placesFor = (units: readonly Unit[], townshipId: string): Places => {
  const townships = units.filter(({ kind }) => kind === "township");
  const chosen = townships.find(({ id }) => id === townshipId);
  const isBelow = ({ kind, path }: Unit) =>
    kind === "village" && chosen && path.startsWith(`${chosen.path}.`);
  return { townships, villages: units.filter(isBelow) };
};

interface WhereProps {
  readonly form: FormSaid;
  readonly lang: Lang;
  readonly places: Places;
  /** Null where there is no map to point on. */
  readonly map: MapShown | null;
}

interface PlaceSelectProps {
  readonly form: FormSaid;
  readonly lang: Lang;
  readonly name: "territory" | "village";
  readonly label: string;
  readonly none: string;
  readonly units: readonly Unit[];
  /** A last choice that is no unit. */
  readonly other?: { readonly value: string; readonly label: string };
}

const PlaceSelect = ({ form, lang, name, label, none, units, other }: PlaceSelectProps) => {
  const wrong = form.sent?.refusal?.field === name;
  return (
    <div className="sel">
      <label className="sr" htmlFor={name}>
        {label}
      </label>
      <select
        className="inp"
        id={name}
        name={name}
        defaultValue={typedIn(form, name)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${name}-error` : undefined}
      >
        <option value="">{none}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {named(lang, unit)}
          </option>
        ))}
        {other ? <option value={other.value}>{other.label}</option> : null}
      </select>
    </div>
  );
};

/** What the script of the page needs to show a map; nothing where there is none. */
const mapData = (say: FormSaid["say"], map: MapShown | null) =>
  map
    ? {
        "data-map": JSON.stringify(map),
        "data-label": say("map.label"),
        "data-nearer": say("map.nearer"),
        "data-farther": say("map.farther"),
      }
    : {};

/** The very spot: where the phone is, or pointed to on a map. Both need a script; without one it stays hidden. */
const Spot = ({ form, map }: Pick<WhereProps, "form" | "map">) => {
  const { say } = form;
  return (
    <div data-spot {...mapData(say, map)} data-failed={say("speak.spot-failed")} hidden>
      <input type="hidden" name="lat" defaultValue={typedIn(form, "lat")} />
      <input type="hidden" name="long" defaultValue={typedIn(form, "long")} />
      <p className="acts">
        <button className="btn" type="button" data-do="here" hidden>
          {say("speak.here")}
        </button>
        <button className="btn" type="button" data-do="map" hidden>
          {say("speak.spot-map")}
        </button>
      </p>
      <div data-box hidden />
      <p role="status" data-said />
      <p data-kept hidden>
        {say("speak.spot-done")}
        <b data-at />{" "}
        <button className="btn sm" type="button" data-do="drop">
          {say("speak.spot-drop")}
        </button>
        <span className="hint">{say("speak.spot-note")}</span>
      </p>
    </div>
  );
};

const Villages = ({ form, lang, places }: WhereProps) => {
  const { say } = form;
  if (places.villages.length === 0)
    return (
      <button className="btn" type="submit" name="step" value="village">
        {say("speak.to-village")}
      </button>
    );
  const words = { label: say("speak.village"), none: say("speak.village-none") };
  return <PlaceSelect form={form} lang={lang} name="village" units={places.villages} {...words} />;
};

/** Where it is: the township, on asking its village, a place in words, or the very spot. */
export const Where = (props: WhereProps) => {
  const { form, lang, places } = props;
  const { say } = form;
  return (
    <Group form={form} name="territory" label={say("speak.where")}>
      <div className="pair">
        <PlaceSelect
          form={form}
          lang={lang}
          name="territory"
          label={say("speak.township")}
          none={say("speak.township-none")}
          units={places.townships}
          other={{ value: wholeCounty, label: say("speak.whole-county") }}
        />
        <Villages {...props} />
      </div>
      <label className="sr" htmlFor="place">
        {say("speak.place")}
      </label>
      <input
        className="inp"
        id="place"
        name="place"
        placeholder={say("speak.place")}
        maxLength={longest.place}
        defaultValue={typedIn(form, "place")}
      />
      <Spot form={form} map={props.map} />
    </Group>
  );
};
