import { actionSections } from "../sections.ts";
import { lazyPart } from "./parts/lazy-part.tsx";
import type { ActionSection } from "./section.ts";

const parts = actionSections.map(({ key, at, load }) => ({ key, at, Part: lazyPart(load) }));

/** What the rooms above the plan show on an action's page, at one place of it. */
export const ActionSections = ({ at, actionId }: { at: ActionSection["at"]; actionId: string }) =>
  parts.filter((one) => one.at === at).map(({ key, Part }) => <Part key={key} actionId={actionId} />);
