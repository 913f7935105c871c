import { Button, Form, Select } from "antd";
import { useToday } from "../../desk/dates.ts";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { decideRoute } from "../api.ts";
import { longest, type MatterWhole } from "../words.ts";
import { ActForm } from "./act-form.tsx";
import { DayField, PostField, UnitsField, useRequired, WordsField } from "./fields.tsx";
import { useAreas } from "./queries.ts";
import { useText } from "./say.ts";

interface Decision {
  readonly text: string;
  readonly ownerPostId: string;
  readonly dueOn: string;
  readonly doneWhen: string;
  readonly areaId: string;
  readonly cooperatingUnitIds?: string[];
}
interface Decisions {
  readonly decisions: Decision[];
}

/** Under which area of the plan the action is entered: of the year in which it is due. */
const AreaField = ({ at }: { at: number }) => {
  const [text, lang, today, required] = [useText(), useLang(), useToday(), useRequired()];
  const due = Form.useWatch<string | undefined>(["decisions", at, "dueOn"]);
  const year = Number((due || today.data?.date || "0").slice(0, 4));
  const tree = useAreas(year);
  const options = (tree.data?.tasks ?? []).map((task) => ({
    label: named(lang, task),
    options: task.areas.map((area) => ({ value: area.id, label: `${area.number} ${named(lang, area)}` })),
  }));
  return (
    <Form.Item
      name={[at, "areaId"]}
      label={text("decision.area")}
      extra={text("decision.area-hint", { year: String(year) })}
      rules={required}
    >
      <Select options={options} showSearch={{ optionFilterProp: "label" }} loading={tree.isLoading} />
    </Form.Item>
  );
};

const DecisionFields = ({ at }: { at: number }) => {
  const text = useText();
  return (
    <>
      <WordsField
        name={[at, "text"]}
        label={text("decision.text")}
        hint={text("decision.public")}
        max={500}
        rows={4}
      />
      <PostField name={[at, "ownerPostId"]} label={text("decision.owner")} />
      <DayField name={[at, "dueOn"]} label={text("decision.due")} />
      <WordsField name={[at, "doneWhen"]} label={text("decision.done-when")} max={longest.text} rows={2} />
      <AreaField at={at} />
      <UnitsField name={[at, "cooperatingUnitIds"]} label={text("decision.cooperating")} optional />
    </>
  );
};

/** Decides the matter: one decision, or several. Each becomes an action. */
export const DecideForm = ({ matter: { id } }: { matter: Pick<MatterWhole, "id"> }) => {
  const text = useText();
  return (
    <ActForm<typeof decideRoute, Decisions>
      contract={decideRoute}
      start={{ decisions: [{} as Decision] }}
      given={({ decisions }) => ({ params: { id }, body: { decisions } })}
      submit={text("decide.do")}
      after={text("decide.after")}
      weight="decides"
    >
      <Form.List name="decisions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="one">
                <DecisionFields at={name} />
                {fields.length > 1 ? (
                  <Button onClick={() => remove(name)}>{text("decide.remove")}</Button>
                ) : null}
              </div>
            ))}
            <Button className="more" type="link" onClick={() => add({})}>
              {text("decide.more")}
            </Button>
          </>
        )}
      </Form.List>
    </ActForm>
  );
};
