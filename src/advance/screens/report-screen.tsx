import { useParams, useRouter, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { dropDraft, useDraft } from "../../desk/outbox/drafts.ts";
import { useLetter } from "../../desk/outbox/outbox.ts";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useMe } from "../../desk/session.ts";
import { useLang } from "../../desk/theme.tsx";
import { worksWithoutSignal } from "../../desk/worker/register.ts";
import { addDays } from "../../ground/clock.ts";
import { titled } from "../../ground/texts.ts";
import { useReportGround } from "./queries.ts";
import { ReportForm } from "./report-form.tsx";
import { type ReportTyped, typedOf } from "./report-letter.ts";
import { type ReportOf, subjectOf } from "./report-state.ts";
import { useSay } from "../../desk/say.ts";
import "./advance.css";

const week = 7;

/** That the form goes on from what was typed before, and the way to begin anew. */
const FromDraft = ({ onAnew }: { onAnew: () => void }) => {
  const say = useSay();
  return (
    <p className="mid from-draft">
      {say("advance.form.draft")}{" "}
      <Button type="link" className="flush" onClick={onAnew}>
        {say("advance.form.anew")}
      </Button>
    </p>
  );
};

type Drafted = Omit<ReportOf, "mending" | "start"> & { nextOn: string };

/** A new report, from the draft that was kept of it, if any. */
const NewReport = (of: Drafted) => {
  const subject = subjectOf(of.ground.id);
  const draft = useDraft(of.sender.personId, subject);
  const [anew, setAnew] = useState(0);
  if (draft.data === undefined) return <Loading lines={8} />;
  const start = anew === 0 ? ((draft.data?.typed as ReportTyped | undefined) ?? null) : null;
  const begin = () => void dropDraft(of.sender.personId, subject).then(() => setAnew(anew + 1));
  return (
    <>
      {start ? <FromDraft onAnew={begin} /> : null}
      <ReportForm key={anew} {...of} mending={null} start={start} />
    </>
  );
};

/** A report that waits or came back, mended in its form. */
const Mended = ({ letterKey, ...of }: Drafted & { letterKey: string }) => {
  const [say, letter] = [useSay(), useLetter(letterKey)];
  if (letter.data === undefined) return <Loading lines={8} />;
  const mine = letter.data?.personId === of.sender.personId ? letter.data : null;
  if (!mine) return <Empty sentence={say("advance.form.sent-already")} />;
  return <ReportForm {...of} mending={mine} start={typedOf(mine)} />;
};

/** The form of a report on one action. */
export const ReportScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const { mend } = useSearch({ strict: false }) as { mend?: string };
  const [say, lang, router, me] = [useSay(), useLang(), useRouter(), useMe()];
  const [ground, today] = [useReportGround(actionId), useToday()];
  const error = ground.error ?? today.error;
  if (error) return <Failed error={error} retry={() => void ground.refetch()} />;
  if (!ground.data || !today.data || !me.data) return <Loading lines={8} />;
  const { number, titleZh, titleEn, may } = ground.data;
  const href = `/desk/actions/${actionId}`;
  const of: Drafted = {
    ground: ground.data,
    sender: { personId: me.data.person.id, postId: me.data.postId },
    nextOn: addDays(today.data.date, week),
    onSent: () => router.history.push(href),
  };
  const title = titled(lang, { titleZh, titleEn });
  return (
    <>
      <PageHead
        title={say("advance.report")}
        crumbs={[{ label: `${number} ${title}`, href }, { label: say("advance.report") }]}
        link={DeskLink}
      />
      {worksWithoutSignal() ? null : <p className="mid">{say("advance.form.needs-signal")}</p>}
      {may.report && mend ? <Mended {...of} letterKey={mend} /> : null}
      {may.report && !mend ? <NewReport {...of} /> : null}
      {may.report ? null : <Empty sentence={say("advance.not-yours")} />}
    </>
  );
};
