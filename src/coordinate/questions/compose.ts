import { numberedHeading } from "../../ground/documents/index.ts";
import { day, fullDay } from "../../ground/look/format.ts";
import { lightWord } from "../../ground/look/lights.ts";
import { reasonSaid } from "../../ground/look/reasons.ts";
import type { Lit } from "../../ground/lit.ts";
import type { InBoth } from "../../ground/origin.ts";
import type { ProgressSaid } from "../../ground/progress.ts";
import { type Lang, named, type Say, titled } from "../../ground/texts.ts";
import type { CitedAction } from "./store/cited.ts";
import type { Cited, QuestionInList } from "./words.ts";

export interface ActionNow {
  readonly action: CitedAction;
  readonly lit: Lit | null;
  readonly progress: ProgressSaid | null;
}

const ended = (sentence: string, lang: Lang): string =>
  /[。！？.!?；;]$/.test(sentence.trim())
    ? sentence.trim()
    : `${sentence.trim()}${lang === "zh" ? "。" : "."}`;

/** What is promised: who leads it, how much, by when. */
const promised = ({ action }: ActionNow, lang: Lang, say: Say): string => {
  const { nameZh, nameEn, quantity, measure, dueOn } = action;
  return say("question.said.action", {
    title: titled(lang, action),
    unit: nameZh ? named(lang, { nameZh, nameEn }) : "—",
    target: quantity ? `${quantity}\u00a0${measure ?? ""}`.trim() : "",
    hasTarget: quantity ? 1 : 0,
    day: dueOn ? day(dueOn, lang) : "",
    hasDay: dueOn ? 1 : 0,
  });
};

/** An action as it stands, in sentences for a letter: the promise, its light with the reasons, the last report. */
export const actionSaid = (now: ActionNow, lang: Lang, say: Say): string => {
  const { lit, progress } = now;
  const light = lit
    ? say("question.said.light", {
        light: lightWord(lit.light, lang),
        reason: lit.reasons[0] ? reasonSaid(lit.reasons[0], lang, say) : "",
        hasReason: lit.reasons.length,
      })
    : "";
  const parts = [
    light,
    progress?.progress ? say("question.said.progress", { said: progress.progress }) : "",
    progress?.problem ? say("question.said.problem", { said: progress.problem }) : "",
    progress?.next ? say("question.said.next", { said: progress.next }) : "",
  ];
  const sentences = [promised(now, lang, say), ...parts].filter(Boolean);
  return sentences.map((sentence) => ended(sentence, lang)).join(lang === "zh" ? "" : " ");
};

/** The whole answer as it drafts itself: what was asked, then what is cited, actions before figures. */
export const answerText = (
  asked: { asker: InBoth; text: string; receivedOn: string },
  cited: readonly Cited[],
  lang: Lang,
  say: Say,
): string => {
  const opening = say("question.said.opening", {
    asker: asked.asker[lang],
    day: fullDay(asked.receivedOn, lang),
    text: asked.text,
  });
  const groups = (["action", "figure"] as const)
    .map((kind) => [kind, cited.filter(({ citation }) => citation.kind === kind)] as const)
    .filter(([, some]) => some.length > 0);
  const body = groups.flatMap(([kind, some], at) => [
    numberedHeading(at + 1, say(`question.said.${kind}s`), lang),
    ...some.map(({ said }, place) => `${place + 1}. ${said[lang]}`),
  ]);
  return [opening, ...body].join("\n");
};

/** The one who asks, in both languages: a unit by its names, a body above by the name it was entered with. */
export const askerName = (
  askerName: string | null,
  unit: { nameZh: string; nameEn: string | null } | null,
): QuestionInList["asker"] => {
  const zh = unit?.nameZh ?? askerName ?? "—";
  return { zh, en: unit?.nameEn ?? zh };
};
