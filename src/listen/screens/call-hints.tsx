import { Button, Form } from "antd";
import { useDeferredValue, useEffect, useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { named } from "../../ground/texts.ts";
import type { CategorySuggestion } from "../routing/words.ts";
import type { SimilarAppeal } from "../similar/words.ts";
import { type CallSaid, useCallHints } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

const quietMs = 400;
const mostSimilar = 3;

/** A value once it has stood still for a moment: who types fast is not asked about at each sign. */
const useSettled = (said: CallSaid): CallSaid => {
  const [settled, setSettled] = useState(said);
  const { text, territoryId, phone } = useDeferredValue(said);
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, territoryId, phone }), quietMs);
    return () => clearTimeout(timer);
  }, [text, territoryId, phone]);
  return settled;
};

const Category = ({ found, chosen }: { found: CategorySuggestion; chosen: string | undefined }) => {
  const [say, lang, form] = [useSay(), useLang(), Form.useFormInstance()];
  const { category, confidence, reasons } = found;
  const why = [
    ...new Set(reasons.flatMap(({ words }) => words)),
    ...(confidence === null
      ? []
      : [say("listen.confidence", { percent: figure(Math.round(confidence * 100)) })]),
  ];
  return (
    <li>
      <Button
        size="small"
        aria-pressed={chosen === category.id}
        onClick={() => form.setFieldValue("categoryId", category.id)}
      >
        {named(lang, category)}
      </Button>
      <span className="s">{why.join("、")}</span>
    </li>
  );
};

const Alike = ({ one }: { one: SimilarAppeal }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  const where = [
    one.samePerson ? say("listen.same-person") : null,
    one.ref,
    moment(one.receivedAt),
    one.unit ? named(lang, one.unit) : null,
    say(`appeal.state.${one.state}`),
  ];
  return (
    <li>
      <DeskLink href={`/desk/appeals/${one.id}`}>{one.excerpt}</DeskLink>
      <span className="s">{where.filter(Boolean).join(" · ")}</span>
    </li>
  );
};

/** While a call is written down: what it may be about, and what was said alike, by the same person first. */
export const CallHints = () => {
  const [say, form] = [useSay(), Form.useFormInstance()];
  const text = ((Form.useWatch("text", form) as string | undefined) ?? "").trim();
  const territoryId = (Form.useWatch("territoryId", form) as string | undefined) ?? null;
  const phone = ((Form.useWatch("phone", form) as string | undefined) ?? "").trim() || null;
  const chosen = Form.useWatch("categoryId", form) as string | undefined;
  const hints = useCallHints(useSettled({ text, territoryId, phone }));
  const [categories, similar] = [hints.data?.categories ?? [], hints.data?.similar ?? []];
  if (text === "" || (categories.length === 0 && similar.length === 0)) return null;
  return (
    <div className="call-hints" aria-live="polite">
      {categories.length > 0 ? <p className="mid">{say("listen.looks-like")}</p> : null}
      <ul className="rows">
        {categories.map((found) => (
          <Category key={found.category.id} found={found} chosen={chosen} />
        ))}
      </ul>
      {similar.length > 0 ? <p className="mid">{say("listen.similar")}</p> : null}
      <ul className="rows">
        {similar.slice(0, mostSimilar).map((one) => (
          <Alike key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
};
