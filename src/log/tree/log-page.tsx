import type { Page, PageAsk } from "../../ground/http/index.ts";
import { figure, fullMoment } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { Site } from "../../public/site.tsx";
import { logPath } from "./origin.ts";
import { verifierText } from "./note.ts";
import { verifierOf } from "./published.ts";
import { type CheckpointRow, newestCheckpoint } from "./store/checkpoints.ts";
import { type RetiredKeyRow, retiredKeysOf } from "./store/trees.ts";

interface LogProps {
  readonly ask: PageAsk;
  /** Null before the first sealing. */
  readonly newest: CheckpointRow | null;
  readonly verifier: string | null;
  readonly retired: readonly RetiredKeyRow[];
}

const Newest = ({ ask, newest }: LogProps) => {
  const { say, lang, house, county } = ask;
  if (!newest) return <p>{say("log.page.unsealed")}</p>;
  const at = fullMoment(newest.signedAt, house.clock.zone, lang);
  return (
    <section className="blk" aria-labelledby="newest">
      <Barred id="newest" title={say("log.page.newest")} />
      <p className="now">{say("log.page.sealed", { count: figure(newest.size), at })}</p>
      <pre className="exact">{newest.note}</pre>
      <p className="cap">
        {say("log.page.save-note")}{" "}
        <a href={`${logPath(county)}/checkpoint`} download>
          {say("log.page.save")}
        </a>
      </p>
    </section>
  );
};

const Key = ({ ask: { say }, verifier }: LogProps) =>
  verifier === null ? null : (
    <section className="blk" aria-labelledby="key">
      <Barred id="key" title={say("log.page.key")} />
      <pre className="exact">{verifier}</pre>
      <p className="cap">{say("log.page.key-note")}</p>
    </section>
  );

const Retired = ({ ask, verifier, retired }: LogProps) => {
  const { say, lang, house } = ask;
  const name = verifier?.split("+")[0];
  if (!name || retired.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="retired">
      <Barred id="retired" title={say("log.page.retired")} />
      <p className="cap">{say("log.page.retired-note")}</p>
      {retired.map(({ number, publicKey, size, why, reason, retiredAt }) => (
        <div key={number}>
          <pre className="exact">{verifierText({ name, publicKey })}</pre>
          <p className="cap">
            {say("log.page.retired-at", {
              size: figure(size),
              at: fullMoment(retiredAt, house.clock.zone, lang),
              why: say(`log.page.retired-${why}`),
              reason,
            })}
          </p>
        </div>
      ))}
    </section>
  );
};

const steps = ["keep", "later", "proof", "hand", "words"] as const;

const How = ({ ask: { say } }: LogProps) => (
  <section className="blk" aria-labelledby="how">
    <Barred id="how" title={say("log.page.how")} />
    <div className="prose">
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(`log.page.how-${step}`)}</li>
        ))}
      </ol>
    </div>
  </section>
);

const points = ["entries", "hidden", "operator", "erased"] as const;

const Side = ({ ask: { say, county, site } }: LogProps) => {
  const prefix = `${site}${logPath(county)}`;
  return (
    <div className="side">
      <section className="blk" aria-labelledby="addresses">
        <Barred id="addresses" title={say("log.page.addresses")} />
        <p className="cap">{say("log.page.addresses-note")}</p>
        <pre className="exact">
          {[prefix, "/checkpoint", "/tile/<L>/<N>[.p/<W>]", "/tile/entries/<N>[.p/<W>]", "/key"].join("\n")}
        </pre>
      </section>
      <section className="blk" aria-labelledby="limits">
        <Barred id="limits" title={say("log.page.limits")} />
        <p className="cap">{say("log.page.limits-note")}</p>
      </section>
    </div>
  );
};

const Log = (props: LogProps) => {
  const { say } = props.ask;
  return (
    <div className="wrap">
      <div>
        <h1>{say("log.page.title")}</h1>
        <p className="lead">{say("log.page.lead")}</p>
        <div className="prose blk">
          <ul>
            {points.map((point) => (
              <li key={point}>{say(`log.page.${point}`)}</li>
            ))}
          </ul>
        </div>
        <Newest {...props} />
        <Key {...props} />
        <Retired {...props} />
        <How {...props} />
      </div>
      <Side {...props} />
    </div>
  );
};

/** What the sealed log is, its newest checkpoint, the key, and how anybody checks it. It works without JavaScript. */
export const logPage: Page = {
  path: "/log",
  render: async (ask) => {
    const { house, county, say } = ask;
    const newest = (await newestCheckpoint(house.db, county.id)) ?? null;
    const verifier = await verifierOf(house.db, county.id);
    const retired = await retiredKeysOf(house.db, county.id);
    return (
      <Site ask={ask} title={say("log.page.title")} description={say("log.page.description")} sheet="voice">
        <Log ask={ask} newest={newest} verifier={verifier} retired={retired} />
      </Site>
    );
  },
};
