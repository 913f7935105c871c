import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useIntl } from "react-intl";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { changeMyPassword } from "../../people/api.ts";
import { call, isRefused } from "../client.ts";
import { KeyValue } from "../parts/key-value.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Failed } from "../parts/states.tsx";
import { useMe } from "../session.ts";
import { useLang } from "../theme.tsx";

/** The reader themselves: which posts they hold, and their password. */
export const AccountScreen = () => {
  const intl = useIntl();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "account.title" })} />
      <div className="narrow">
        <Posts />
        <Password />
      </div>
    </>
  );
};

const Posts = () => {
  const [intl, lang, { data: me }] = [useIntl(), useLang(), useMe()];
  if (!me) return null;
  const posts = me.posts.map(
    ({ titleZh, titleEn, unitNameZh, unitNameEn }) =>
      `${named(lang, { nameZh: unitNameZh, nameEn: unitNameEn })} · ${titled(lang, { titleZh, titleEn })}`,
  );
  return (
    <section className="blk">
      <KeyValue
        rows={[
          [intl.formatMessage({ id: "account.person" }), me.person.nameZh],
          [intl.formatMessage({ id: "account.posts" }), posts.map((post) => <div key={post}>{post}</div>)],
        ]}
      />
    </section>
  );
};

type Passwords = { old: string; next: string };

const Password = () => {
  const [intl, { message }, [form]] = [useIntl(), App.useApp(), Form.useForm<Passwords>()];
  const text = (key: string) => intl.formatMessage({ id: `account.${key}` });
  const change = useMutation({
    mutationFn: (body: Passwords) => call(changeMyPassword, { body }),
    onSuccess: () => {
      form.resetFields();
      void message.success(text("changed"));
    },
  });
  const refused = isRefused(change.error) ? change.error : undefined;
  const problem = (field: keyof Passwords) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  const rules = [{ required: true, message: text("missing") }];
  return (
    <section className="blk" aria-labelledby="password">
      <Barred id="password" title={text("password")} />
      <p className="mid">{text("password-note")}</p>
      {change.error && !refused?.field ? <Failed error={change.error} /> : null}
      <Form
        name="account"
        form={form}
        layout="vertical"

        onFinish={(body) => change.mutate(body)}
      >
        <Form.Item name="old" label={text("old")} rules={rules} {...problem("old")}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={text("next")} rules={rules} {...problem("next")}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text("change")}
        </Button>
      </Form>
    </section>
  );
};
