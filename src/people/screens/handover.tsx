import { App, Button, Drawer, Form } from "antd";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { handOverPost } from "../api.ts";
import type { Debt, Post } from "../words.ts";
import { useNames } from "./names.ts";
import { PickPerson } from "./pick.tsx";
import { useChange, useHandover } from "./queries.ts";

interface HandoverProps {
  readonly post: Post;
  readonly onClose: () => void;
}

/** A post changes hands: what it owes, who comes next, on which day the one who holds it goes. */
export const HandoverDrawer = ({ post, onClose }: HandoverProps) => {
  const [intl, names] = [useIntl(), useNames()];
  const { data, error, refetch } = useHandover(post.id);
  const title = intl.formatMessage({ id: "people.hand-over-of" }, { title: names.title(post) });
  return (
    <Drawer open title={title} onClose={onClose} size="large" destroyOnHidden>
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Debts debts={data.debts} />
          <HandoverForm post={post} today={data.today} debts={data.debts.length} onDone={onClose} />
        </>
      ) : error ? null : (
        <Loading lines={5} />
      )}
    </Drawer>
  );
};

const Debts = ({ debts }: { debts: readonly Debt[] }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const title = intl.formatMessage({ id: "people.owes" });
  return (
    <section className="blk" aria-labelledby="debts">
      <Barred
        id="debts"
        title={title}
        count={debts.length}
        note={intl.formatMessage({ id: "people.owes-note" })}
      />
      {debts.length === 0 ? <p className="mid">{intl.formatMessage({ id: "people.owes-nothing" })}</p> : null}
      <ul className="debts">
        {debts.map(({ id, title: what, due, href }) => (
          <li key={id}>
            <DeskLink href={href}>{what}</DeskLink>
            {due ? (
              <span className="mid nw">
                {intl.formatMessage({ id: "people.due" }, { day: fullDay(due, lang) })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface HandoverFormProps {
  readonly post: Post;
  readonly today: string;
  readonly debts: number;
  readonly onDone: () => void;
}

type Given = { lastDay: string; nextId?: string };

const HandoverForm = ({ post, today, debts, onDone }: HandoverFormProps) => {
  const [intl, { message }] = [useIntl(), App.useApp()];
  const text = (key: string, params = {}) => intl.formatMessage({ id: `people.${key}` }, params);
  const change = useChange(handOverPost, () => {
    void message.success(text("handed-over"));
    onDone();
  });
  const submit = ({ lastDay, nextId = null }: Omit<Given, "nextId"> & { nextId?: string | null }) =>
    change.mutate({ params: { id: post.id }, body: { lastDay, nextId } });
  return (
    <Form<Given> layout="vertical" initialValues={{ lastDay: today }} onFinish={submit}>
      {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
      <Form.Item
        name="lastDay"
        label={text("last-day", { holder: post.holder?.nameZh ?? "" })}
        extra={text("last-day-note")}
        rules={[{ required: true, message: text("day-missing") }]}
        {...change.problemAt("lastDay")}
      >
        <DayField />
      </Form.Item>
      <Form.Item
        name="nextId"
        label={text("next-holder")}
        extra={text("next-holder-note")}
        {...change.problemAt("nextId")}
      >
        <PickPerson />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {text("hand-over-now", { count: debts })}
      </Button>
    </Form>
  );
};
