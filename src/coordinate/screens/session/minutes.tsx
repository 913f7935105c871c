import { Input } from "antd";
import { Failed } from "../../../desk/parts/states.tsx";
import { Barred } from "../../../ground/look/marks.tsx";
import type { SessionWhole } from "../../words.ts";
import { useMoment, useText } from "../say.ts";
import type { Kept } from "./keeper.ts";
import { fieldId, useWriting } from "./writing.ts";

/** The minutes: written live by those who sit there, read by the rest. */
export const Minutes = ({ session }: { session: SessionWhole }) => {
  const text = useText();
  const { minutes, may, begun } = session;
  return (
    <section className="blk" aria-labelledby="minutes">
      <Barred id="minutes" title={text("session.minutes")} />
      {may.minutes ? (
        <Writing session={session} />
      ) : (
        <p className="words">{minutes || text(begun ? "session.no-minutes" : "session.not-begun")}</p>
      )}
    </section>
  );
};

const Writing = ({ session: { id, minutes, minutesAt } }: { session: SessionWhole }) => {
  const text = useText();
  const { words, kept, type, send } = useWriting(id, minutes ?? "");
  return (
    <>
      <label className="sr" htmlFor={fieldId}>
        {text("session.minutes-label")}
      </label>
      <Input.TextArea
        id={fieldId}
        rows={12}
        maxLength={20_000}
        value={words}
        placeholder={text("session.minutes-hint")}
        onChange={({ target }) => type(target.value)}
        onBlur={send}
      />
      <State kept={kept} at={minutesAt} />
    </>
  );
};

/** Said quietly: that it is kept, and when; or that it is not, and what becomes of it. */
const State = ({ kept, at }: { kept: Kept; at: string | null }) => {
  const [text, moment] = [useText(), useMoment()];
  if (typeof kept === "object") return <Failed error={kept.failed} />;
  const said =
    kept === "kept"
      ? at
        ? text("session.kept-at", { at: moment(at) })
        : text("session.kept-by-itself")
      : text(`session.${kept}`);
  return (
    <p className="kept" role="status">
      {said}
    </p>
  );
};
