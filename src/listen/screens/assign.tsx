import { Form, Radio } from "antd";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { named } from "../../ground/texts.ts";
import { assign } from "../api.ts";
import type { UnitReason, UnitSuggestion } from "../routing/words.ts";
import type { ActProps } from "./act-forms.tsx";
import { UnitField, WordsField } from "./fields.tsx";
import { LearnedLine } from "./learned.tsx";
import { useSuggestions } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Values {
  readonly chosen: string;
  readonly unitId?: string;
  readonly note?: string;
}

const other = "other";
const mostSuggested = 4;

/** Why a unit is suggested, in a line. */
const useReasonSaid = () => {
  const [say, lang] = [useSay(), useLang()];
  return (reason: UnitReason): string => {
    if (reason.by === "words") return say("listen.because.words", { words: reason.words.join("、") });
    if (reason.by === "place") return say("listen.because.place", { place: named(lang, reason.territory) });
    if (reason.by === "similar") {
      const { of, had, closed, returned } = reason;
      return say("listen.because.similar", { of, had, closed, returned });
    }
    const place = reason.territory ? named(lang, reason.territory) : say("listen.whole-county");
    return say("listen.because.table", { category: named(lang, reason.category), place });
  };
};

const Suggestion = ({ suggestion: { unit, confidence, reasons } }: { suggestion: UnitSuggestion }) => {
  const [say, lang, said] = [useSay(), useLang(), useReasonSaid()];
  return (
    <span className="suggestion">
      <b>{named(lang, unit)}</b>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.by}>{said(reason)}</li>
        ))}
        {confidence === null ? null : (
          <li>{say("listen.confidence", { percent: figure(Math.round(confidence * 100)) })}</li>
        )}
      </ul>
    </span>
  );
};

/** Gives it to a unit: those that are suggested first, each with its reasons; or another. */
export const AssignForm = ({ appeal }: ActProps) => {
  const [say, suggestions] = [useSay(), useSuggestions(appeal.id, true)];
  if (suggestions.isPending) return <Loading lines={4} />;
  const units = (suggestions.data?.units ?? []).slice(0, mostSuggested);
  const options = [
    ...units.map((suggestion) => ({
      value: suggestion.unit.id,
      label: <Suggestion suggestion={suggestion} />,
    })),
    { value: other, label: say("listen.another") },
  ];
  return (
    <ActForm<typeof assign, Values>
      contract={assign}
      kinds={["appeal"]}
      weight="decides"
      start={{ chosen: units[0]?.unit.id ?? other }}
      given={({ chosen, unitId, note }) => ({
        params: { id: appeal.id },
        body: { unitId: chosen === other ? unitId! : chosen, note: note ?? null },
      })}
      submit={say("listen.do.assign")}
      after={say("listen.assign-note")}
    >
      <Form.Item name="chosen" label={say("listen.whom")} hidden={units.length === 0}>
        <Radio.Group className="suggestions" options={options} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue("chosen") === other ? <UnitField name="unitId" label={say("listen.give-to")} /> : null
        }
      </Form.Item>
      <WordsField name="note" label={say("listen.give-note")} max={500} rows={2} optional />
      <LearnedLine learned={suggestions.data?.learned.unit ?? null} />
    </ActForm>
  );
};
