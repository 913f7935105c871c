import { Form, Input } from "antd";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { keepTemplateRoute, removeTemplateRoute } from "../api.ts";
import { useRequired, WordsField } from "./fields.tsx";
import { useSetUpAct, useTemplates } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** The texts that the desk and the units often write. */
export const TemplateList = () => {
  const [say, templates, required] = [useSay(), useTemplates(), useRequired()];
  const remove = useSetUpAct(removeTemplateRoute);
  return (
    <section className="blk" aria-labelledby="templates">
      <Barred id="templates" title={say("listen.templates")} count={templates.data?.length} />
      {remove.error ? <Failed error={remove.error} /> : null}
      <ul className="rows">
        {(templates.data ?? []).map(({ id, title, text }) => (
          <li key={id}>
            <b>{title}</b>
            <p>{text}</p>
            <button type="button" className="btn text" onClick={() => remove.mutate({ params: { id } })}>
              {say("listen.remove")}
            </button>
          </li>
        ))}
      </ul>
      <ActForm<typeof keepTemplateRoute, { title: string; text: string }>
        key={templates.data?.length}
        contract={keepTemplateRoute}
        kinds={["appeal-template"]}
        weight="quiet"
        given={(body) => ({ body: { ...body, id: null } })}
        submit={say("listen.keep")}
      >
        <Form.Item name="title" label={say("listen.template-title")} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <WordsField name="text" label={say("listen.template-text")} max={5000} />
      </ActForm>
    </section>
  );
};
