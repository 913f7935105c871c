import { Button, Modal } from "antd";

interface ShownOnceProps {
  /** Whose it is. */
  readonly title: string;
  /** A password, a key, a code: handed over here, and never shown again. */
  readonly secret: string;
  readonly note: string;
  /** What the one button says: that it was taken down. */
  readonly done: string;
  readonly onClose: () => void;
}

/** A secret that was made just now. It stays until someone says they have it: no stray click takes it away. */
export const ShownOnce = ({ title, secret, note, done, onClose }: ShownOnceProps) => (
  <Modal
    open
    title={title}
    closable={false}
    mask={{ closable: false }}
    keyboard={false}
    footer={
      <Button type="primary" onClick={onClose}>
        {done}
      </Button>
    }
  >
    <p className="shown-once">
      <code>{secret}</code>
    </p>
    <p className="mid">{note}</p>
  </Modal>
);
