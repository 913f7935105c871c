import { useParams, useRouter } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { named } from "../../ground/texts.ts";
import { longest } from "../words.ts";
import {
  amountsOf,
  divideEqually,
  type DivideFields,
  divideFieldsOf,
  divisionOf,
  linesOf,
} from "./divide-fields.ts";
import { ActionPageHead } from "./action-page-head.tsx";
import { type ActionRead, useAction, useDivide, useUnits } from "./queries.ts";
import { CoverageLine } from "./shares-section.tsx";
import "./plan.css";

/** An action is given out to units below: by quantity, equally, or by a list of what it consists of. */
export const DivideScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const action = useAction(actionId);
  if (action.isError) return <Failed error={action.error} />;
  return action.data ? <Divide action={action.data} /> : <Loading lines={8} />;
};

interface PartProps {
  readonly action: ActionRead;
  readonly fields: DivideFields;
  readonly change: (part: Partial<DivideFields>) => void;
}

const useUnitNames = () => {
  const [lang, units] = [useLang(), useUnits()];
  const all = units.data ?? [];
  const names = new Map(all.map((unit) => [unit.id, named(lang, unit)]));
  return {
    all,
    nameOf: (id: string) => names.get(id) ?? id,
    options: all.map(({ id }) => ({ value: id, label: names.get(id) ?? id })),
  };
};

const UnitsField = ({ action, fields, change }: PartProps) => {
  const [intl, { all, options }] = [useIntl(), useUnitNames()];
  const label = intl.formatMessage({ id: "plan.divide.units" });
  const offered = options.filter(({ value }) => value !== action.lead?.id);
  const townships = all.filter(({ kind }) => kind === "township").map(({ id }) => id);
  return (
    <div className="field">
      <label htmlFor="divide-units">{label}</label>
      <Select
        id="divide-units"
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        value={[...fields.unitIds]}
        options={offered}
        onChange={(unitIds: string[]) => change({ unitIds })}
      />
      <Button onClick={() => change({ unitIds: [...new Set([...fields.unitIds, ...townships])] })}>
        {intl.formatMessage({ id: "plan.divide.all-townships" }, { count: townships.length })}
      </Button>
    </div>
  );
};

const ListField = ({ fields, change }: PartProps) => {
  const intl = useIntl();
  return (
    <div className="field">
      <label htmlFor="divide-list">{intl.formatMessage({ id: "plan.divide.list" })}</label>
      <Input.TextArea
        id="divide-list"
        rows={3}
        value={fields.list}
        placeholder={intl.formatMessage({ id: "plan.divide.list-how" })}
        onChange={({ target }) => change({ list: target.value })}
      />
    </div>
  );
};

/** One unit's part: its quantity where the whole has one, and what of the list where there is one. */
const ShareFields = ({
  action,
  fields,
  change,
  unitId,
  name,
}: PartProps & { unitId: string; name: string }) => {
  const [intl, items] = [useIntl(), linesOf(fields.list)];
  const label = (key: string) => `${name} ${intl.formatMessage({ id: key })}`;
  return (
    <li>
      <span>{name}</span>
      {action.quantity === null ? null : (
        <Input
          inputMode="decimal"
          maxLength={22}
          aria-label={label("plan.quantity")}
          suffix={action.measure}
          value={fields.quantities[unitId] ?? ""}
          onChange={({ target }) => change({ quantities: { ...fields.quantities, [unitId]: target.value } })}
        />
      )}
      {items.length === 0 ? null : (
        <Select
          mode="multiple"
          aria-label={label("plan.divide.part")}
          placeholder={intl.formatMessage({ id: "plan.divide.part" })}
          value={[...(fields.items[unitId] ?? [])]}
          options={items.map((value) => ({ value, label: value.slice(0, longest.name) }))}
          onChange={(chosen: string[]) => change({ items: { ...fields.items, [unitId]: chosen } })}
        />
      )}
    </li>
  );
};

const Whole = ({ action: { quantity, measure } }: { action: ActionRead }) => {
  const intl = useIntl();
  if (quantity === null)
    return <p className="dim">{intl.formatMessage({ id: "plan.divide.no-quantity" })}</p>;
  const amount = `${figure(quantity)} ${measure ?? ""}`;
  return <p>{intl.formatMessage({ id: "plan.divide.whole" }, { amount })}</p>;
};

const Divide = ({ action }: { action: ActionRead }) => {
  const [intl, router, save, { nameOf }] = [useIntl(), useRouter(), useDivide(action.id), useUnitNames()];
  const [fields, setFields] = useState(divideFieldsOf(action));
  const change = (part: Partial<DivideFields>) => setFields({ ...fields, ...part });
  const { quantity, measure } = action;
  const onSuccess = () => router.history.push(`/desk/actions/${action.id}`);
  const part = { action, fields, change };
  return (
    <>
      <ActionPageHead action={action} title="plan.divide" />
      <div className="action-form divide">
        <Whole action={action} />
        <UnitsField {...part} />
        <ListField {...part} />
        {quantity !== null && fields.unitIds.length > 0 ? (
          <Button onClick={() => change({ quantities: divideEqually(quantity, fields.unitIds) })}>
            {intl.formatMessage({ id: "plan.divide.equally" })}
          </Button>
        ) : null}
        <ul className="units">
          {fields.unitIds.map((unitId) => (
            <ShareFields key={unitId} {...part} unitId={unitId} name={nameOf(unitId)} />
          ))}
        </ul>
        {fields.unitIds.length > 0 ? (
          <CoverageLine {...amountsOf(quantity, fields)} measure={measure} />
        ) : null}
        {save.isError ? <Failed error={save.error} /> : null}
        <Button
          type="primary"
          loading={save.isPending}
          disabled={fields.unitIds.length === 0}
          onClick={() => save.mutate(divisionOf(fields), { onSuccess })}
        >
          {intl.formatMessage({ id: "plan.divide.save" }, { count: fields.unitIds.length })}
        </Button>
      </div>
    </>
  );
};
