import type { ReactNode } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { useFormFocus } from "../../desk/parts/form-focus.ts";
import type { MatterAct, MatterWhole } from "../words.ts";
import {
  AskForm,
  ConveneForm,
  DeclineForm,
  DelegateForm,
  JoinForm,
  SayForm,
  UnitsForm,
  WithdrawForm,
} from "./act-forms.tsx";
import { DecideForm } from "./decide-form.tsx";
import { useText } from "./say.ts";
import { matterHref, useMatterSearch } from "./search.ts";

/** The form of each act that a person does on a matter's page. */
const forms: Partial<Record<MatterAct, (matter: MatterWhole) => ReactNode>> = {
  decide: (matter) => <DecideForm matter={matter} />,
  convene: (matter) => <ConveneForm matter={matter} />,
  delegate: (matter) => <DelegateForm matter={matter} />,
  decline: (matter) => <DeclineForm matter={matter} />,
  say: (matter) => <SayForm matter={matter} />,
  ask: (matter) => <AskForm matter={matter} />,
  "change-units": (matter) => <UnitsForm matter={matter} />,
  join: (matter) => <JoinForm matter={matter} />,
  withdraw: (matter) => <WithdrawForm matter={matter} />,
};

/** The four answers of a deciding post; the rest stands below them. */
const answers: readonly MatterAct[] = ["decide", "convene", "delegate", "decline"];

/** What this reader may do with the matter; the open act is in the address. */
export const MatterActs = ({ matter }: { matter: MatterWhole }) => {
  const [text, [{ act }]] = [useText(), useMatterSearch()];
  const mine = (Object.keys(forms) as MatterAct[]).filter((one) => matter.may.includes(one));
  const open = mine.find((one) => one === act) ?? mine[0];
  const box = useFormFocus(act);
  if (!open) return null;
  const main = mine.filter((one) => answers.includes(one));
  const tabs = main.length > 0 ? main : mine;
  const rest = mine.filter((one) => !tabs.includes(one));
  return (
    <section className="blk act" aria-label={text("acts")}>
      <nav className="acttabs" aria-label={text("acts")}>
        {tabs.map((one) => (
          <Tab key={one} matter={matter} act={one} open={one === open} />
        ))}
      </nav>
      <div key={open} ref={box}>
        {forms[open]?.(matter)}
      </div>
      {rest.length > 0 ? (
        <nav className="otheracts" aria-label={text("other-acts")}>
          {rest.map((one) => (
            <Tab key={one} matter={matter} act={one} open={one === open} />
          ))}
        </nav>
      ) : null}
    </section>
  );
};

const Tab = ({ matter, act, open }: { matter: MatterWhole; act: MatterAct; open: boolean }) => {
  const text = useText();
  return (
    <DeskLink href={matterHref(matter.id, act)} aria-current={open ? "true" : undefined}>
      {text(`act.${act}`)}
    </DeskLink>
  );
};
