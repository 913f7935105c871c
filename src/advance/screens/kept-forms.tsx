import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Loading } from "../../desk/parts/states.tsx";
import { daysUntil } from "../../desk/today/days.ts";
import { useLang } from "../../desk/theme.tsx";
import { useDueForms } from "../../desk/worker/kept.ts";
import { day } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { titled } from "../../ground/texts.ts";
import type { ReportGround } from "../words.ts";
import { reportHref } from "./report-letter.ts";
import { useSay } from "../../desk/say.ts";

const useColumns = (today: string): readonly DenseColumn<ReportGround>[] => {
  const [say, lang] = [useSay(), useLang()];
  const when = (by: string) => {
    const days = daysUntil(today, by);
    return say(days < 0 ? "advance.kept.late" : "advance.kept.left", { days: Math.abs(days) });
  };
  return [
    {
      key: "by",
      title: say("advance.kept.by"),
      width: 190,
      phone: "bare",
      cell: ({ reportBy }) => (
        <span className="nw">
          <b className="strong">{day(reportBy, lang)}</b> <span className="dim">{when(reportBy)}</span>
        </span>
      ),
    },
    {
      key: "action",
      title: say("advance.action"),
      head: true,
      phone: "title",
      cell: ({ id, number, titleZh, titleEn }) => (
        <DeskLink href={reportHref(id)}>
          {number} {titled(lang, { titleZh, titleEn })}
        </DeskLink>
      ),
    },
    {
      key: "act",
      title: "",
      width: 128,
      phone: "bare",
      cell: ({ id, number }) => (
        <DeskLink className="btn" href={reportHref(id)} aria-label={say("advance.kept.do", { number })}>
          {say("advance.report")}
        </DeskLink>
      ),
    },
  ];
};

/** Without a signal: what was kept for this unit to report on, one tap from its form. */
export const KeptForms = () => {
  const [say, today, kept] = [useSay(), useToday(), useDueForms()];
  const columns = useColumns(today.data?.date ?? "");
  if (!today.data || kept.isPending) return <Loading />;
  const forms = kept.data?.forms.filter(({ may }) => may.report) ?? [];
  if (forms.length === 0) return <Empty sentence={say("advance.kept.none")} />;
  return (
    <section className="blk" aria-labelledby="kept-forms">
      <Barred id="kept-forms" title={say("advance.kept")} count={forms.length} />
      <DenseTable
        label={say("advance.kept")}
        columns={columns}
        rows={forms}
        keyOf={({ id }) => id}
        empty={null}
      />
    </section>
  );
};
