import { useIntl } from "react-intl";
import { DeskLink } from "../link.tsx";
import { useSignal } from "../signal.ts";
import type { Letter } from "./letter.ts";

/** The line on top while there is no signal or something waits to be sent; null when all is well. */
export const useNotice = (letters: readonly Letter[]) => {
  const [intl, signal] = [useIntl(), useSignal()];
  const returned = letters.filter((letter) => letter.returned !== null).length;
  if (signal && letters.length === 0) return null;
  return (
    <>
      {signal ? null : <span>{intl.formatMessage({ id: "outbox.no-signal" })}</span>}
      {letters.length === 0 ? null : (
        <DeskLink href="/desk/unsent">
          {intl.formatMessage({ id: "outbox.count" }, { count: letters.length })}
          {returned > 0 ? intl.formatMessage({ id: "outbox.returned-count" }, { count: returned }) : null}
        </DeskLink>
      )}
    </>
  );
};
