import { Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { useToday } from "../../../../desk/dates.ts";
import { DayField } from "../../../../desk/parts/day-field.tsx";
import { ShownOnce } from "../../../../desk/parts/shown-once.tsx";
import { Failed } from "../../../../desk/parts/states.tsx";
import { useSay } from "../../../../desk/say.ts";
import { addDays } from "../../../../ground/clock.ts";
import { onTheWall } from "../../../../ground/look/format.ts";
import { postHall } from "../api.ts";
import { mostDays } from "../words.ts";
import { useHallChange } from "./queries.ts";

type Draft = z.input<(typeof postHall)["body"]>;

interface Given {
  readonly name: string;
  readonly code: string;
  readonly until: string;
}

/** The days a screen usually stands: a meeting and what comes before it. */
const usualDays = 14;

const Fields = ({
  problemAt,
  today,
}: Pick<ReturnType<typeof useHallChange>, "problemAt"> & { today: string }) => {
  const text = useSay("hall");
  return (
    <>
      <Form.Item
        name="name"
        label={text("name")}
        extra={text("sees")}
        rules={[{ required: true, whitespace: true, message: text("name-missing") }]}
        {...problemAt("name")}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item
        name="endsOn"
        label={text("ends")}
        rules={[{ required: true, message: text("ends-missing") }]}
        {...problemAt("endsOn")}
      >
        <DayField min={today} max={addDays(today, mostDays)} clearable={false} />
      </Form.Item>
    </>
  );
};

const GiveForm = ({ today, onGiven }: { today: string; onGiven: (given: Given) => void }) => {
  const [text, [form]] = [useSay("hall"), Form.useForm<Draft>()];
  const give = useHallChange(postHall, ({ code, until }) =>
    onGiven({ name: form.getFieldValue("name"), code, until }),
  );
  return (
    <>
      {give.elsewhere ? <Failed error={give.elsewhere} /> : null}
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ endsOn: addDays(today, usualDays) }}
        onFinish={(draft) => give.mutate({ body: draft })}
      >
        <Fields problemAt={give.problemAt} today={today} />
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {text("give")}
        </Button>
      </Form>
    </>
  );
};

/** Where a hall's computer opens its screen. */
const address = (): string => `${location.origin}/desk/hall`;

/** Gives a hall a screen; the code that opens it is shown once. */
export const GiveHall = () => {
  const [text, today] = [useSay("hall"), useToday()];
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const done = (next: Given) => {
    setOpen(false);
    setGiven(next);
  };
  if (!today.data) return null;
  const { date, zone } = today.data;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text("give")}
      </Button>
      <Drawer open={open} title={text("give")} onClose={() => setOpen(false)} destroyOnHidden>
        <GiveForm today={date} onGiven={done} />
      </Drawer>
      {given ? (
        <ShownOnce
          title={text("of", { name: given.name })}
          secret={given.code}
          note={text("how", { address: address(), until: onTheWall(new Date(given.until), zone).time })}
          done={text("done")}
          onClose={() => setGiven(null)}
        />
      ) : null}
    </>
  );
};
