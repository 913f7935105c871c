import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { removePeerRoute, renamePeerRoute } from "../api.ts";
import type { PeerRow } from "../peers/words.ts";
import { kinds } from "./queries.ts";

interface PeerProps {
  readonly peer: PeerRow & { readonly id: string };
  readonly onClose: () => void;
}

const Leave = ({ peer, onClose }: PeerProps) => {
  const say = useSay();
  const leave = useActOn(removePeerRoute, kinds);
  return (
    <ReasonDialog
      act={say("outlook.peers.leave")}
      label={say("outlook.peers.why")}
      note={say("outlook.peers.leave-note")}
      missing={say("outlook.missing")}
      sending={leave}
      onReason={(reason) =>
        leave.mutate({ params: { id: peer.id }, body: { reason } }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
};

interface Names {
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly reason: string;
}

/** Changes what another county is called, or leaves it out of the comparison. */
export const PeerChangeDialog = ({ peer, onClose }: PeerProps) => {
  const [say, lang] = [useSay(), useLang()];
  const [form] = Form.useForm<Names>();
  const [leaving, leave] = useState(false);
  const rename = useActOn(renamePeerRoute, kinds);
  if (leaving) return <Leave peer={peer} onClose={onClose} />;
  return (
    <Modal
      open
      title={say("outlook.peers.change-of", { name: named(lang, peer) })}
      okText={say("outlook.peers.save")}
      okButtonProps={{ loading: rename.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Names>
        form={form}
        layout="vertical"
        initialValues={{ nameZh: peer.nameZh, nameEn: peer.nameEn ?? "" }}
        onFinish={({ nameZh, nameEn, reason }) =>
          rename.mutate(
            { params: { id: peer.id }, body: { nameZh, nameEn: nameEn?.trim() || null, reason } },
            { onSuccess: onClose },
          )
        }
      >
        <Form.Item
          name="nameZh"
          label={say("outlook.peers.name-zh")}
          rules={[{ required: true, whitespace: true, message: say("outlook.missing") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={say("outlook.peers.name-en")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={say("outlook.peers.why-renamed")}
          extra={say("outlook.peers.rename-note")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("outlook.missing") }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {rename.error ? <Failed error={rename.error} /> : null}
      <Button onClick={() => leave(true)}>{say("outlook.peers.leave")}</Button>
    </Modal>
  );
};
