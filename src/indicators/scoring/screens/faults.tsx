import { Icon } from "../../../ground/look/marks.tsx";
import type { Fault } from "../words.ts";
import { useFault } from "./say.ts";

/** What is wrong with a scheme, errors with a sign before them. */
export const Faults = ({ faults }: { faults: readonly Fault[] }) => {
  const said = useFault();
  if (faults.length === 0) return null;
  return (
    <ul className="faults">
      {faults.map((fault) => (
        <li key={`${fault.fault} ${fault.lines.join(" ")}`} className={fault.severity}>
          {fault.severity === "error" ? <Icon name="alert" /> : null}
          {said(fault)}
        </li>
      ))}
    </ul>
  );
};
