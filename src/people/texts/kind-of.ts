import { unitKindNames } from "../words.ts";

/** A kind's name inside a sentence, chosen by the parameter. */
export const kindOf = (param: string, lang: "zh" | "en"): string => {
  const choices = Object.entries(unitKindNames).map(
    ([kind, name]) => `${kind} {${name[lang].toLowerCase()}}`,
  );
  return `{${param}, select, ${choices.join(" ")} other {?}}`;
};
