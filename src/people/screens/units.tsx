import { Navigate, useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { usePhone } from "../../desk/media.ts";
import { useTree } from "./queries.ts";
import { UnitTree } from "./tree.tsx";
import { UnitView } from "./unit-view.tsx";
import "./units.css";

/** The county's units. On a desktop its own page is opened beside the tree; on a phone the tree comes first. */
export const UnitsScreen = () => {
  const [intl, phone] = [useIntl(), usePhone()];
  const { data, error, refetch } = useTree();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const root = data?.find(({ parentId }) => parentId === null);
  if (!phone && root) return <Navigate to={`/units/${root.id}`} replace />;
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "people.units" })} />
      {data ? <UnitTree /> : <Loading lines={10} />}
    </>
  );
};

/** One unit, beside the tree it stands in; on a phone alone. */
export const UnitScreen = () => {
  const { unitId = "" } = useParams({ strict: false }) as { unitId?: string };
  const phone = usePhone();
  if (phone) return <UnitView key={unitId} id={unitId} />;
  return (
    <div className="unit-cols">
      <UnitTree here={unitId} />
      <div>
        <UnitView key={unitId} id={unitId} />
      </div>
    </div>
  );
};
