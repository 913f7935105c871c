import { useParams, useRouter } from "@tanstack/react-router";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { addDays } from "../../ground/clock.ts";
import { named } from "../../ground/texts.ts";
import { useAction, useProgress } from "./queries.ts";
import { ReportForm } from "./report-form.tsx";
import { useSay } from "./say.ts";
import "./advance.css";

const week = 7;

/** The form of a report on one action. */
export const ReportScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const [say, lang, router] = [useSay(), useLang(), useRouter()];
  const [action, progress, today] = [useAction(actionId), useProgress(actionId), useToday()];
  const error = action.error ?? progress.error;
  if (error) return <Failed error={error} />;
  if (!action.data || !progress.data || !today.data) return <Loading lines={8} />;
  const href = `/desk/actions/${actionId}`;
  const title = named(lang, { nameZh: action.data.titleZh, nameEn: action.data.titleEn });
  return (
    <>
      <PageHead
        title={say("advance.report")}
        crumbs={[{ label: `${action.data.number} ${title}`, href }, { label: say("advance.report") }]}
        link={DeskLink}
      />
      {progress.data.may.report ? (
        <ReportForm
          action={action.data}
          progress={progress.data}
          nextOn={addDays(today.data.date, week)}
          onSent={() => router.history.push(href)}
        />
      ) : (
        <Empty sentence={say("advance.not-yours")} />
      )}
    </>
  );
};
