import { Modal, Switch } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { keepLineKeys, lineKeysOn } from "./line-keys.ts";

const keys = ["j", "k", "Enter", "d", "s", "b", "r", "a", "v", "c", "u", "/", "?"] as const;
const nameOf = (key: (typeof keys)[number]): string =>
  ({ "/": "search", "?": "help", Enter: "enter" } as Record<string, string>)[key] ?? key;

/** The keys of Today, and a switch for those who would rather have none. */
export const KeysHelp = ({ onClose }: { onClose: () => void }) => {
  const intl = useIntl();
  const [on, setOn] = useState(lineKeysOn);
  const keep = (next: boolean) => {
    keepLineKeys(next);
    setOn(next);
  };
  return (
    <Modal open title={intl.formatMessage({ id: "today.keys" })} footer={null} onCancel={onClose}>
      <dl className="keys">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{intl.formatMessage({ id: `today.key.${nameOf(key)}` })}</dd>
          </div>
        ))}
      </dl>
      <label className="keys-on">
        <Switch checked={on} onChange={keep} /> {intl.formatMessage({ id: "today.keys.on" })}
      </label>
    </Modal>
  );
};
