import { Form, Input, InputNumber, Modal, Select } from "antd";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { grantRoute, takeBackRoute } from "../api.ts";
import type { GrantDraft, Scheme } from "../words.ts";
import { useChange } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";

interface GrantProps {
  readonly schemeId: string;
  readonly scheme: Scheme;
  readonly unitId: string;
  readonly onClose: () => void;
}

/** Gives a bonus, a penalty or a veto, with why and where it stands. */
export const GrantDialog = ({ schemeId, scheme, unitId, onClose }: GrantProps) => {
  const [say, lang] = [useSay(), useLang()];
  const [form] = Form.useForm<Omit<GrantDraft, "unitId">>();
  const send = useChange(grantRoute, onClose);
  const chosen = Form.useWatch("key", form);
  const extra = scheme.extras.find(({ key }) => key === chosen);
  const required = [{ required: true, message: say("scoring.missing") }];
  const options = [...scheme.extras, ...scheme.vetoes].map((each) => ({
    value: each.key,
    label: named(lang, each),
  }));
  return (
    <Modal
      open
      title={say("scoring.grant")}
      okText={say("scoring.grant")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) =>
          send.mutate({ params: { id: schemeId }, body: { ...values, points: values.points ?? 0, unitId } })
        }
      >
        <Form.Item name="key" label={say("scoring.grant-what")} rules={required}>
          <Select options={options} />
        </Form.Item>
        {extra ? (
          <Form.Item name="points" label={say("scoring.grant-points", { cap: extra.cap })} rules={required}>
            <InputNumber min={0} max={1000} />
          </Form.Item>
        ) : null}
        <Form.Item name="reason" label={say("scoring.reason")} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="source" label={say("scoring.source")} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {send.error ? <Failed error={send.error} /> : null}
    </Modal>
  );
};

interface TakeBackProps {
  readonly schemeId: string;
  readonly grantId: string;
  readonly onClose: () => void;
}

export const TakeBackDialog = ({ schemeId, grantId, onClose }: TakeBackProps) => {
  const say = useSay();
  const send = useChange(takeBackRoute, onClose);
  return (
    <ReasonDialog
      act={say("scoring.take-back")}
      label={say("scoring.reason")}
      missing={say("scoring.missing")}
      sending={send}
      onReason={(reason) => send.mutate({ params: { id: schemeId, grantId }, body: { reason } })}
      onClose={onClose}
    />
  );
};
