import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { NomineeRead } from "../store/nominees.ts";
import type { ProgrammeRow } from "../store/programmes.ts";
import type { NoticeRow } from "../notice/store/notices.ts";
import { fullDay } from "../../ground/look/format.ts";
import type { DecisionWords } from "./words.ts";

/** Those of one category, in the list's order. */
export interface Named {
  readonly of: NomineeRead["of"];
  readonly category: string;
  readonly list: readonly NomineeRead[];
}

/** A list by categories, in its order. */
export const byCategory = (nominees: readonly NomineeRead[], lang: Lang): Named[] => {
  const ids = [...new Set(nominees.map(({ categoryId }) => categoryId))];
  return ids.map((id) => {
    const list = nominees.filter(({ categoryId }) => categoryId === id);
    const { of, categoryZh, categoryEn } = list[0]!;
    return { of, category: named(lang, { nameZh: categoryZh, nameEn: categoryEn }), list };
  });
};

export interface Composing {
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  readonly programme: Pick<ProgrammeRow, "kind" | "nameZh" | "nameEn" | "basis" | "approval">;
  readonly notice: Pick<NoticeRow, "fromOn" | "untilOn" | "days">;
  readonly nominees: readonly NomineeRead[];
}

/** 2021 年度先进单位表彰 becomes 表彰2021 年度先进单位: what a decision is about comes behind the verb. */
const subjectOf = (name: string, lang: Lang): string =>
  lang === "zh" && name.endsWith("表彰") ? `表彰${name.slice(0, -2)}` : name;

/** A decision as the facts alone write it: to be worked on, its number given, and signed. */
export const composeDecision = (
  { county, programme, notice, nominees }: Composing,
  { lang, say }: { lang: Lang; say: Say },
): DecisionWords => {
  const organ = say("decision.organ", { county: named(lang, county) });
  const name = named(lang, programme);
  const days = {
    from: fullDay(notice.fromOn, lang),
    until: fullDay(notice.untilOn, lang),
    days: notice.days,
  };
  const approved = programme.approval ? say("decision.approved", { approval: programme.approval }) : "";
  const given = byCategory(nominees, lang).map(({ of, category, list }) =>
    say(`decision.given.${programme.kind}`, {
      of,
      category,
      first: named(lang, list[0]!),
      count: list.length,
    }),
  );
  const why = say("decision.why", { organ, basis: programme.basis, approved, ...days });
  return {
    mark: say("decision.mark", { organ }),
    number: "",
    organ,
    title: say(`decision.about.${programme.kind}`, { organ, subject: subjectOf(name, lang) }),
    addressee: say("decision.addressee"),
    text: [why, ...given, say("decision.annexed")].join("\n"),
    copies: "",
    printer: "",
  };
};
