import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form } from "antd";
import type { ReactNode } from "react";
import { type Call, call, type Contract, isRefused, type Received, type Refused } from "../client.ts";
import { DecideButton } from "../theme.tsx";
import { Failed } from "./states.tsx";

/** One act by its contract; afterwards what tells of any of these kinds is read again. */
export const useActOn = <C extends Contract>(contract: C, kinds: readonly string[]) => {
  const queries = useQueryClient();
  return useMutation<Received<C>, Refused | TypeError, Call<C>>({
    mutationFn: (given) => call(contract, given),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ meta }) => kinds.some((kind) => meta?.kinds?.includes(kind) ?? false),
      }),
  });
};

export interface ActFormProps<C extends Contract, F extends object> {
  readonly contract: C;
  readonly start?: Partial<F>;
  readonly given: (fields: F) => Call<C>;
  readonly onDone?: (received: Received<C>) => void;
  /** Called with all fields at every change, for an act beside the form that takes them along. */
  readonly onEdit?: (fields: F) => void;
  readonly submit: string;
  /** `decides`: the act only this reader can do; `quiet`: one that stands beside another form. */
  readonly weight?: "decides" | "quiet";
  /** Said under the button: what follows. */
  readonly after?: string;
  readonly children: ReactNode;
}

interface Bound {
  /** What is read again when the act is done. */
  readonly kinds: readonly string[];
  /** The fields at which a refusal of a part of them is said. */
  readonly whole?: readonly string[];
}

/** `decisions.0.dueOn` as the form's own place; a part of a whole field is said at that field. */
const placeOf = (field: string, whole: readonly string[]): (string | number)[] => {
  const parts = field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return whole.includes(String(parts[0])) ? parts.slice(0, 1) : parts;
};

/** The form of one act. A refusal is said at its field, or above the button; what was typed stays. */
export const ActForm = <C extends Contract, F extends object>(props: ActFormProps<C, F> & Bound) => {
  const {
    contract,
    start,
    given,
    onDone,
    onEdit,
    submit,
    weight,
    after,
    children,
    kinds,
    whole = [],
  } = props;
  const [form] = Form.useForm<F>();
  const act = useActOn(contract, kinds);
  const wrong = isRefused(act.error) ? act.error : null;
  const send = (fields: F) =>
    act.mutate(given(fields), {
      onSuccess: onDone,
      onError: (error) => {
        if (!isRefused(error) || !error.field) return;
        form.setFields([{ name: placeOf(error.field, whole) as never, errors: [error.sentence] }]);
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
      onValuesChange={(_changed, fields) => onEdit?.(fields)}
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
