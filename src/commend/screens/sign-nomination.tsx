import { useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { LineAct } from "../../desk/today/line.tsx";
import type { Signing } from "../../ground/waiting/words.ts";
import { putForwardRoute } from "../api.ts";
import { kinds } from "./queries.ts";
import { useText } from "./say.ts";

/** The programme stands in the address at which a nomination is read. */
const programmeIn = (href: string): string => href.split("/")[3] ?? "";

/** Puts a nomination of the unit forward where it stands under Today. */
export const SignNomination = ({
  item: { id: nomineeId, href },
  first,
}: {
  item: Signing;
  first: boolean;
}) => {
  const [text, put] = [useText(), useActOn(putForwardRoute, kinds)];
  return (
    <>
      {put.isError ? <Failed error={put.error} /> : null}
      <LineAct
        label={text("put-forward")}
        shortcut="s"
        first={first}
        disabled={put.isPending}
        onClick={() => put.mutate({ params: { id: programmeIn(href), nomineeId }, body: {} })}
      />
    </>
  );
};
