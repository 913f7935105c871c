import { useIntl } from "react-intl";
import { ImportScreen } from "../../desk/parts/import-screen.tsx";

/** The tickets of a 12345 desk come in. */
export const TicketImportScreen = () => {
  const intl = useIntl();
  const crumbs = [{ label: intl.formatMessage({ id: "listen.nav" }), href: "/desk/appeals" }];
  return <ImportScreen kinds={["tickets"]} crumbs={crumbs} seenAt="/desk/appeals" />;
};
