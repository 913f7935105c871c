import { App, Button, Drawer, Form } from "antd";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { appointHolder } from "../api.ts";
import type { Post } from "../words.ts";
import { useNames } from "./names.ts";
import { NewPerson } from "./new-person.tsx";
import { PickPerson } from "./pick.tsx";
import { useChange } from "./queries.ts";

/** Someone takes a vacant post. Who is not known yet is entered first. */
export const AppointDrawer = ({ post, onClose }: { post: Post; onClose: () => void }) => {
  const [intl, names, { message }, today] = [useIntl(), useNames(), App.useApp(), useToday()];
  const [form] = Form.useForm<{ personId: string; from: string }>();
  const text = (key: string, params = {}) => intl.formatMessage({ id: `people.${key}` }, params);
  const change = useChange(appointHolder, () => {
    void message.success(text("appointed"));
    onClose();
  });
  const missing = [{ required: true, message: text("person-missing") }];
  return (
    <Drawer open title={text("appoint-to", { title: names.title(post) })} onClose={onClose} destroyOnHidden>
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form
        form={form}
        layout="vertical"

        initialValues={{ from: today.data?.date }}
        onFinish={(body) => change.mutate({ params: { id: post.id }, body })}
      >
        <Form.Item name="personId" label={text("person")} rules={missing} {...change.problemAt("personId")}>
          <PickPerson />
        </Form.Item>
        <Form.Item
          name="from"
          label={text("from")}
          rules={[{ required: true, message: text("day-missing") }]}
          {...change.problemAt("from")}
        >
          <DayField />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text("appoint")}
        </Button>
      </Form>
      <NewPerson />
    </Drawer>
  );
};
