import { useIntl } from "react-intl";
import { figure } from "../../ground/look/format.ts";
import { Empty } from "../parts/states.tsx";
import { type TodayPart, firstOf, isDone, todayParts, useCounts } from "./counts.tsx";

/** How much each part has, as links to it; the first that waits is the hot one. Left out while nothing waits. */
export const TodaySum = () => {
  const [intl, counts] = [useIntl(), useCounts()];
  const first = firstOf(counts);
  const known = todayParts.filter((part): part is TodayPart => (counts[part] ?? 0) > 0);
  if (known.length === 0) return null;
  return (
    <nav className="sum" aria-label={intl.formatMessage({ id: "today.sum" })}>
      {known.map((part) => (
        <a key={part} href={`#${part}`} className={part === first ? "hot" : undefined}>
          <b>{figure(counts[part] ?? 0)}</b> {intl.formatMessage({ id: `today.sum.${part}` })}
        </a>
      ))}
    </nav>
  );
};

/** Said once everything is known and nothing waits; a head is told so by the part of what is to be decided. */
export const NothingWaits = () => {
  const [intl, counts] = [useIntl(), useCounts()];
  if (!isDone(counts) || counts.decide === 0) return null;
  return <Empty sentence={intl.formatMessage({ id: "today.done" })} />;
};
