import { useParams, useRouter } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { ActionForm } from "./action-form.tsx";
import { ActionPageHead } from "./action-page-head.tsx";
import { blank, fieldsOf } from "./action-fields.ts";
import { useAction, useAmend, useChoices, usePlanTree, useSaveAction } from "./queries.ts";
import { planHref } from "./search.ts";
import "./plan.css";

const useOpen = () => {
  const router = useRouter();
  return ({ id }: { id: string }) => router.history.push(`/desk/actions/${id}`);
};

/** What the form offers: the year's areas and pillars, the county's units and leading posts. */
const useOffered = (year: number) => {
  const [tree, choices] = [usePlanTree(year), useChoices()];
  const error = tree.error ?? choices.error;
  return { error, offered: tree.data && choices.data ? { tree: tree.data, ...choices.data } : undefined };
};

/** A new draft in a year. */
export const NewActionScreen = () => {
  const { year: asked = "" } = useParams({ strict: false }) as { year?: string };
  const [intl, open, year] = [useIntl(), useOpen(), Number(asked)];
  const save = useSaveAction({ year });
  const { error, offered } = useOffered(year);
  if (error) return <Failed error={error} />;
  if (!offered) return <Loading lines={8} />;
  return (
    <>
      <PageHead
        title={intl.formatMessage({ id: "plan.add" })}
        crumbs={[
          { label: intl.formatMessage({ id: "plan.nav" }), href: planHref({ year: asked }) },
          { label: asked },
        ]}
        link={DeskLink}
      />
      <ActionForm offered={offered} start={blank} save={save} onSaved={open} />
    </>
  );
};

/** The form of a draft that is there. */
export const ChangeActionScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const action = useAction(actionId);
  if (action.isError) return <Failed error={action.error} />;
  return action.data ? <Change action={action.data} /> : <Loading lines={8} />;
};

/** The form of a promise, with the reason for which it is changed. */
export const AmendActionScreen = () => {
  const { actionId = "" } = useParams({ strict: false }) as { actionId?: string };
  const action = useAction(actionId);
  if (action.isError) return <Failed error={action.error} />;
  return action.data ? <Amend action={action.data} /> : <Loading lines={8} />;
};

const Amend = ({ action }: { action: NonNullable<ReturnType<typeof useAction>["data"]> }) => {
  const [open, save] = [useOpen(), useAmend(action.id)];
  const { error, offered } = useOffered(action.year);
  if (error) return <Failed error={error} />;
  if (!offered) return <Loading lines={8} />;
  return (
    <>
      <ActionPageHead action={action} title="plan.amend" />
      <ActionForm offered={offered} start={fieldsOf(action)} save={save} amends onSaved={open} />
    </>
  );
};

const Change = ({ action }: { action: NonNullable<ReturnType<typeof useAction>["data"]> }) => {
  const open = useOpen();
  const save = useSaveAction({ id: action.id });
  const { error, offered } = useOffered(action.year);
  if (error) return <Failed error={error} />;
  if (!offered) return <Loading lines={8} />;
  return (
    <>
      <ActionPageHead action={action} title="plan.change" />
      <ActionForm offered={offered} start={fieldsOf(action)} save={save} onSaved={open} />
    </>
  );
};
