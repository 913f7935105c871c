import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { LineAct } from "../../../desk/today/line.tsx";
import type { Signing } from "../../../ground/waiting/words.ts";
import { returnChangeRoute, signChangeRoute } from "../../asks/api.ts";
import { useChangeAct } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";

/** Signs a change of an action where it stands under Today, or sends it back with the reason. */
export const SignChange = ({ item: { id }, first }: { item: Signing; first: boolean }) => {
  const [text, sign] = [useSay("plan.ask"), useChangeAct(signChangeRoute)];
  const [asking, setAsking] = useState(false);
  return (
    <>
      {sign.isError ? <Failed error={sign.error} /> : null}
      <LineAct
        label={text("sign")}
        shortcut="s"
        first={first}
        disabled={sign.isPending}
        onClick={() => sign.mutate({ params: { id } })}
      />
      <LineAct label={text("return")} shortcut="b" onClick={() => setAsking(true)} />
      {asking ? <ReturnDialog id={id} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

const ReturnDialog = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const [text, back] = [useSay("plan.ask"), useChangeAct(returnChangeRoute, onClose)];
  return (
    <ReasonDialog
      act={text("return")}
      label={text("return.reason")}
      missing={text("missing")}
      sending={back}
      onReason={(reason) => back.mutate({ params: { id }, body: { reason } })}
      onClose={onClose}
    />
  );
};
