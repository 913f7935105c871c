import type { Lang } from "../texts.ts";
import type { Annex, OfficialDocument } from "./words.ts";

const words = {
  zh: { list: "附件：", label: "附件" },
  en: { list: "Annexes: ", label: "Annex " },
} as const satisfies Record<Lang, unknown>;

/** An annex with the label that stands over it, and the line that announces it below the body. */
export interface LabelledAnnex extends Annex {
  readonly label: string;
  readonly listed: string;
}

/** The annexes with their places; one alone has none. `list` leads their titles below the body (附件说明). */
export const labelledAnnexes = ({
  lang,
  annexes = [],
}: Pick<OfficialDocument, "lang" | "annexes">): { list: string; annexes: LabelledAnnex[] } => {
  const { list, label } = words[lang];
  const alone = annexes.length === 1;
  return {
    list: alone && lang === "en" ? "Annex: " : list,
    annexes: annexes.map((annex, at) => ({
      ...annex,
      label: alone ? label.trim() : `${label}${at + 1}`,
      listed: alone ? annex.title : `${at + 1}. ${annex.title}`,
    })),
  };
};
