import { Button, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { ShownOnce } from "../../desk/parts/shown-once.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useSay } from "../../desk/say.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { addLogin, resetLogin } from "../api.ts";
import type { PersonPage } from "../words.ts";
import { useChange } from "./queries.ts";

interface Given {
  readonly name: string;
  readonly password: string;
}

/** A password as it is answered once: to be handed over now. */
const PasswordOnce = ({ given, onClose }: { given: Given; onClose: () => void }) => {
  const text = useSay("people");
  return (
    <ShownOnce
      title={text("password-of", { name: given.name })}
      secret={given.password}
      note={text("password-once")}
      done={text("handed-it-over")}
      onClose={onClose}
    />
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
