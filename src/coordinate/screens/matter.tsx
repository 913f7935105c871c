import { titled } from "../../ground/texts.ts";
import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import type { MatterWhole } from "../words.ts";
import { MatterActs } from "./acts.tsx";
import { WhatStandsBehind } from "./behind.tsx";
import { Clocks } from "./clocks.tsx";
import { Decided } from "./decided.tsx";
import { Files } from "./files.tsx";
import { History, Held } from "./history.tsx";
import { useMatter } from "./queries.ts";
import { Question, Said, Sessions } from "./said.tsx";
import { useMoment, useText } from "./say.ts";
import { mattersHref } from "./search.ts";
import { Seat } from "./seat.tsx";
import "./coordinate.css";

/** One matter: who decides and why, until when, what the units say, and the act of whoever reads it. */
export const MatterScreen = () => {
  const { matterId = "" } = useParams({ strict: false }) as { matterId?: string };
  const matter = useMatter(matterId);
  if (matter.isError) return <Failed error={matter.error} retry={() => void matter.refetch()} />;
  return matter.data ? <Matter matter={matter.data} /> : <Loading lines={8} />;
};

/** Where it comes from, who raised it and when. */
const Whence = ({ matter }: { matter: MatterWhole }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  const { openedBy, openedAt, origin } = matter;
  return (
    <p className="whence">
      <span>{text(`origin.${origin}`)}</span>
      <span>{moment(openedAt)}</span>
      {openedBy ? <span>{text("raised-by", { post: titled(lang, openedBy) })}</span> : null}
    </p>
  );
};

const useMarks = ({ state, red, urgent, decisions }: MatterWhole): string[] => {
  const text = useText();
  const shown = [
    state === "open" ? null : text(`state.${state}`),
    red ? text("red") : null,
    decisions.some(({ light }) => light === "far") ? text("decision.red") : null,
    urgent ? text("urgent") : null,
  ];
  return shown.filter((mark) => mark !== null);
};

const Matter = ({ matter }: { matter: MatterWhole }) => {
  const [text, marks] = [useText(), useMarks(matter)];
  return (
    <div className="matter">
      <PageHead
        title={matter.title}
        crumbs={[{ label: text("nav"), href: mattersHref({}) }, { label: matter.number }]}
        link={DeskLink}
        note={marks.map((mark) => (
          <span key={mark} className="tag">
            {mark}
          </span>
        ))}
      />
      <Whence matter={matter} />
      <div className="cols">
        <div>
          <Ended matter={matter} />
          <Seat
            post={matter.deciding}
            reason={matter.reason}
            names={matter.names}
            units={matter.units}
            note={text("seat.note")}
          />
          <Decided matter={matter} />
          <Clocks matter={matter} />
          <Question matter={matter} />
          <WhatStandsBehind matter={matter} />
          <Said matter={matter} />
          <Files matter={matter} />
        </div>
        <div>
          <MatterActs matter={matter} />
          <Sessions matter={matter} />
          <Held matter={matter} />
          <History matter={matter} />
        </div>
      </div>
    </div>
  );
};

/** How it ended without a decision, and where it went on. */
const Ended = ({ matter: { state, closedFor, joinedInto, delegatedTo } }: { matter: MatterWhole }) => {
  const [text, lang] = [useText(), useLang()];
  if (state === "delegated" && delegatedTo)
    return <p className="ended">{text("delegated-to", { post: titled(lang, delegatedTo) })}</p>;
  if (joinedInto)
    return (
      <p className="ended">
        {text("joined-into")}{" "}
        <DeskLink href={`/desk/matters/${joinedInto.id}`}>
          {joinedInto.number} {joinedInto.title}
        </DeskLink>
      </p>
    );
  return closedFor ? (
    <p className="ended">
      <b>{text(`state.${state}`)}</b> {closedFor}
    </p>
  ) : null;
};
