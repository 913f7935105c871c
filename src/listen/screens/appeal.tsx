import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { usePhone } from "../../desk/media.ts";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { AppealWhole } from "../words.ts";
import { AppealActs } from "./acts.tsx";
import { DeskDay } from "./desk-day.tsx";
import { Due } from "./due.tsx";
import { Given } from "./given.tsx";
import { History } from "./history.tsx";
import { Identity } from "./identity.tsx";
import { Judged } from "./judged.tsx";
import { Kept } from "./kept.tsx";
import { Publication } from "./publication.tsx";
import { QueueBeside } from "./queue-beside.tsx";
import { useAppeal } from "./queries.ts";
import { Related } from "./related.tsx";
import { Similar } from "./similar.tsx";
import { Spot } from "./spot.tsx";
import { Sorted } from "./sorted.tsx";
import { Together } from "../together/screens/together.tsx";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";
import { queueHref, useAppealSearch } from "./search.ts";
import "./listen.css";

/** One appeal beside its queue: what was said, until when, on whose desk, and the act of whoever reads it. */
export const AppealScreen = () => {
  const { appealId = "" } = useParams({ strict: false }) as { appealId?: string };
  const [phone, appeal] = [usePhone(), useAppeal(appealId)];
  return (
    <div className="three">
      {phone ? null : <QueueBeside open={appealId} />}
      {appeal.isError ? <Failed error={appeal.error} retry={() => void appeal.refetch()} /> : null}
      {appeal.isPending ? <Loading lines={8} /> : null}
      {appeal.data ? <Appeal key={appealId} appeal={appeal.data} /> : null}
    </div>
  );
};

/** The first sentence of what was said, short enough to be a title. */
const titleOf = (excerpt: string): string => /^.{4,36}?(?=[。！？!?；;]|$)/u.exec(excerpt)?.[0] ?? excerpt;

/** Its number, the door it came through, when, and where it is about. */
const Whence = ({ appeal }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  const { number, ref, door, receivedAt, territory, place } = appeal;
  const where = [territory && named(lang, territory), place].filter(Boolean).join(" ");
  return (
    <p className="top">
      <span>{number ?? ref}</span>
      <span>{say(`appeal.door.${door}`)}</span>
      <span>{say("listen.received-at", { at: moment(receivedAt) })}</span>
      {where ? <span>{where}</span> : null}
    </p>
  );
};

/** How it ended, by which rule and where to go instead; or whose desk it went to. */
const Ended = ({ appeal: { state, closedFor, instead, mergedInto, matter } }: { appeal: AppealWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  if (mergedInto)
    return (
      <p className="ended">
        {say("listen.merged-into")}{" "}
        <DeskLink href={`/desk/appeals/${mergedInto.id}`}>
          {mergedInto.ref} {mergedInto.excerpt}
        </DeskLink>
      </p>
    );
  if (state === "referred" && matter)
    return (
      <p className="ended">
        {say("listen.left-desk")} <b className="post">{titled(lang, matter.post)}</b>{" "}
        <DeskLink href={`/desk/matters/${matter.id}`}>
          {matter.number} {matter.title}
        </DeskLink>
      </p>
    );
  if (!closedFor) return null;
  return (
    <p className="ended">
      <b>{say(`appeal.state.${state}`)}</b> {closedFor} {instead}
    </p>
  );
};

const Appeal = ({ appeal }: { appeal: AppealWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  const [search] = useAppealSearch();
  return (
    <>
      <article className="a" aria-labelledby="appeal-title">
        <DeskLink className="back" href={queueHref({ ...search, act: undefined })}>
          {say("listen.back")}
        </DeskLink>
        <Whence appeal={appeal} />
        <h1 className="t" id="appeal-title">
          {titleOf(appeal.excerpt)}
        </h1>
        <Ended appeal={appeal} />
        <p className="words">{appeal.text}</p>
        {appeal.about.length > 0 ? (
          <p className="about">
            {say("listen.about", { units: appeal.about.map((unit) => named(lang, unit)).join("、") })}
          </p>
        ) : null}
        {appeal.point ? <Spot point={appeal.point} /> : null}
        <Identity appeal={appeal} />
        <Sorted appeal={appeal} />
        <Due appeal={appeal} />
        <Together appeal={appeal} />
        <Given appeal={appeal} />
        <Related appeal={appeal} />
        <Judged appeal={appeal} />
        <Publication appeal={appeal} />
        <Kept appeal={appeal} />
      </article>
      <div className="r">
        <AppealActs appeal={appeal} />
        <Similar appeal={appeal} />
        <History appeal={appeal} />
        <DeskDay />
      </div>
    </>
  );
};
