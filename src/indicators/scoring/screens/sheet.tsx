import { useMemo } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, ofWhole, range } from "../../../ground/look/format.ts";
import { Barred, Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { type Firmness, usualDraws } from "../../words/firmness.ts";
import type { Scheme, Sheet, UnitScore } from "../words.ts";
import { Faults } from "./faults.tsx";
import { useSay } from "../../../desk/say.ts";
import { useSchemeHref } from "./search.ts";
import { firmUnder, weightsOf } from "./trial.ts";
import { UnitLines } from "./unit-score.tsx";
import { useUnplacedNote, WhyUnplaced } from "./why-unplaced.tsx";

type GroupSheet = Sheet["groups"][number];

/** How firm each place is, by unit; none for a geometric scheme, whose lines are not added. */
const useFirmness = (scheme: Scheme, { units }: GroupSheet): ReadonlyMap<string, Firmness> =>
  useMemo(
    () => (scheme.combination === "geometric" ? new Map() : firmUnder(scheme, units, weightsOf(scheme))),
    [scheme, units],
  );

/** A place as it holds: where nine of ten weightings put it, and how often just here. */
const Firm = ({ firm }: { firm: Firmness | undefined }) => {
  const [say, lang] = [useSay(), useLang()];
  if (!firm) return <Dash lang={lang} />;
  const places = firm.from === firm.to ? figure(firm.from) : range(figure(firm.from), figure(firm.to), lang);
  return <>{say("scoring.firm", { places, kept: figure(Math.round(firm.kept * 100)) })}</>;
};

const useColumns = (
  scheme: Scheme,
  firm: ReadonlyMap<string, Firmness>,
): readonly DenseColumn<UnitScore>[] => {
  const [say, lang, hrefOf] = [useSay(), useLang(), useSchemeHref()];
  const number = (value: number | null) => (value === null ? <Dash lang={lang} /> : figure(value));
  const rest = (value: number) =>
    value === 0 ? <Dash lang={lang} /> : figure(Math.round(value * 100) / 100);
  return [
    {
      key: "place",
      title: say("scoring.place"),
      num: true,
      width: 70,
      phone: "line",
      cell: ({ place }) => number(place),
    },
    {
      key: "unit",
      title: say("scoring.unit"),
      head: true,
      phone: "title",
      cell: (score) => (
        <>
          <DeskLink href={hrefOf({ unit: score.unit.id })}>{named(lang, score.unit)}</DeskLink>
          <WhyUnplaced scheme={scheme} score={score} />
        </>
      ),
    },
    {
      key: "total",
      title: say("scoring.total"),
      num: true,
      width: 110,
      phone: "line",
      cell: ({ total }) =>
        total === null ? <Dash lang={lang} /> : <b>{figure(total.toFixed(scheme.digits))}</b>,
    },
    {
      key: "bonus",
      title: say("scoring.bonus"),
      num: true,
      width: 90,
      phone: "hide",
      cell: ({ bonus }) => rest(bonus),
    },
    {
      key: "penalty",
      title: say("scoring.penalty"),
      num: true,
      width: 90,
      phone: "hide",
      cell: ({ penalty }) => rest(-penalty),
    },
    {
      key: "filled",
      title: say("scoring.filled"),
      num: true,
      width: 90,
      phone: "hide",
      cell: ({ lines }) => ofWhole(lines.filter(({ points }) => points !== null).length, lines.length),
    },
    {
      key: "firm",
      title: say("scoring.firmness"),
      width: 260,
      phone: "line",
      cell: ({ unit }) => <Firm firm={firm.get(unit.id)} />,
    },
  ];
};

const GroupTable = ({ scheme, group }: { scheme: Scheme; group: GroupSheet }) => {
  const [say, lang] = [useSay(), useLang()];
  const columns = useColumns(scheme, useFirmness(scheme, group));
  return (
    <section className="blk" aria-labelledby={`group-${group.key}`}>
      <Barred
        id={`group-${group.key}`}
        title={named(lang, group)}
        count={group.units.length}
        note={useUnplacedNote()(group.units)}
      />
      <DenseTable
        label={named(lang, group)}
        columns={columns}
        rows={group.units}
        keyOf={({ unit }) => unit.id}
        empty={<Empty sentence={say("scoring.no-units")} />}
      />
      <Faults faults={group.faults} lines={scheme.lines} />
    </section>
  );
};

/** Everyone's total and place, group by group; a unit that is chosen opens to its arithmetic. */
export const SheetView = ({ scheme, sheet, unit }: { scheme: Scheme; sheet: Sheet; unit?: string }) => {
  const say = useSay();
  const open = sheet.groups.flatMap(({ units }) => units).find((score) => score.unit.id === unit);
  if (open) return <UnitLines scheme={scheme} score={open} />;
  const draws = {
    draws: figure(usualDraws.draws),
    spread: figure(usualDraws.spread * 100),
    seed: String(usualDraws.seed),
  };
  return (
    <>
      {sheet.groups.map((group) => (
        <GroupTable key={group.key} scheme={scheme} group={group} />
      ))}
      <p className="mid">
        {say("scoring.filled-of", { part: figure(sheet.filled.part), of: figure(sheet.filled.of) })}{" "}
        {scheme.combination === "arithmetic"
          ? say("scoring.firmness-note", draws)
          : say("scoring.firmness-geometric")}
      </p>
    </>
  );
};
