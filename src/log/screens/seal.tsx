import { useIntl } from "react-intl";
import { figure } from "../../ground/look/format.ts";
import { Icon } from "../../ground/look/marks.tsx";
import type { SealState } from "../words.ts";
import { useSealState } from "./queries.ts";
import { useTime } from "./say.ts";

const Hindered = ({ by }: { by: NonNullable<SealState["hindrance"]> }) => {
  const intl = useIntl();
  return (
    <div className="failed" role="alert">
      <p>
        <Icon name="alert" />
        {intl.formatMessage({ id: `log.hindered.${by}` })}
      </p>
    </div>
  );
};

const Reached = ({ state: { size, sealedAt, waiting } }: { state: SealState }) => {
  const [intl, time] = [useIntl(), useTime()];
  return (
    <p className="log-sealed">
      {sealedAt
        ? intl.formatMessage({ id: "log.sealed-to" }, { count: figure(size), at: time(sealedAt) })
        : intl.formatMessage({ id: "log.sealed-none" })}{" "}
      {waiting > 0 ? `${intl.formatMessage({ id: "log.sealed-waiting" }, { count: waiting })} ` : null}
      <a href="/log">{intl.formatMessage({ id: "log.sealed-how" })}</a>
    </p>
  );
};

/** How far the log is sealed, and in plain words why it is not. */
export const SealLine = () => {
  const { data } = useSealState();
  if (!data) return null;
  return (
    <>
      {data.hindrance ? <Hindered by={data.hindrance} /> : null}
      <Reached state={data} />
    </>
  );
};
