import { Dropdown } from "antd";
import { useIntl } from "react-intl";
import { addressOf } from "../../desk/client.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { downloadMessage, downloadPdf, downloadTable, downloadWord, downloadWorkbook } from "../api.ts";
import type { FigureSearch } from "./search.ts";

const forms = {
  xlsx: downloadWorkbook,
  docx: downloadWord,
  pdf: downloadPdf,
  csv: downloadTable,
  sdmx: downloadMessage,
} as const;

/** The table as a workbook, with its charts as a document, as CSV, or with all units as an SDMX-CSV message, as known on the day shown. */
export const ExportMenu = ({ period, asKnownOn }: Pick<FigureSearch, "period" | "asKnownOn">) => {
  const intl = useIntl();
  const items = (["xlsx", "docx", "pdf", "csv", "sdmx"] as const).map((key) => ({
    key,
    label: (
      <a href={addressOf(forms[key], { query: { period, asKnownOn } })} download>
        {intl.formatMessage({ id: `indicators.export.${key}` })}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <button type="button" className="btn">
        <Icon name="download" />
        {intl.formatMessage({ id: "indicators.export" })}
      </button>
    </Dropdown>
  );
};
