import { Button, Checkbox, Drawer, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { ShownOnce } from "../../../desk/parts/shown-once.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { postKey } from "../api.ts";
import { mostPerMinute, scopes } from "../words.ts";
import { useKeyChange } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

type Draft = z.input<(typeof postKey)["body"]>;

const usual: Partial<Draft> = { scopes: ["requests"], perMinute: 60 };

const Fields = ({ problemAt }: Pick<ReturnType<typeof useKeyChange>, "problemAt">) => {
  const text = useSay("keys");
  const options = scopes.map((value) => ({ value, label: text(`scope.${value}`) }));
  return (
    <>
      <Form.Item
        name="name"
        label={text("name")}
        rules={[{ required: true, whitespace: true, message: text("name-missing") }]}
        {...problemAt("name")}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={text("scopes")}
        rules={[{ required: true, message: text("scopes-missing") }]}
        {...problemAt("scopes")}
      >
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="perMinute" label={text("per-minute")} {...problemAt("perMinute")}>
        <InputNumber min={1} max={mostPerMinute} precision={0} />
      </Form.Item>
    </>
  );
};

const MakeForm = ({ onMade }: { onMade: (name: string, key: string) => void }) => {
  const [text, [form]] = [useSay("keys"), Form.useForm<Draft>()];
  const make = useKeyChange(postKey, ({ key }) => onMade(form.getFieldValue("name"), key));
  return (
    <>
      {make.elsewhere ? <Failed error={make.elsewhere} /> : null}
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={usual}
        onFinish={(draft) => make.mutate({ body: draft })}
      >
        <Fields problemAt={make.problemAt} />
        <Button type="primary" htmlType="submit" loading={make.isPending}>
          {text("make")}
        </Button>
      </Form>
    </>
  );
};

/** Makes a key; it is shown once. */
export const MakeKey = () => {
  const text = useSay("keys");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; value: string } | null>(null);
  const done = (name: string, value: string) => {
    setOpen(false);
    setMade({ name, value });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text("make")}
      </Button>
      <Drawer open={open} title={text("make")} onClose={() => setOpen(false)} destroyOnHidden>
        <MakeForm onMade={done} />
      </Drawer>
      {made ? (
        <ShownOnce
          title={text("of", { name: made.name })}
          secret={made.value}
          note={text("once")}
          done={text("copied")}
          onClose={() => setMade(null)}
        />
      ) : null}
    </>
  );
};
