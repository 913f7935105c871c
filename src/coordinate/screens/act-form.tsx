import { Button, Form } from "antd";
import type { ReactNode } from "react";
import { type Call, type Contract, isRefused, type Received } from "../../desk/client.ts";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import { useAct } from "./queries.ts";

interface ActFormProps<C extends Contract, F extends object> {
  readonly contract: C;
  readonly start?: Partial<F>;
  readonly given: (fields: F) => Call<C>;
  readonly onDone?: (received: Received<C>) => void;
  readonly submit: string;
  /** `decides`: the act only this reader can do; `quiet`: one that stands beside another form. */
  readonly weight?: "decides" | "quiet";
  /** Said under the button: what follows. */
  readonly after?: string;
  readonly children: ReactNode;
}

/** `decisions.0.dueOn` as the form's own place. */
const placeOf = (field: string): (string | number)[] =>
  field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Where a refusal is said that is about a part of a field: at the field itself. */
const fieldOf = (field: string, known: readonly string[]): (string | number)[] => {
  const [first = ""] = field.split(".");
  return known.includes(first) ? [first] : placeOf(field);
};

/** The form of one act. A refusal is said at its field, or above the button; what was typed stays. */
export const ActForm = <C extends Contract, F extends object>(props: ActFormProps<C, F>) => {
  const { contract, start, given, onDone, submit, weight, after, children } = props;
  const [form] = Form.useForm<F>();
  const act = useAct(contract);
  const wrong = isRefused(act.error) ? act.error : null;
  const send = (fields: F) =>
    act.mutate(given(fields), {
      onSuccess: onDone,
      onError: (error) => {
        if (!isRefused(error) || !error.field) return;
        const name = fieldOf(error.field, ["units", "matterIds", "unitIds"]);
        form.setFields([{ name: name as never, errors: [error.sentence] }]);
      },
    });
  const Submit = weight === "decides" ? DecideButton : Button;
  return (
    <Form<F>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      scrollToFirstError
      onFinish={send}
    >
      {children}
      {act.isError && !wrong?.field ? <Failed error={act.error} /> : null}
      <Submit
        block
        htmlType="submit"
        {...(weight === undefined ? { type: "primary" as const } : {})}
        loading={act.isPending}
      >
        {submit}
      </Submit>
      {after ? <p className="after">{after}</p> : null}
    </Form>
  );
};
