import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Barred } from "../../ground/look/marks.tsx";
import { callOnce, isRefused } from "../client.ts";
import { KeyValue } from "../parts/key-value.tsx";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { readSetUp, setUp } from "../set-up/api.ts";
import { Door } from "../sign-in/door.tsx";
import { useSay } from "../say.ts";

/** The token stands behind the `#` of the address, which browsers send to nobody. */
const tokenOfAddress = (): string => location.hash.slice(1);

/** The first page of an empty installation: a county and someone who can go on from there. */
export const SetUpScreen = () => {
  const text = useSay("set-up");
  const state = useQuery({ queryKey: ["set-up"], queryFn: () => callOnce(readSetUp, {}) });
  const make = useMutation({
    mutationFn: (draft: Draft) => callOnce(setUp, { body: bodyOf(draft) }),
  });
  return (
    <Door>
      <section className="sheet top" aria-labelledby="set-up">
        <h1 id="set-up" className="title">
          {text(make.data ? "done" : "title")}
        </h1>
        {make.data ? <Done {...make.data} /> : null}
        {state.isPending ? <Loading /> : null}
        {state.isError ? <Failed error={state.error} retry={() => void state.refetch()} /> : null}
        {state.data?.waits && !make.data ? (
          <SetUpForm error={make.error} busy={make.isPending} onSubmit={(draft) => make.mutate(draft)} />
        ) : null}
        {state.data && !state.data.waits && !make.data ? (
          <Empty sentence={text("not-needed")} next={<ToSignIn />} />
        ) : null}
      </section>
    </Door>
  );
};

interface Draft {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly zone: string;
  readonly adminName: string;
  readonly login: string;
}

const bodyOf = ({ code, nameZh, nameEn, zone, adminName, login }: Draft) => ({
  token: tokenOfAddress(),
  county: { code, nameZh, nameEn: nameEn || null, zone },
  admin: { nameZh: adminName, login },
});

const ToSignIn = () => (
  <a className="btn" href="/desk">
    {useSay("set-up")("to-sign-in")}
  </a>
);

/** The password is shown here and never again. */
const Done = ({ name, password }: { name: string; password: string }) => {
  const text = useSay("set-up");
  return (
    <>
      <KeyValue
        rows={[
          [text("login"), <code key="name">{name}</code>],
          [useIntl().formatMessage({ id: "sign-in.password" }), <code key="password">{password}</code>],
        ]}
      />
      <p>{text("password")}</p>
      <ToSignIn />
    </>
  );
};

interface SetUpFormProps {
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSubmit: (draft: Draft) => void;
}

/** Where a refusal's field stands in the form. */
const fields: Readonly<Record<string, keyof Draft>> = {
  code: "code",
  zone: "zone",
  name: "login",
  "county.code": "code",
  "county.nameZh": "nameZh",
  "county.nameEn": "nameEn",
  "county.zone": "zone",
  "admin.nameZh": "adminName",
  "admin.login": "login",
};

const SetUpForm = ({ error, busy, onSubmit }: SetUpFormProps) => {
  const [intl, text] = [useIntl(), useSay("set-up")];
  const at = isRefused(error) ? fields[error.field ?? ""] : undefined;
  const sentence = isRefused(error) ? error.sentence : undefined;
  const field = (name: keyof Draft, label: string, input: ReactNode, needed = true, hint?: string) => (
    <Form.Item
      name={name}
      label={text(label)}
      extra={hint ? text(hint) : undefined}
      rules={needed ? [{ required: true, message: intl.formatMessage({ id: "account.missing" }) }] : []}
      {...(at === name ? { validateStatus: "error" as const, help: sentence } : {})}
    >
      {input}
    </Form.Item>
  );
  return (
    <Form<Draft>
      name="set-up"
      layout="vertical"

      initialValues={{ zone: "Asia/Shanghai", login: "admin" }}
      onFinish={onSubmit}
    >
      <p className="mid">{text(tokenOfAddress() === "" ? "no-token" : "note")}</p>
      {error && !at ? <Failed error={error} /> : null}
      <Barred title={text("county")} level={3} />
      {field("code", "code", <Input inputMode="numeric" autoFocus />, true, "code.hint")}
      {field("nameZh", "name-zh", <Input />)}
      {field("nameEn", "name-en", <Input />, false)}
      {field("zone", "zone", <Input />)}
      <Barred title={text("admin")} level={3} />
      {field("adminName", "admin-name", <Input autoComplete="name" />)}
      {field("login", "login", <Input autoCapitalize="none" autoComplete="username" />, true, "login.hint")}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {text("go")}
      </Button>
    </Form>
  );
};
