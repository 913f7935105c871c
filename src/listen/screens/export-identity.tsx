import { Form, Modal, Radio } from "antd";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { give } from "../../desk/parts/picture.ts";
import { exportFormats, exportWithIdentity } from "../export/api.ts";
import { WordsField } from "./fields.tsx";
import { useSay } from "../../desk/say.ts";
import type { AppealSearch } from "./search.ts";

interface Values {
  readonly format: (typeof exportFormats)[number];
  readonly reason: string;
}

interface DialogProps {
  readonly filter: Omit<AppealSearch, "act">;
  readonly onClose: () => void;
}

/** The list with who spoke, for a reason: each is a look, and stands in the log and in the appeal's history. */
export const ExportIdentity = ({ filter, onClose }: DialogProps) => {
  const say = useSay();
  return (
    <Modal open title={say("listen.export-identity")} footer={null} onCancel={onClose}>
      <ActForm<typeof exportWithIdentity, Values>
        contract={exportWithIdentity}
        kinds={["identity", "appeal"]}
        weight="decides"
        start={{ format: "xlsx" }}
        given={({ format, reason }) => ({ body: { list: "all", ...filter, format, reason } })}
        onDone={(file) => {
          give(file, `${say("appeal-export.sheet")}.${file.type.includes("csv") ? "csv" : "xlsx"}`);
          onClose();
        }}
        submit={say("listen.export-identity-do")}
        after={say("listen.export-identity-note")}
      >
        <Form.Item name="format" label={say("appeal-export.title")}>
          <Radio.Group
            options={exportFormats.map((value) => ({ value, label: say(`appeal-export.${value}`) }))}
          />
        </Form.Item>
        <WordsField name="reason" label={say("listen.export-identity-why")} max={500} rows={2} />
      </ActForm>
    </Modal>
  );
};
