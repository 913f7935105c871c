import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { changePersonFields } from "../api.ts";
import type { PersonPage } from "../words.ts";
import { PersonFields } from "./person-fields.tsx";
import { useChange } from "./queries.ts";

type Given = { nameZh: string; mobile: string | null; email: string | null; note: string | null };

/** The admin changes a person's name, number, address or note. */
export const EditPerson = ({ page }: { page: PersonPage }) => {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const change = useChange(changePersonFields, () => setOpen(false));
  const submit = ({ nameZh, mobile, email, note }: Given) =>
    change.mutate({
      params: { id: page.id },
      body: { nameZh, mobile: mobile || null, email: email || null, note: note || null },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("change")}</Button>
      <Drawer open={open} title={text("change-person")} onClose={() => setOpen(false)} destroyOnHidden>
        {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
        <Form<Given> layout="vertical" initialValues={page} onFinish={submit}>
          <PersonFields text={text} problemAt={change.problemAt} />
          <Form.Item name="note" label={text("note-optional")} {...change.problemAt("note")}>
            <Input.TextArea rows={3} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {text("save")}
          </Button>
        </Form>
      </Drawer>
    </>
  );
};
