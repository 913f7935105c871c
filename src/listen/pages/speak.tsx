import type { Page, PageAsk, Sent } from "../../ground/http/index.ts";
import type { MapShown } from "../../ground/look/map/words.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { FilesField, FormTrouble } from "../../public/form.tsx";
import { Site } from "../../public/site.tsx";
import { publicActor } from "../actors.ts";
import { choicesOf } from "../choices.ts";
import { mapOf } from "../map.ts";
import {
  askPatience,
  checkContact,
  formSent,
  formToShow,
  isBusy,
  noteSending,
  type OpenForm,
  sendingKey,
  workBits,
} from "../patience.ts";
import { spokenIn } from "../rules/spoken.ts";
import { countedSince } from "../settings.ts";
import { submitAppeal } from "../submit.ts";
import { filesIn } from "./sent.ts";
import { DirectLine, type FieldsProps, Sorting, Text, Trap, You } from "./speak-fields.tsx";
import { filedOf, type Seen, SeenBeside, seenOf } from "./speak-seen.tsx";
import { SpeakSide } from "./speak-side.tsx";
import { placesFor, Where } from "./where.tsx";

interface SpeakFormProps extends FieldsProps {
  readonly opened: OpenForm;
  readonly busy: boolean;
  readonly seen: Seen;
  readonly map: MapShown | null;
}

const SpeakForm = (props: SpeakFormProps) => {
  const { ask, form, opened, busy, choices, seen, map } = props;
  const { say, lang } = ask;
  const work = busy ? { "data-work": opened.id, "data-bits": workBits } : {};
  const places = placesFor(choices.units, form.sent?.fields.territory ?? "");
  return (
    <form method="post" action="/speak" encType="multipart/form-data" data-speak {...work}>
      <FormTrouble form={form} fields={["text", "territory", "files", "contact"]} />
      <input type="hidden" name="form" value={opened.token} />
      <input type="hidden" name="work" />
      <DirectLine {...props} />
      <Text {...props} />
      <SeenBeside ask={ask} seen={seen} />
      <Where form={form} lang={lang} places={places} map={map} />
      <FilesField form={form} label={say("speak.files")} hint={say("speak.files-hint")} />
      <You {...props} />
      <Sorting {...props} />
      <Trap ask={ask} />
      <div className="send">
        <button className="btn decide lg" type="submit">
          {say("speak.send")}
        </button>
        <p>{say("speak.send-note")}</p>
      </div>
    </form>
  );
};

const render = async (ask: PageAsk, sent?: Sent) => {
  const { say, house, county, now } = ask;
  const form = { say, sent };
  const choices = await choicesOf(house.db, county.id);
  const { limits } = await countedSince(house.db, county.id, now);
  const seen = await seenOf(ask, sent, limits);
  const map = await mapOf(house, county.id, now);
  const shown = { ask, form, choices, seen, map, opened: formToShow(ask, sent), busy: await isBusy(ask) };
  return (
    <Site
      ask={ask}
      title={say("speak.title")}
      description={say("speak.description")}
      here="speak"
      sheet="voice"
      script="speak"
    >
      <div className="wrap">
        <div>
          <h1>{say("speak.title")}</h1>
          <p className="lead">{say("speak.lead")}</p>
          <p className="warn">
            <b>{say("speak.sos-title")}</b> {say("speak.sos")}
          </p>
          <SpeakForm {...shown} />
        </div>
        <SpeakSide say={say} limits={limits} />
      </div>
    </Site>
  );
};

/** Fields of the draft by the names of the form's: a refusal of the command is said where one typed it. */
const fieldsOfForm: Readonly<Record<string, string>> = {
  categoryId: "category",
  territoryId: "territory",
  toPostId: "post",
};

const atItsField = (refusal: Refusal): Refusal => ({
  ...refusal,
  field: refusal.field && (fieldsOfForm[refusal.field] ?? refusal.field),
});

/** What only asks for the form again: the villages of a township; under what it is filed, for who has no scripts. */
const steps: ReadonlySet<string> = new Set(["village", "look"]);

/** Takes what was said: one form, sent once or twice, is one appeal; its receipt opens in this browser alone. */
const speak = async (ask: PageAsk, sent: Sent) => {
  if (steps.has(sent.fields.step ?? "")) return "again";
  const { house, county, from } = ask;
  const opened = formSent(ask, sent);
  const key = sendingKey(opened, ask, sent);
  const filed = (await filedOf(ask, sent))?.id ?? null;
  const draft = spokenIn(sent.fields, { files: filesIn(sent), key, filed });
  if (isRefusal(draft)) return draft;
  const wait = (await askPatience(ask, opened, sent)) ?? (await checkContact(ask, draft));
  if (wait) return wait;
  const submitted = await submitAppeal(house, publicActor(county.id, from), draft);
  if (isRefusal(submitted)) return atItsField(submitted);
  noteSending(ask);
  return { to: "/receipt", ticket: submitted.number } as const;
};

/** One door for every voice: works without JavaScript, on an old phone; nothing typed is lost. */
export const speakPage: Page = { path: "/speak", render, act: { perMinute: 30, run: speak } };
