import { titled } from "../../ground/texts.ts";
import { Button, Checkbox, Popover, Select } from "antd";
import { useIntl } from "react-intl";
import { useLang } from "../../desk/theme.tsx";
import { lightOrder, lightWord } from "../../ground/look/lights.ts";
import { columnKeys, columnsAsked, columnsIn } from "./columns.ts";
import { useHeads } from "./queries.ts";
import { usePlanSearch } from "./search.ts";

/** The ledger narrowed to what one head owes. */
export const HeadFilter = ({ year }: { year: number }) => {
  const [intl, lang, heads] = [useIntl(), useLang(), useHeads(year)];
  const [{ head }, change] = usePlanSearch();
  return (
    <Select
      className="unit"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={intl.formatMessage({ id: "plan.any-head" })}
      aria-label={intl.formatMessage({ id: "plan.accountable" })}
      value={head}
      loading={heads.isPending}
      options={(heads.data ?? []).map((post) => ({
        value: post.id,
        label: `${titled(lang, post)} ${post.actions}`,
      }))}
      onChange={(value?: string) => change({ head: value })}
    />
  );
};

export const LightFilter = () => {
  const [intl, lang] = [useIntl(), useLang()];
  const [{ light }, change] = usePlanSearch();
  return (
    <Select
      allowClear
      className="light-filter"
      placeholder={intl.formatMessage({ id: "plan.any-light" })}
      aria-label={intl.formatMessage({ id: "plan.light" })}
      value={light}
      options={lightOrder.map((kind) => ({ value: kind, label: lightWord(kind, lang) }))}
      onChange={(value?: string) => change({ light: value })}
    />
  );
};

export const SharesFilter = () => {
  const intl = useIntl();
  const [{ shares }, change] = usePlanSearch();
  return (
    <Checkbox
      checked={shares === "true"}
      onChange={({ target }) => change({ shares: target.checked ? "true" : undefined })}
    >
      {intl.formatMessage({ id: "plan.with-shares" })}
    </Checkbox>
  );
};

/** Which columns the ledger shows; it stands in the address, so that a link shows the same. */
export const ColumnChoice = () => {
  const intl = useIntl();
  const [{ columns, page }, change] = usePlanSearch();
  const text = (key: string) => intl.formatMessage({ id: `plan.column.${key}` });
  const options = columnKeys.map((value) => ({ value, label: text(value), disabled: value === "action" }));
  const chosen = (
    <Checkbox.Group
      className="column-choice"
      value={columnsIn(columns)}
      options={options}
      onChange={(keys) => change({ columns: columnsAsked(keys), page })}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={chosen}>
      <Button>{intl.formatMessage({ id: "plan.columns" })}</Button>
    </Popover>
  );
};
