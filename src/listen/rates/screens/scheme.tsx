import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber } from "antd";
import { call } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import { useToday } from "../../../desk/dates.ts";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { putSetting } from "../../../ground/settings/api.ts";
import type { RateScheme } from "../words.ts";
import { useSay } from "../../../desk/say.ts";

/** The scheme as it is typed: weights and what "basically satisfied" counts, in hundredths. */
interface Typed {
  readonly name: string;
  readonly response: number;
  readonly solution: number;
  readonly satisfaction: number;
  readonly basically: number;
  readonly validFrom: string;
}

const typedOf = ({ name, steps, weights }: RateScheme, validFrom: string): Typed => ({
  name,
  response: Math.round(weights.response * 100),
  solution: Math.round(weights.solution * 100),
  satisfaction: Math.round(weights.satisfaction * 100),
  basically: Math.round(steps.basically * 100),
  validFrom,
});

const schemeOf = (typed: Typed, { steps }: RateScheme): RateScheme => ({
  name: typed.name,
  steps: { ...steps, basically: typed.basically / 100 },
  weights: {
    response: typed.response / 100,
    solution: typed.solution / 100,
    satisfaction: typed.satisfaction / 100,
  },
});

const useSetScheme = (scheme: RateScheme) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ validFrom, ...typed }: Typed) =>
      call(putSetting, {
        params: { name: "listen.rates-scheme" },
        body: { value: schemeOf({ ...typed, validFrom }, scheme), validFrom },
      }),
    onSuccess: () => invalidateKind(queries, "setting"),
  });
};

const numbers = ["response", "solution", "satisfaction", "basically"] as const;

/** A new version of the scheme, from a day on. The three weights sum to 100. */
export const SchemeForm = ({ scheme }: { scheme: RateScheme }) => {
  const [say, set, today] = [useSay(), useSetScheme(scheme), useToday()];
  const date = today.data?.date;
  if (!date) return null;
  return (
    <details className="blk">
      <summary>{say("rates.scheme-set")}</summary>
      <p className="mid">{say("rates.scheme-sum")}</p>
      {set.error ? <Failed error={set.error} /> : null}
      <Form
        layout="vertical"
        initialValues={typedOf(scheme, date)}
        onFinish={(typed: Typed) => set.mutate(typed)}
      >
        <Form.Item name="name" label={say("rates.scheme-name")}>
          <Input maxLength={40} />
        </Form.Item>
        {numbers.map((key) => (
          <Form.Item key={key} name={key} label={say(`rates.weight.${key}`)}>
            <InputNumber min={0} max={100} />
          </Form.Item>
        ))}
        <Form.Item name="validFrom" label={say("rates.scheme-from")}>
          <DayField min={date} clearable={false} />
        </Form.Item>
        <Button htmlType="submit" loading={set.isPending}>
          {say("rates.scheme-keep")}
        </Button>
      </Form>
    </details>
  );
};
