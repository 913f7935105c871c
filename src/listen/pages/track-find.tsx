import type { PageAsk, Sent } from "../../ground/http/index.ts";
import { Field, typedIn } from "../../public/form.tsx";
import { likelyNumbers } from "../rules/number.ts";

/** What a wrong number may have been meant to be: by arithmetic alone, so that it tells nothing of what there is. */
const Likely = ({ ask: { say }, sent, prefix }: FindProps) => {
  const likely =
    sent?.refusal?.refusal === "number.check" ? likelyNumbers(sent.fields.number ?? "", prefix) : [];
  if (likely.length === 0) return null;
  return (
    <div className="like">
      <p>{say("track.likely")}</p>
      <ul>
        {likely.map((number) => (
          <li key={number}>
            <b>{number}</b>
          </li>
        ))}
      </ul>
      <small>{say("track.likely-note")}</small>
    </div>
  );
};

interface FindProps {
  readonly ask: PageAsk;
  readonly sent?: Sent;
  readonly prefix: string;
}

/** Asks for the number. */
export const FindForm = (props: FindProps) => {
  const { ask, sent } = props;
  const { say } = ask;
  const form = { say, sent };
  return (
    <div className="wrap">
      <div>
        <h1>{say("track.title")}</h1>
        <p className="lead">{say("track.lead")}</p>
        <form method="post" action="/track" data-find>
          <input type="hidden" name="act" value="find" />
          <Field form={form} name="number" label={say("track.number")}>
            {(bound) => (
              <input
                className="inp"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={60}
                placeholder={shape(props)}
                defaultValue={typedIn(form, "number")}
                required
                {...bound}
              />
            )}
          </Field>
          <Likely {...props} />
          <div className="send">
            <button className="btn decide lg" type="submit">
              {say("track.find")}
            </button>
            <p>{say("track.lost")}</p>
          </div>
        </form>
      </div>
    </div>
  );
};

/** How a number looks, with the county's letters. */
const shape = ({ prefix: letters }: FindProps): string => `${letters}-····-····-····-·`;
