import { useParams } from "@tanstack/react-router";
import { type KeyboardEvent, useMemo, useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { useDraft } from "../../../desk/outbox/drafts.ts";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useMe } from "../../../desk/session.ts";
import type { EntryFinding, ReleaseBody, ReleaseShown } from "../words.ts";
import { columnsFilled, columnsShown } from "./columns.ts";
import { Findings } from "./findings.tsx";
import { GridTable } from "./grid-table.tsx";
import { HeadFields } from "./head-fields.tsx";
import { HeadRead } from "./head-read.tsx";
import { usePeriodSaid } from "./period-said.ts";
import { useRelease } from "./queries.ts";
import { ReleaseActs } from "./release-acts.tsx";
import { useSay } from "../../../desk/say.ts";
import { useReleaseSearch } from "./search.ts";
import { Steps } from "./steps.tsx";
import { Tools } from "./tools.tsx";
import { useSheet } from "./use-sheet.ts";
import { type Entry, type Kept, subjectOf, useEntry } from "./use-entry.ts";
import "./entry.css";

const useTitle = () => {
  const [say, periodSaid] = [useSay(), usePeriodSaid()];
  return ({ head, rows }: ReleaseBody): string => {
    const period = head.period || rows.find(({ cells }) => cells.period)?.cells.period;
    return period ? say("release.of", { period: periodSaid(period) }) : say("release.untitled");
  };
};

const Head = ({ shown, body }: { shown: ReleaseShown; body: ReleaseBody }) => {
  const [say, titleOf] = [useSay(), useTitle()];
  const title = titleOf(body);
  return (
    <PageHead
      title={title}
      note={say(`release.state.${shown.state}`)}
      crumbs={[
        { label: say("release.indicators"), href: "/desk/indicators" },
        { label: say("release.title"), href: "/desk/releases" },
        { label: title },
      ]}
      link={DeskLink}
    />
  );
};

/** What is still to do before a draft can be handed on; null where nothing is. */
const hindranceOf = (
  say: ReturnType<typeof useSay>,
  findings: readonly EntryFinding[],
  { dirty, saving, error }: Pick<Entry, "dirty" | "saving" | "error">,
): string | null => {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const open = findings.filter(({ severity, answered }) => severity === "question" && !answered).length;
  if (errors > 0 || open > 0) return say("release.hindered", { errors, open });
  return dirty || saving || error ? say("release.saving") : null;
};

const useKeys =
  ({ undo, redo }: Entry) =>
  (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  };

interface DraftProps {
  readonly shown: ReleaseShown;
  readonly personId: string;
  readonly kept: Kept | null;
  readonly onTheirs: () => void;
}

/** A draft under the hands of who enters it. */
const Draft = ({ shown, personId, kept, onTheirs }: DraftProps) => {
  const say = useSay();
  const entry = useEntry(shown, personId, kept);
  const [{ columns }] = useReleaseSearch();
  const { body, findings, last, told, change } = entry;
  const shownColumns = useMemo(() => columnsShown(body, columns === "all"), [body, columns]);
  const sheet = useSheet({ body, columns: shownColumns, onChange: change });
  return (
    <>
      <Head shown={shown} body={body} />
      {kept ? <p className="mid">{say("release.from-device")}</p> : null}
      <HeadFields head={body.head} onChange={(head) => change({ ...body, head }, "head")} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- undo is a key of the whole grid */}
      <div onKeyDown={useKeys(entry)}>
        <Tools entry={entry} grid={sheet.grid} onTheirs={onTheirs} />
        <GridTable {...{ body, columns: shownColumns, findings, last, told, sheet }} />
        <p className="mid">{say("release.grid-hint")}</p>
        <Findings {...{ body, findings, told, grid: sheet.grid, onChange: change }} />
      </div>
      <ReleaseActs shown={shown} hindrance={hindranceOf(say, findings, entry)} />
      <Steps steps={shown.steps} />
    </>
  );
};

/** A release that is not under anybody's hands: to be compared with its document, published, or looked up. */
const Read = ({ shown }: { shown: ReleaseShown }) => {
  const { body, findings, last, told, steps } = shown;
  const columns = useMemo(() => columnsFilled(body), [body]);
  const sheet = useSheet({ body, columns, onChange: null });
  return (
    <>
      <Head shown={shown} body={body} />
      <HeadRead head={body.head} />
      <GridTable {...{ body, columns, findings, last, told, sheet }} />
      <Findings {...{ body, findings, told, grid: sheet.grid, onChange: null }} />
      <ReleaseActs shown={shown} hindrance={null} />
      <Steps steps={steps} />
    </>
  );
};

/** A draft as it was last typed on this device, where that was not saved. */
const Drafted = ({ shown, personId, onTheirs }: Omit<DraftProps, "kept">) => {
  const kept = useDraft(personId, subjectOf(shown.id));
  if (kept.data === undefined) return <Loading lines={8} />;
  const typed = (kept.data?.typed as Kept | undefined) ?? null;
  return (
    <Draft
      shown={shown}
      personId={personId}
      kept={typed?.edition === shown.edition ? typed : null}
      onTheirs={onTheirs}
    />
  );
};

/** One release: the grid where it is entered, checked and published. */
export const ReleaseScreen = () => {
  const { releaseId = "" } = useParams({ strict: false }) as { releaseId?: string };
  const [release, me] = [useRelease(releaseId), useMe()];
  const [taken, setTaken] = useState(0);
  if (release.error) return <Failed error={release.error} retry={() => void release.refetch()} />;
  if (!release.data || !me.data) return <Loading lines={8} />;
  const theirs = () => void release.refetch().then(() => setTaken(taken + 1));
  const { id, state, may } = release.data;
  return may.includes("edit") ? (
    <Drafted key={`${id} ${taken}`} shown={release.data} personId={me.data.person.id} onTheirs={theirs} />
  ) : (
    <Read key={state} shown={release.data} />
  );
};
