import { Dropdown } from "antd";
import { useIntl } from "react-intl";
import { addressOf } from "../../desk/client.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { exportAppeals, exportFormats } from "../export/api.ts";
import { useAppealSearch } from "./search.ts";

/** The list as it is narrowed, to take away: without who spoke. */
export const ExportMenu = () => {
  const [intl, [search]] = [useIntl(), useAppealSearch()];
  const { act: _act, ...filter } = search;
  const items = exportFormats.map((format) => ({
    key: format,
    label: (
      <a href={addressOf(exportAppeals, { query: { ...filter, format } })} download>
        {intl.formatMessage({ id: `appeal-export.${format}` })}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <button type="button" className="btn">
        <Icon name="download" />
        {intl.formatMessage({ id: "appeal-export.title" })}
      </button>
    </Dropdown>
  );
};
