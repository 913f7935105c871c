import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { ActionSections } from "../../desk/action-sections.tsx";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import { taskCount } from "../words/naming.ts";
import type { ActionWhole } from "../words.ts";
import { ActionActs } from "./action-acts.tsx";
import { ActionFacts, Milestones, Origin, WhoDoesIt } from "./action-parts.tsx";
import { type ActionRead, useAction } from "./queries.ts";
import { AsksSection } from "./asks/section.tsx";
import { AmendmentsSection } from "./amendments-section.tsx";
import { SeriesSection } from "./series-section.tsx";
import { SharesSection } from "./shares-section.tsx";
import { planHref } from "./search.ts";
import "./plan.css";

/** One action: what is promised, who owes it, by when, who does it, and where it comes from. */
export const ActionScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const action = useAction(actionId);
  if (action.isError) return <Failed error={action.error} retry={() => void action.refetch()} />;
  return action.data ? <Action action={action.data} /> : <Loading lines={8} />;
};

const useCrumbs = ({ year, task, area, number }: ActionWhole) => {
  const [intl, lang] = [useIntl(), useLang()];
  const of = String(year);
  return [
    { label: intl.formatMessage({ id: "plan.nav" }), href: planHref({ year: of }) },
    {
      label: `${taskCount(task.number, lang)} ${named(lang, task)}`,
      href: planHref({ year: of, task: task.number }),
    },
    { label: named(lang, area), href: planHref({ year: of, area: area.number }) },
    { label: number },
  ];
};

/** Why it was taken out, or stopped for a time. */
const Stopped = ({ action: { state, withdrawnFor, suspendedFor } }: { action: ActionWhole }) => {
  const intl = useIntl();
  if (state !== "withdrawn" && state !== "suspended") return null;
  return (
    <p className="withdrawn">
      <b>{intl.formatMessage({ id: `plan.state.${state}` })}</b> {withdrawnFor ?? suspendedFor}
    </p>
  );
};

const Action = ({ action }: { action: ActionRead }) => {
  const [intl, lang, crumbs] = [useIntl(), useLang(), useCrumbs(action)];
  const marks = [
    intl.formatMessage({ id: `plan.state.${action.state}` }),
    action.example ? intl.formatMessage({ id: "plan.example" }) : null,
  ].filter((mark) => mark !== null);
  return (
    <>
      <PageHead
        title={titled(lang, action)}
        crumbs={crumbs}
        link={DeskLink}
        note={marks.map((mark) => (
          <span key={mark} className="tag">
            {mark}
          </span>
        ))}
        acts={
          <>
            <ActionActs action={action} />
            <ActionSections at="acts" actionId={action.id} />
          </>
        }
      />
      <Stopped action={action} />
      <ActionSections at="top" actionId={action.id} />
      <ActionFacts action={action} />
      <div className="cols">
        <div>
          <ActionSections at="course" actionId={action.id} />
          <Milestones action={action} />
          <SharesSection action={action} />
          <ActionSections at="main" actionId={action.id} />
          <AsksSection actionId={action.id} />
          <AmendmentsSection action={action} />
        </div>
        <div>
          <WhoDoesIt action={action} />
          <SeriesSection action={action} />
          <Origin action={action} />
        </div>
      </div>
    </>
  );
};
