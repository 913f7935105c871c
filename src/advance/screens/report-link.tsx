import { DeskLink } from "../../desk/link.tsx";
import { useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** The act only its units can do: to report on it. */
export const ReportLink = ({ actionId }: { actionId: string }) => {
  const [say, progress] = [useSay(), useProgress(actionId)];
  return progress.data?.may.report ? (
    <DeskLink className="btn decide" href={`/desk/actions/${actionId}/report`}>
      {say("advance.report")}
    </DeskLink>
  ) : null;
};
