import { Icon } from "../../../ground/look/marks.tsx";
import type { Fault, Line } from "../words.ts";
import { useFault } from "./say.ts";

interface FaultsProps {
  readonly faults: readonly Fault[];
  /** The lines of the scheme, which the faults name. */
  readonly lines: readonly Line[];
}

/** What is wrong with a scheme, errors with a sign before them. */
export const Faults = ({ faults, lines }: FaultsProps) => {
  const said = useFault(lines);
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
