import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Extra, Group, Scheme, SchemeShown, Veto } from "../words.ts";

type Rule = Extra | (Veto & { readonly kind: "veto" });

const useRuleColumns = (): readonly DenseColumn<Rule>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "name",
      title: say("scoring.rule"),
      head: true,
      width: 280,
      phone: "title",
      cell: (rule) => named(lang, rule),
    },
    {
      key: "kind",
      title: say("scoring.rule-kind"),
      width: 120,
      phone: "line",
      cell: ({ kind }) => say(`scoring.rule-kind.${kind}`),
    },
    {
      key: "bound",
      title: say("scoring.rule-bound"),
      width: 280,
      phone: "line",
      cell: (rule) =>
        rule.kind === "veto"
          ? say("scoring.step.vetoed", { most: figure(rule.most) })
          : say("scoring.rule-cap", { cap: figure(rule.cap) }),
    },
    {
      key: "standard",
      title: say("scoring.rule-standard"),
      phone: "line",
      cell: ({ standard }) => standard ?? <Dash lang={lang} />,
    },
  ];
};

/** Bonuses and penalties with their caps, vetoes with what they leave, and what each rests on. */
const Beside = ({ extras, vetoes }: Scheme) => {
  const [say, columns] = [useSay(), useRuleColumns()];
  const rules = [...extras, ...vetoes.map((veto) => ({ ...veto, kind: "veto" as const }))];
  return (
    <section className="blk" aria-labelledby="rules">
      <Barred id="rules" title={say("scoring.grants")} count={rules.length} />
      <DenseTable
        label={say("scoring.grants")}
        columns={columns}
        rows={rules}
        keyOf={({ key }) => key}
        empty={<Empty sentence={say("scoring.no-rules")} />}
      />
    </section>
  );
};

/** How the lines come together, and what a line without a figure counts. */
const Together = ({ full, combination, missing, digits }: Scheme) => {
  const say = useSay();
  const facts = [
    ["scoring.full", figure(full)],
    ["scoring.combination", say(`scoring.combination.${combination}`)],
    ["scoring.missing-figure", say(`scoring.missing.${missing}`)],
    ["scoring.rounded", say("scoring.digits", { digits })],
  ] as const;
  return (
    <section className="blk" aria-labelledby="together">
      <Barred id="together" title={say("scoring.together")} />
      <dl className="scheme-facts">
        {facts.map(([key, fact]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** Who is compared with whom, group by group. */
const Compared = ({ groups, units }: { groups: readonly Group[]; units: SchemeShown["units"] }) => {
  const [say, lang] = [useSay(), useLang()];
  const names = new Map(units.map((unit) => [unit.id, named(lang, unit)]));
  const comma = lang === "zh" ? "、" : ", ";
  return (
    <section className="blk" aria-labelledby="compared">
      <Barred id="compared" title={say("scoring.compared")} count={groups.length} />
      <dl className="scheme-facts">
        {groups.map((group) => (
          <div key={group.key}>
            <dt>
              {named(lang, group)} {figure(group.unitIds.length)}
            </dt>
            <dd>{group.unitIds.map((id) => names.get(id) ?? id).join(comma)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** A scheme’s rules beside its lines. */
export const SchemeRules = ({ shown: { scheme, units } }: { shown: SchemeShown }) => (
  <>
    <Beside {...scheme} />
    <Together {...scheme} />
    <Compared groups={scheme.groups} units={units} />
  </>
);
