import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { DayPicker } from "../../screens/day-picker.tsx";
import { periodName } from "../../words/period.ts";
import { adoptSchemeRoute, closeSchemeRoute, reviseSchemeRoute } from "../api.ts";
import type { SchemeShown, Sheet } from "../words.ts";
import { EntryView } from "./entry.tsx";
import { useChange, useScheme, useSheet } from "./queries.ts";
import { SchemeView } from "./scheme-view.tsx";
import { type SchemeSearch, useSchemeSearch, type views } from "./search.ts";
import { SheetView } from "./sheet.tsx";
import { useSay } from "../../../desk/say.ts";
import { WhatIf } from "./what-if.tsx";
import "./scoring.css";

type View = (typeof views)[number];

/** Adopts, closes, or makes the next version; the reason of a next version is asked for. */
const Acts = ({ shown }: { shown: SchemeShown }) => {
  const [say, navigate] = [useSay(), useNavigate()];
  const [revising, setRevising] = useState(false);
  const [adopt, close] = [useChange(adoptSchemeRoute), useChange(closeSchemeRoute)];
  const revise = useChange(reviseSchemeRoute, (made) => {
    setRevising(false);
    void navigate({ to: `/scores/${(made as { id: string }).id}` });
  });
  const params = { id: shown.id };
  const error = adopt.error ?? close.error;
  const { may, state } = shown;
  return (
    <>
      {may.edit && state !== "draft" ? (
        <Button onClick={() => setRevising(true)}>{say("scoring.revise")}</Button>
      ) : null}
      {may.adopt && state === "adopted" ? (
        <Button loading={close.isPending} onClick={() => close.mutate({ params, body: {} })}>
          {say("scoring.close")}
        </Button>
      ) : null}
      {may.adopt && state === "draft" ? (
        <button
          type="button"
          className="btn decide"
          disabled={adopt.isPending}
          onClick={() => adopt.mutate({ params, body: {} })}
        >
          {say("scoring.adopt")}
        </button>
      ) : null}
      {error ? <Failed error={error} /> : null}
      {revising ? (
        <ReasonDialog
          act={say("scoring.revise")}
          label={say("scoring.reason")}
          missing={say("scoring.missing")}
          sending={revise}
          onReason={(reason) => revise.mutate({ params, body: { reason } })}
          onClose={() => setRevising(false)}
        />
      ) : null}
    </>
  );
};

const useViews = ({ may, state }: SchemeShown): readonly { value: View; label: string }[] => {
  const say = useSay();
  const entry = may.enter && state !== "closed";
  const open: readonly View[] = entry
    ? ["sheet", "what-if", "entry", "scheme"]
    : ["sheet", "what-if", "scheme"];
  return open.map((value) => ({ value, label: say(`scoring.view.${value}`) }));
};

/** The views that show figures, as of the day chosen; what is entered and ruled is of today. */
const ofDay: readonly View[] = ["sheet", "what-if"];
const dayFor = (view: View, { asKnownOn }: SchemeSearch) => (ofDay.includes(view) ? asKnownOn : undefined);

interface BodyProps {
  readonly shown: SchemeShown;
  readonly sheet: Sheet;
  readonly search: SchemeSearch;
}

const Body = ({ shown, sheet, search: { view = "sheet", unit } }: BodyProps) => {
  if (view === "what-if") return <WhatIf scheme={shown.scheme} sheet={sheet} />;
  if (view === "entry") return <EntryView shown={shown} sheet={sheet} />;
  if (view === "scheme") return <SchemeView shown={shown} />;
  return <SheetView scheme={shown.scheme} sheet={sheet} unit={unit} />;
};

const Page = ({ shown, sheet }: { shown: SchemeShown; sheet: Sheet }) => {
  const [say, lang, options] = [useSay(), useLang(), useViews(shown)];
  const [search, change] = useSchemeSearch();
  const { view = "sheet" } = search;
  const note = [
    periodName(shown.period, lang),
    say("scoring.version", { version: shown.version }),
    say(`scoring.state.${shown.state}`),
  ].join(" · ");
  return (
    <>
      <PageHead
        title={named(lang, shown.scheme)}
        note={note}
        acts={<Acts shown={shown} />}
        crumbs={[{ label: say("scoring.nav"), href: "/desk/scores" }, { label: named(lang, shown.scheme) }]}
        link={DeskLink}
      />
      <div className="scheme-views">
        <Segmented
          aria-label={say("scoring.views")}
          value={view}
          options={[...options]}
          onChange={(next) => change({ view: next, unit: undefined, asKnownOn: dayFor(next, search) })}
        />
        {ofDay.includes(view) ? (
          <DayPicker day={search.asKnownOn} onChange={(asKnownOn) => change({ asKnownOn })} />
        ) : null}
      </div>
      <Body shown={shown} sheet={sheet} search={search} />
    </>
  );
};

/** A scoring scheme: everyone's score with its arithmetic, the weights to move, the entry, the scheme itself. */
export const SchemeScreen = () => {
  const { schemeId = "" } = useParams({ strict: false });
  const [{ asKnownOn }] = useSchemeSearch();
  const [scheme, sheet] = [useScheme(schemeId), useSheet(schemeId, asKnownOn)];
  const error = scheme.error ?? sheet.error;
  if (error) return <Failed error={error} />;
  if (!scheme.data || !sheet.data) return <Loading lines={8} />;
  return <Page shown={scheme.data} sheet={sheet.data} />;
};
