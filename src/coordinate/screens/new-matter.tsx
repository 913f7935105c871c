import { Checkbox, Form, Input, Select } from "antd";
import { useRouter } from "@tanstack/react-router";
import { isRefused } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import { openMatterRoute } from "../api.ts";
import { longest, type UnitDraft } from "../words.ts";
import { ActForm } from "./act-form.tsx";
import { UnitsField, WordsField } from "./fields.tsx";
import { useChoices, useOriginAction, usePreview } from "./queries.ts";
import { useText } from "./say.ts";
import { matterHref, mattersHref, useMatterSearch } from "./search.ts";
import { Seat } from "./seat.tsx";
import "./coordinate.css";

interface Fields {
  readonly title: string;
  readonly question: string;
  readonly options?: string;
  readonly units: string[];
  readonly complainedOf?: string[];
  readonly parts?: Record<string, string>;
  readonly urgent?: boolean;
}

type UnitFields = Pick<Fields, "units" | "complainedOf" | "parts">;

const draftsOf = ({ units = [], complainedOf = [], parts = {} }: Partial<UnitFields>): UnitDraft[] =>
  units.map((unitId) => ({
    unitId,
    part: parts[unitId]?.trim() || null,
    complainedOf: complainedOf.includes(unitId),
  }));

/** What each unit is in it, in a word or two, and whether it is complained of. */
const PartsFields = () => {
  const [text, lang, choices] = [useText(), useLang(), useChoices()];
  const units: string[] = Form.useWatch("units") ?? [];
  const chosen = units.flatMap((id) => choices.data?.units.find((unit) => unit.id === id) ?? []);
  if (chosen.length === 0) return null;
  return (
    <>
      <div className="parts">
        {chosen.map((unit) => (
          <Form.Item
            key={unit.id}
            name={["parts", unit.id]}
            label={text("new.part", { unit: named(lang, unit) })}
          >
            <Input maxLength={longest.part} placeholder={text("new.part-hint")} />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="complainedOf" label={text("new.complained")} extra={text("new.complained-hint")}>
        <Select
          mode="multiple"
          options={chosen.map((unit) => ({ value: unit.id, label: named(lang, unit) }))}
        />
      </Form.Item>
    </>
  );
};

/** Who would decide, shown before it is sent. */
const WhoDecides = () => {
  const [text, choices] = [useText(), useChoices()];
  const units: string[] | undefined = Form.useWatch("units");
  const complainedOf: string[] | undefined = Form.useWatch("complainedOf");
  const drafts = draftsOf({ units, complainedOf });
  const found = usePreview(drafts);
  if (drafts.length === 0) return null;
  if (found.isError) return isRefused(found.error) ? <Failed error={found.error} /> : null;
  if (!found.data) return <Loading lines={3} />;
  const known = drafts.flatMap(({ unitId, complainedOf: about, part }) => {
    const unit = choices.data?.units.find(({ id }) => id === unitId);
    return unit ? [{ ...unit, part, complainedOf: about }] : [];
  });
  return <Seat {...found.data} units={known} note={text("new.seat-note")} />;
};

const Opening = ({ action }: { action?: { id: string; titleZh: string; units: string[] } }) => {
  const [text, router] = [useText(), useRouter()];
  const origin = action
    ? ({ kind: "action", id: action.id } as const)
    : ({ kind: "voice", id: null } as const);
  return (
    <ActForm<typeof openMatterRoute, Fields>
      contract={openMatterRoute}
      start={{ title: action?.titleZh, units: action?.units ?? [] }}
      given={({ title, question, options, urgent = false, ...units }) => ({
        body: { title, question, options, urgent, units: draftsOf(units), origin },
      })}
      onDone={({ id }) => router.history.push(matterHref(id))}
      submit={text("new.do")}
      after={text("new.after")}
    >
      <WordsField
        name="title"
        label={text("new.title")}
        hint={text("new.title-hint")}
        max={longest.title}
        rows={1}
      />
      <WordsField name="question" label={text("question")} max={longest.question} rows={4} />
      <WordsField name="options" label={text("options")} max={longest.text} optional />
      <UnitsField name="units" label={text("new.units")} hint={text("new.units-hint")} />
      <PartsFields />
      <Form.Item name="urgent" valuePropName="checked">
        <Checkbox>{text("urgent")}</Checkbox>
      </Form.Item>
      <WhoDecides />
    </ActForm>
  );
};

/** Raises a matter, on its own or from an action that is stuck. */
export const NewMatterScreen = () => {
  const [text, lang, [{ action }]] = [useText(), useLang(), useMatterSearch()];
  const from = useOriginAction(action);
  if (from.isError) return <Failed error={from.error} />;
  if (action && !from.data) return <Loading lines={6} />;
  const units = [from.data?.lead, ...(from.data?.cooperating ?? [])].flatMap((unit) => unit?.id ?? []);
  return (
    <div className="matter new">
      <PageHead
        title={text("raise")}
        crumbs={[{ label: text("nav"), href: mattersHref({}) }, { label: text("raise") }]}
        link={DeskLink}
        note={from.data ? text("new.from", { action: titled(lang, from.data) }) : undefined}
      />
      <Opening action={from.data ? { id: from.data.id, titleZh: from.data.titleZh, units } : undefined} />
    </div>
  );
};
