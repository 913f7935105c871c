import { Input, Select } from "antd";
import { useIntl } from "react-intl";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { PlanTree } from "../words.ts";
import { ColumnChoice, HeadFilter, LightFilter, SharesFilter } from "./ledger-filters.tsx";
import { useUnits } from "./queries.ts";
import { usePlanSearch } from "./search.ts";

/** The pillars of the strategy as one choice; the board and the table follow it. */
export const PillarFilter = ({ tree: { pillars, counts } }: { tree: PlanTree }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const [{ pillar }, change] = usePlanSearch();
  if (pillars.length === 0) return null;
  const all = { id: undefined, name: intl.formatMessage({ id: "plan.all" }), actions: counts.actions };
  const choices = [
    all,
    ...pillars.map((one) => ({ id: one.id, name: named(lang, one), actions: one.actions })),
  ];
  return (
    <div className="filters" role="group" aria-label={intl.formatMessage({ id: "plan.pillars" })}>
      <span className="l">{intl.formatMessage({ id: "plan.pillars" })}</span>
      {choices.map(({ id, name, actions }) => (
        <button
          key={id ?? "all"}
          type="button"
          className="pl"
          aria-pressed={pillar === id}
          onClick={() => change({ pillar: id })}
        >
          {name} <small>{actions}</small>
        </button>
      ))}
    </div>
  );
};

const UnitFilter = () => {
  const [intl, lang, units] = [useIntl(), useLang(), useUnits()];
  const [{ unit }, change] = usePlanSearch();
  return (
    <Select
      className="unit"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={intl.formatMessage({ id: "plan.any-unit" })}
      aria-label={intl.formatMessage({ id: "plan.unit" })}
      value={unit}
      loading={units.isPending}
      options={(units.data ?? []).map((one) => ({ value: one.id, label: named(lang, one) }))}
      onChange={(value?: string) => change({ unit: value, ledBy: undefined })}
    />
  );
};

const RoleFilter = () => {
  const intl = useIntl();
  const [{ unit, role }, change] = usePlanSearch();
  if (!unit) return null;
  const options = ["any", "lead", "cooperating"].map((value) => ({
    value,
    label: intl.formatMessage({ id: `plan.role.${value}` }),
  }));
  return (
    <Select
      aria-label={intl.formatMessage({ id: "plan.role" })}
      value={role ?? "any"}
      options={options}
      onChange={(value: string) => change({ role: value })}
    />
  );
};

const PlaceFilter = ({ tree: { tasks } }: { tree: PlanTree }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const [{ task, area }, change] = usePlanSearch();
  const options = tasks.flatMap((one) => [
    { value: `task ${one.number}`, label: named(lang, one) },
    ...one.areas.map((within) => ({ value: `area ${within.number}`, label: `　${named(lang, within)}` })),
  ]);
  const choose = (value?: string) => {
    const [kind, number] = value?.split(" ") ?? [];
    change({ task: undefined, area: undefined, ...(kind ? { [kind]: number } : {}) });
  };
  return (
    <Select
      className="place"
      allowClear
      placeholder={intl.formatMessage({ id: "plan.any-task" })}
      aria-label={intl.formatMessage({ id: "plan.place" })}
      value={area ? `area ${area}` : task ? `task ${task}` : undefined}
      options={options}
      onChange={choose}
    />
  );
};

const DueFilter = () => {
  const intl = useIntl();
  const [{ from, to }, change] = usePlanSearch();
  const input = (key: "from" | "to", value: string | undefined) => (
    <Input
      type="date"
      aria-label={intl.formatMessage({ id: `plan.due-${key}` })}
      value={value ?? ""}
      onChange={({ target }) => change({ [key]: target.value || undefined })}
    />
  );
  return (
    <span className="dates">
      {intl.formatMessage({ id: "plan.due" })} {input("from", from)} – {input("to", to)}
    </span>
  );
};

/** The search and filters over the table; all of it stands in the address. */
export const TableFilters = ({ tree }: { tree: PlanTree }) => {
  const intl = useIntl();
  const [{ q }, change] = usePlanSearch();
  return (
    <div className="filters table" role="search">
      <Input.Search
        key={q ?? ""}
        className="q"
        allowClear
        defaultValue={q}
        placeholder={intl.formatMessage({ id: "plan.search" })}
        aria-label={intl.formatMessage({ id: "plan.search" })}
        onSearch={(words) => change({ q: words.trim() || undefined })}
      />
      <PlaceFilter tree={tree} />
      <UnitFilter />
      <RoleFilter />
      <HeadFilter year={tree.plan.year} />
      <LightFilter />
      <DueFilter />
      <SharesFilter />
      <ColumnChoice />
    </div>
  );
};
