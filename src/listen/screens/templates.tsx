import { Form, Select } from "antd";
import { useTemplates } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** Puts a text that is often written into a field; what stands there already is kept before it. */
export const Templates = ({ name }: { name: string }) => {
  const [say, templates, form] = [useSay(), useTemplates(), Form.useFormInstance()];
  const known = templates.data ?? [];
  if (known.length === 0) return null;
  const put = (id: string) => {
    const text = known.find((one) => one.id === id)?.text ?? "";
    const before = (form.getFieldValue(name) as string | undefined)?.trim();
    form.setFieldValue(name, before ? `${before}\n${text}` : text);
  };
  return (
    <Select
      className="templates"
      aria-label={say("listen.templates")}
      placeholder={say("listen.templates")}
      value={null}
      options={known.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(id: string | null) => id && put(id)}
    />
  );
};
