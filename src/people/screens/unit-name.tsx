import { useNames } from "./names.ts";
import { useUnit } from "./queries.ts";

/** A unit by its id, as its name; nothing until it is known. */
export const UnitName = ({ id }: { id: string }) => {
  const [names, unit] = [useNames(), useUnit(id)];
  return <>{unit.data ? names.unit(unit.data.unit) : null}</>;
};
