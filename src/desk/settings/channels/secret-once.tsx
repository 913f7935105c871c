import { Button, Modal } from "antd";
import { useIntl } from "react-intl";

/** A signing secret that was made here: to be handed over now, and never shown again. */
export const SecretOnce = ({
  name,
  secret,
  onClose,
}: {
  name: string;
  secret: string;
  onClose: () => void;
}) => {
  const intl = useIntl();
  return (
    <Modal
      open
      title={intl.formatMessage({ id: "channels.secret-of" }, { name })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {intl.formatMessage({ id: "channels.copied-it" })}
        </Button>
      }
    >
      <p className="password-once">
        <code>{secret}</code>
      </p>
      <p className="mid">{intl.formatMessage({ id: "channels.secret-once" })}</p>
    </Modal>
  );
};
