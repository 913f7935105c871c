import { useIntl } from "react-intl";
import { ImportScreen } from "../../desk/parts/import-screen.tsx";

/** The county's own breakdown comes in. */
export const PlanImportScreen = () => {
  const intl = useIntl();
  const crumbs = [{ label: intl.formatMessage({ id: "plan.nav" }), href: "/desk/plan" }];
  return <ImportScreen kinds={["plan"]} crumbs={crumbs} seenAt="/desk/plan" />;
};
