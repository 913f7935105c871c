import { useIntl } from "react-intl";
import { ImportScreen } from "../../desk/parts/import-screen.tsx";

/** Published figures from the statistics office's own sheet. */
export const ImportFiguresScreen = () => {
  const title = useIntl().formatMessage({ id: "indicators.title" });
  return (
    <ImportScreen
      kinds={["indicators"]}
      crumbs={[{ label: title, href: "/desk/indicators" }]}
      seenAt="/desk/indicators"
    />
  );
};
