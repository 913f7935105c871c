import { Form, Input } from "antd";
import { ActForm } from "../../../desk/parts/act-form.tsx";
import { editDecisionRoute } from "../api.ts";
import type { DecisionWhole, DecisionWords } from "../words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const lines = ["mark", "number", "organ", "title", "addressee"] as const;
const feet = ["copies", "printer"] as const;

interface Props {
  readonly decision: DecisionWhole;
  /** The words as they stand on the screen, at every change. */
  readonly onEdit: (words: DecisionWords) => void;
}

/** For the office: the words of a draft. A refusal of a part is said at that part. */
export const DecisionForm = ({ decision, onEdit }: Props) => {
  const say = useSay();
  const { programmeId: id, version, words } = decision;
  const line = (name: keyof DecisionWords) => (
    <Form.Item key={name} name={name} label={say(`decision.field.${name}`)}>
      <Input />
    </Form.Item>
  );
  return (
    <ActForm<typeof editDecisionRoute, DecisionWords>
      contract={editDecisionRoute}
      kinds={kinds}
      start={words}
      onEdit={(fields) => onEdit({ ...words, ...fields })}
      given={(fields) => ({ params: { id }, body: { version, words: { ...words, ...fields } } })}
      submit={say("decision.save")}
      weight="quiet"
    >
      {lines.map(line)}
      <Form.Item name="text" label={say("decision.field.text")} extra={say("decision.text-note")}>
        <Input.TextArea rows={8} className="serif" />
      </Form.Item>
      {feet.map(line)}
    </ActForm>
  );
};
