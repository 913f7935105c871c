import { Button, Select, Tag } from "antd";
import { useIntl } from "react-intl";
import { DayField } from "../../desk/parts/day-field.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import { via } from "../words.ts";
import { useUnits } from "./queries.ts";
import { useSay } from "./say.ts";
import { logSearch, type LogSearch, useLogSearch } from "./search.ts";

interface ChoiceProps {
  readonly part: keyof LogSearch;
  readonly label: string;
  readonly options: readonly { value: string; label: string }[];
  readonly loading?: boolean;
}

const Choice = ({ part, label, options, loading }: ChoiceProps) => {
  const [search, change] = useLogSearch();
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={label}
      aria-label={label}
      value={search[part]}
      loading={loading}
      options={[...options]}
      onChange={(value?: string) => change({ [part]: value })}
    />
  );
};

const UnitChoice = () => {
  const [intl, lang, units] = [useIntl(), useLang(), useUnits()];
  const options = (units.data ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  const label = intl.formatMessage({ id: "log.filter.unit" });
  return <Choice part="unit" label={label} options={options} loading={units.isPending} />;
};

const Day = ({ part }: { part: "from" | "to" }) => {
  const intl = useIntl();
  const [search, change] = useLogSearch();
  return (
    <label>
      {intl.formatMessage({ id: `log.filter.${part}` })}{" "}
      <DayField value={search[part]} onChange={(day) => change({ [part]: day })} />
    </label>
  );
};

/** What was chosen by a tap in a row: each can be taken back. */
const tapped = ["post", "person", "subject"] as const;

const Tapped = () => {
  const intl = useIntl();
  const [search, change] = useLogSearch();
  return tapped
    .filter((part) => search[part])
    .map((part) => (
      <Tag
        key={part}
        closable={{ "aria-label": intl.formatMessage({ id: "log.filter.remove" }) }}
        onClose={() => change({ [part]: undefined, ...(part === "subject" ? { kind: undefined } : {}) })}
      >
        {intl.formatMessage({ id: `log.filter.${part}` })}
      </Tag>
    ));
};

const nothing = Object.fromEntries(Object.keys(logSearch.shape).map((part) => [part, undefined]));

/** The filters over the table; all of it stands in the address. */
export const LogFilters = () => {
  const [intl, say] = [useIntl(), useSay()];
  const [search, change] = useLogSearch();
  const label = (part: string) => intl.formatMessage({ id: `log.filter.${part}` });
  const doors = via.options.map((value) => ({
    value,
    label: intl.formatMessage({ id: `log.via.${value}` }),
  }));
  const narrowed = Object.values(search).some(Boolean);
  return (
    <div className="log-filters" role="search" aria-label={intl.formatMessage({ id: "log.filters" })}>
      <UnitChoice />
      <Choice part="act" label={label("act")} options={say.acts()} />
      <Choice part="via" label={label("via")} options={doors} />
      <Day part="from" />
      <Day part="to" />
      <Tapped />
      {narrowed ? (
        <Button type="text" onClick={() => change(nothing)}>
          {label("clear")}
        </Button>
      ) : null}
    </div>
  );
};
