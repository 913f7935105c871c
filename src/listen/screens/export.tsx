import { Dropdown } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { addressOf } from "../../desk/client.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { exportAppeals, exportFormats } from "../export/api.ts";
import { ExportIdentity } from "./export-identity.tsx";
import { useAppealSearch } from "./search.ts";

/** The list as it is narrowed, to take away: without who spoke; the desk also with them, for a reason. */
export const ExportMenu = ({ withIdentity }: { withIdentity: boolean }) => {
  const [intl, [search], [asking, setAsking]] = [useIntl(), useAppealSearch(), useState(false)];
  const { act: _act, ...filter } = search;
  const plain = exportFormats.map((format) => ({
    key: format as string,
    label: (
      <a href={addressOf(exportAppeals, { query: { ...filter, format } })} download>
        {intl.formatMessage({ id: `appeal-export.${format}` })}
      </a>
    ),
  }));
  const label = intl.formatMessage({ id: "listen.export-identity" });
  const named = { key: "identity", label, onClick: () => setAsking(true) };
  return (
    <>
      <Dropdown menu={{ items: withIdentity ? [...plain, named] : plain }} trigger={["click"]}>
        <button type="button" className="btn">
          <Icon name="download" />
          {intl.formatMessage({ id: "appeal-export.title" })}
        </button>
      </Dropdown>
      {asking ? <ExportIdentity filter={filter} onClose={() => setAsking(false)} /> : null}
    </>
  );
};
