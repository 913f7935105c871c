import { Button, Form, Input, Modal, Popconfirm } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { addLogin, resetLogin } from "../api.ts";
import type { PersonPage } from "../words.ts";
import { useChange } from "./queries.ts";

interface Given {
  readonly name: string;
  readonly password: string;
}

/** A password as it is answered once: to be handed over now, and never shown again. */
const PasswordOnce = ({ given, onClose }: { given: Given; onClose: () => void }) => {
  const intl = useIntl();
  const text = (key: string, params = {}) => intl.formatMessage({ id: `people.${key}` }, params);
  return (
    <Modal
      open
      title={text("password-of", { name: given.name })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {text("handed-it-over")}
        </Button>
      }
    >
      <p className="password-once">
        <code>{given.password}</code>
      </p>
      <p className="mid">{text("password-once")}</p>
    </Modal>
  );
};

/** Gives a sign-in a new password; the old one and every open session end. */
export const ResetLogin = ({ name }: { name: string }) => {
  const intl = useIntl();
  const [given, setGiven] = useState<Given | null>(null);
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const reset = useChange(resetLogin, setGiven);
  return (
    <>
      <Popconfirm
        title={text("reset-password")}
        description={text("reset-note")}
        okText={text("reset-password")}
        onConfirm={() => reset.mutate({ params: { name } })}
      >
        <Button size="small" loading={reset.isPending}>
          {text("reset-password")}
        </Button>
      </Popconfirm>
      {reset.error ? <Failed error={reset.error} /> : null}
      {given ? <PasswordOnce given={given} onClose={() => setGiven(null)} /> : null}
    </>
  );
};

const GiveLogin = ({ personId }: { personId: string }) => {
  const intl = useIntl();
  const [given, setGiven] = useState<Given | null>(null);
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const change = useChange(addLogin, setGiven);
  return (
    <>
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form<{ name: string }>
        layout="vertical"

        onFinish={({ name }) => change.mutate({ body: { personId, name } })}
      >
        <Form.Item
          name="name"
          label={text("login-name")}
          extra={text("login-name-note")}
          rules={[{ required: true, message: text("name-missing") }]}
          {...change.problemAt("name")}
        >
          <Input autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {text("give-login")}
        </Button>
      </Form>
      {given ? <PasswordOnce given={given} onClose={() => setGiven(null)} /> : null}
    </>
  );
};

/** A person's sign-in, for those who manage people. */
export const PersonLogin = ({ page }: { page: PersonPage }) => {
  const intl = useIntl();
  return (
    <section className="blk narrow" aria-labelledby="login">
      <Barred id="login" title={intl.formatMessage({ id: "people.login" })} />
      {page.login ? (
        <p>
          <code>{page.login}</code> <ResetLogin name={page.login} />
        </p>
      ) : (
        <GiveLogin personId={page.id} />
      )}
    </section>
  );
};
