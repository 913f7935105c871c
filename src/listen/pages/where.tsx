import { type FormSaid, Group, typedIn } from "../../public/form.tsx";
import { type Lang, named } from "../../ground/texts.ts";
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

/** A phone's own position, where its browser gives one: no map is needed for it. */
const Here = ({ form }: Pick<WhereProps, "form">) => (
  <p data-here data-done={form.say("speak.here-done")} hidden>
    <input type="hidden" name="lat" defaultValue={typedIn(form, "lat")} />
    <input type="hidden" name="long" defaultValue={typedIn(form, "long")} />
    <button className="btn" type="button">
      {form.say("speak.here")}
    </button>
  </p>
);

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

/** Where it is: the township, on asking its village, a place in words, or where the phone is. */
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
      <Here form={form} />
    </Group>
  );
};
