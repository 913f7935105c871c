import { useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day, figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { Claim } from "../words.ts";
import { useClaims } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

const useColumns = (): readonly DenseColumn<Claim>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "on",
      title: say("advance.claimed-on"),
      width: 112,
      phone: "bare",
      cell: ({ claimedOn }) => day(claimedOn, lang),
    },
    {
      key: "action",
      title: say("advance.action"),
      head: true,
      phone: "title",
      cell: ({ actionId, number, titleZh, titleEn }) => (
        <DeskLink href={`/desk/actions/${actionId}`}>
          {number} {titled(lang, { titleZh, titleEn })}
        </DeskLink>
      ),
    },
    {
      key: "unit",
      title: say("advance.unit"),
      width: 176,
      phone: "line",
      cell: ({ lead }) => (lead ? named(lang, lead) : "—"),
    },
    { key: "said", title: say("advance.sentence"), phone: "line", cell: ({ sentence }) => sentence },
    {
      key: "files",
      title: say("advance.files"),
      num: true,
      width: 80,
      phone: "line",
      cell: ({ files }) => (files === 0 ? <span className="none">0</span> : figure(files)),
    },
    {
      key: "mine",
      title: say("advance.who-looks"),
      width: 128,
      phone: "line",
      cell: ({ mine }) => say(mine ? "advance.you" : "advance.other-unit"),
    },
  ];
};

/** What is said to be done and waits for other eyes, the oldest first. */
export const ClaimsSection = () => {
  const [say, columns] = [useSay(), useColumns()];
  const [page, setPage] = useState(1);
  const claims = useClaims(page);
  const title = say("advance.claims");
  return (
    <section className="blk" aria-labelledby="claims">
      <Barred id="claims" title={title} count={claims.data?.total} />
      {claims.isError ? (
        <Failed error={claims.error} retry={() => void claims.refetch()} />
      ) : (
        <DenseTable
          label={title}
          columns={columns}
          rows={claims.data?.claims}
          keyOf={({ reportId }) => reportId}
          empty={<Empty sentence={say("advance.claims.none")} />}
          pages={{ current: page, size: 50, total: claims.data?.total ?? 0, onChange: setPage }}
        />
      )}
    </section>
  );
};
