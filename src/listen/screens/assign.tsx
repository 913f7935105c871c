import { useQuery } from "@tanstack/react-query";
import { Form, Radio } from "antd";
import { call } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { assign, routeAppeal } from "../api.ts";
import type { AppealWhole } from "../words.ts";
import type { ActProps } from "./act-forms.tsx";
import { UnitField, WordsField } from "./fields.tsx";
import { useSay } from "./say.ts";

/** Which unit the county's routing table gives it. */
const useRouted = ({ category, territory }: AppealWhole) =>
  useQuery({
    queryKey: ["appeal-routing", category?.id, territory?.id],
    queryFn: () => call(routeAppeal, { query: { categoryId: category!.id, territoryId: territory?.id } }),
    enabled: category !== null,
    meta: { kinds: ["appeal-route", "unit"] },
  });

interface Values {
  readonly chosen: string;
  readonly unitId?: string;
  readonly note?: string;
}

const other = "other";

/** Gives it to a unit: the one the routing table names first, with its reason. */
export const AssignForm = ({ appeal }: ActProps) => {
  const [say, lang, routed] = [useSay(), useLang(), useRouted(appeal)];
  const unit = routed.data?.unit;
  if (appeal.category && routed.isPending) return null;
  return (
    <ActForm<typeof assign, Values>
      key={unit?.id ?? other}
      contract={assign}
      kinds={["appeal"]}
      weight="decides"
      start={{ chosen: unit?.id ?? other }}
      given={({ chosen, unitId, note }) => ({
        params: { id: appeal.id },
        body: { unitId: chosen === other ? unitId! : chosen, note: note ?? null },
      })}
      submit={say("listen.do.assign")}
      after={say("listen.assign-note")}
    >
      {unit ? (
        <Form.Item name="chosen" label={say("listen.whom")}>
          <Radio.Group
            options={[
              { value: unit.id, label: named(lang, unit) },
              { value: other, label: say("listen.another") },
            ]}
          />
        </Form.Item>
      ) : null}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          unit && getFieldValue("chosen") !== other ? null : (
            <UnitField name="unitId" label={say("listen.give-to")} />
          )
        }
      </Form.Item>
      <WordsField name="note" label={say("listen.give-note")} max={500} rows={2} optional />
    </ActForm>
  );
};
