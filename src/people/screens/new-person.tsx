import { App, Button, Form } from "antd";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { addPerson } from "../api.ts";
import { PersonFields } from "./person-fields.tsx";
import { useChange } from "./queries.ts";

type Given = { nameZh: string; mobile?: string; email?: string };

/** Enters a person who is not in the county's list yet; afterwards they are found by name. */
export const NewPerson = () => {
  const [intl, { message }, [form]] = [useIntl(), App.useApp(), Form.useForm<Given>()];
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const change = useChange(addPerson, () => {
    void message.success(text("person-added"));
    form.resetFields();
  });
  const submit = ({ nameZh, mobile, email }: Given) =>
    change.mutate({ body: { nameZh, mobile: mobile || null, email: email || null } });
  return (
    <section className="blk" aria-labelledby="new-person">
      <Barred id="new-person" title={text("new-person")} note={text("new-person-note")} />
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form form={form} layout="vertical" onFinish={submit}>
        <PersonFields text={text} problemAt={change.problemAt} />
        <Button htmlType="submit" loading={change.isPending}>
          {text("add-person")}
        </Button>
      </Form>
    </section>
  );
};
