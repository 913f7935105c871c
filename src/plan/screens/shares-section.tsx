import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, withUnit } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { ActionWhole, Share } from "../words.ts";
import { type Amount, type Coverage, coverageOf, isCovered } from "../words/division.ts";

const useGaps = (measure: string | null) => {
  const [intl, lang] = [useIntl(), useLang()];
  const amount = (quantity: string) => (measure ? withUnit(figure(quantity), measure) : figure(quantity));
  const list = (items: readonly string[]) => items.join(lang === "zh" ? "、" : ", ");
  return ({ missing, over, missingItems, itemsTwice }: Coverage): string[] => [
    ...(missing ? [intl.formatMessage({ id: "plan.shares.missing" }, { amount: amount(missing) })] : []),
    ...(over ? [intl.formatMessage({ id: "plan.shares.over" }, { amount: amount(over) })] : []),
    ...(missingItems.length > 0
      ? [intl.formatMessage({ id: "plan.shares.missing-items" }, { items: list(missingItems) })]
      : []),
    ...(itemsTwice.length > 0
      ? [intl.formatMessage({ id: "plan.shares.twice" }, { items: list(itemsTwice) })]
      : []),
  ];
};

interface CoverageProps {
  readonly whole: Amount;
  readonly shares: readonly Amount[];
  readonly measure: string | null;
}

/** Whether the shares cover the whole; where they do not, what is missing or too much. */
export const CoverageLine = ({ whole, shares, measure }: CoverageProps) => {
  const [intl, gapsOf] = [useIntl(), useGaps(measure)];
  const coverage = coverageOf(whole, shares);
  if (isCovered(coverage)) return <p className="dim">{intl.formatMessage({ id: "plan.shares.covered" })}</p>;
  return (
    <div role="status">
      <ul className="gaps">
        {gapsOf(coverage).map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </div>
  );
};

const useColumns = (measure: string | null) => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  return [
    {
      key: "number",
      title: text("number"),
      width: 96,
      phone: "bare" as const,
      cell: (row: Share) => row.number,
    },
    {
      key: "unit",
      title: text("share-of"),
      head: true,
      phone: "title" as const,
      cell: (row: Share) => <DeskLink href={`/desk/actions/${row.id}`}>{named(lang, row.unit)}</DeskLink>,
    },
    {
      key: "accountable",
      title: text("accountable"),
      phone: "line" as const,
      cell: ({ accountable }: Share) => (accountable ? titled(lang, accountable) : "—"),
    },
    {
      key: "amount",
      title: measure ? `${text("quantity")}（${measure}）` : text("quantity"),
      num: true,
      phone: "line" as const,
      cell: ({ quantity, items }: Share) => (quantity ? figure(quantity) : (items?.join("、") ?? "—")),
    },
    {
      key: "state",
      title: text("state"),
      phone: "line" as const,
      cell: (row: Share) => text(`state.${row.state}`),
    },
  ];
};

/** Who has which share (分给几家), and whether together they are the whole. Nothing where it is not divided. */
export const SharesSection = ({ action }: { action: ActionWhole }) => {
  const [intl, columns] = [useIntl(), useColumns(action.measure)];
  const { shares, parent } = action;
  const title = intl.formatMessage({ id: "plan.shares" }, { count: shares.length });
  return (
    <>
      {parent ? (
        <p className="share-of">
          {intl.formatMessage({ id: "plan.is-share" })}{" "}
          <DeskLink href={`/desk/actions/${parent.id}`}>{`${parent.number} ${parent.titleZh}`}</DeskLink>
        </p>
      ) : null}
      {shares.length > 0 ? (
        <section className="blk" aria-labelledby="shares">
          <Barred id="shares" title={title} />
          <CoverageLine whole={action} shares={shares} measure={action.measure} />
          <DenseTable label={title} columns={columns} rows={shares} keyOf={({ id }) => id} empty={null} />
        </section>
      ) : null}
    </>
  );
};
