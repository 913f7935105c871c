import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import { named } from "../../../ground/texts.ts";
import { periodName } from "../../words/period.ts";
import { draftSchemeRoute } from "../api.ts";
import type { SchemeInList } from "../words.ts";
import { useChange, usePublished, useSchemes } from "./queries.ts";
import { SchemeDialog } from "./scheme-form.tsx";
import { useSay } from "../../../desk/say.ts";

const useColumns = (): readonly DenseColumn<SchemeInList>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "name",
      title: say("scoring.scheme"),
      head: true,
      phone: "title",
      cell: (scheme) => <DeskLink href={`/desk/scores/${scheme.id}`}>{named(lang, scheme)}</DeskLink>,
    },
    {
      key: "period",
      title: say("scoring.period"),
      width: 140,
      phone: "line",
      cell: ({ period }) => periodName(period, lang),
    },
    {
      key: "version",
      title: say("scoring.version-of"),
      num: true,
      width: 80,
      phone: "line",
      cell: ({ version }) => figure(version),
    },
    {
      key: "state",
      title: say("scoring.state"),
      width: 120,
      phone: "line",
      cell: ({ state }) => say(`scoring.state.${state}`),
    },
    {
      key: "lines",
      title: say("scoring.lines"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ lines }) => figure(lines),
    },
    {
      key: "units",
      title: say("scoring.units"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ units }) => figure(units),
    },
  ];
};

/** The county's scoring schemes. */
export const SchemesScreen = () => {
  const [say, navigate, columns] = [useSay(), useNavigate(), useColumns()];
  const [drafting, setDrafting] = useState(false);
  const [schemes, published] = [useSchemes(), usePublished()];
  const draft = useChange(draftSchemeRoute, (made) => {
    setDrafting(false);
    void navigate({ to: `/scores/${(made as { id: string }).id}`, search: { view: "scheme" } as never });
  });
  const act = schemes.data?.may.edit ? (
    <>
      <DeskLink className="btn" href="/desk/import?kind=scheme">
        {say("indicators.import")}
      </DeskLink>
      <Button type="primary" onClick={() => setDrafting(true)}>
        {say("scoring.new-scheme")}
      </Button>
    </>
  ) : undefined;
  return (
    <>
      <PageHead title={say("scoring.nav")} note={say("scoring.note")} acts={act} />
      {schemes.error ? <Failed error={schemes.error} retry={() => void schemes.refetch()} /> : null}
      <DenseTable
        label={say("scoring.nav")}
        columns={columns}
        rows={schemes.data?.schemes}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("scoring.none")} />}
      />
      {drafting ? (
        <SchemeDialog
          shown={null}
          year={published.data?.period.slice(0, 4)}
          error={draft.error}
          onSave={(body) => draft.mutate({ body })}
          onClose={() => setDrafting(false)}
        />
      ) : null}
    </>
  );
};
