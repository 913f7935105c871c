import { useIntl } from "react-intl";
import { ImportScreen } from "../../desk/parts/import-screen.tsx";

/** The county's lists of units and of posts and people come in. */
export const PeopleImportScreen = () => {
  const intl = useIntl();
  const crumbs = [{ label: intl.formatMessage({ id: "people.units" }), href: "/desk/units" }];
  return <ImportScreen kinds={["units", "people"]} crumbs={crumbs} seenAt="/desk/units" />;
};
