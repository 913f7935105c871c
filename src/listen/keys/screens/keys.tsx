import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Revoke } from "../../../desk/parts/revoke.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { endKey } from "../api.ts";
import type { KeyView } from "../words.ts";
import { MakeKey } from "./make.tsx";
import { useKeyChange, useKeys } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const RevokeKey = ({ row: { id, name } }: { row: KeyView }) => {
  const [text, end] = [useSay("keys"), useKeyChange(endKey)];
  return (
    <Revoke
      act={text("revoke")}
      about={text("revoke-one", { name })}
      note={text("revoke-note")}
      ending={end}
      onRevoke={() => end.mutate({ params: { id } })}
    />
  );
};

const revokeCell = (row: KeyView) => (row.revokedAt ? null : <RevokeKey row={row} />);

const useColumns = (): readonly DenseColumn<KeyView>[] => {
  const [text, lang] = [useSay("keys"), useLang()];
  const date = (iso: string) => fullDay(iso.slice(0, 10), lang);
  return [
    { key: "name", title: text("name"), head: true, phone: "title", cell: ({ name }) => name },
    { key: "begins", title: text("begins"), phone: "line", cell: ({ begins }) => <code>{begins}…</code> },
    {
      key: "scopes",
      title: text("scopes"),
      phone: "line",
      cell: (row) => row.scopes.map((scope) => text(`scope.${scope}`)).join(lang === "zh" ? "、" : ", "),
    },
    { key: "limit", title: text("per-minute"), phone: "line", cell: ({ perMinute }) => perMinute },
    {
      key: "calls",
      title: text("calls"),
      phone: "line",
      cell: ({ asked }) => text("asked", { count: asked }),
    },
    {
      key: "last",
      title: text("last"),
      phone: "line",
      cell: ({ lastAt }) => (lastAt ? date(lastAt) : text("never")),
    },
    {
      key: "state",
      title: text("state"),
      phone: "line",
      cell: ({ revokedAt }) => (revokedAt ? text("revoked", { date: date(revokedAt) }) : text("in-force")),
    },
    { key: "acts", title: text("acts"), phone: "line", cell: revokeCell },
  ];
};

/** The keys with which programs send appeals: made once, listed by how they begin, revoked at once. */
export const KeysScreen = () => {
  const [text, keys, columns] = [useSay("keys"), useKeys(), useColumns()];
  return (
    <>
      <PageHead title={text("title")} acts={<MakeKey />} />
      <p className="mid">
        {text("note")} {text("address")}: <code>/open311/v2</code>
      </p>
      {keys.isError ? (
        <Failed error={keys.error} retry={() => void keys.refetch()} />
      ) : (
        <DenseTable
          label={text("title")}
          columns={columns}
          rows={keys.data?.keys}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text("none")} />}
        />
      )}
    </>
  );
};
