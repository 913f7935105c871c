import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, signed } from "../../../ground/look/format.ts";
import { Dash } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Part, Parts } from "../words.ts";
import { knownParts } from "./known-parts.ts";
import { bare, type Measured, unitOf } from "./numbers.ts";
import { useSay } from "../../../desk/say.ts";

const percent = (value: number): string => `${signed(Math.round(value * 10) / 10)}`;

const useColumns = (measured: Measured): readonly DenseColumn<Part>[] => {
  const [say, lang] = [useSay(), useLang()];
  const unit = unitOf(measured);
  const dash = <Dash lang={lang} />;
  const rank = (place: number | null) => (place === null ? dash : figure(place));
  const number = (value: number | null, change = false) =>
    value === null ? dash : change ? signed(bare(value, measured).replace("−", "-")) : bare(value, measured);
  const level = ({ figure: own }: Part) =>
    own ? (
      <>
        {bare(Number(own.value), measured)}
        {own.rolled ? (
          <span className="meta"> {say("outlook.have-of", { have: own.have, of: own.of })}</span>
        ) : null}
      </>
    ) : (
      dash
    );
  /** On a phone the tiles above say the places. */
  const column = (key: string, cell: DenseColumn<Part>["cell"]): DenseColumn<Part> => ({
    key,
    title: say(`outlook.parts.${key}`, { unit }),
    num: true,
    phone: key.endsWith("-rank") || key === "share" ? "hide" : "line",
    cell,
  });
  return [
    {
      key: "unit",
      title: say("outlook.parts.unit"),
      head: true,
      phone: "title",
      cell: (part) => named(lang, part.unit),
    },
    column("level", level),
    column("level-rank", ({ places }) => rank(places.level)),
    column("increment", ({ increment }) => number(increment, true)),
    column("increment-rank", ({ places }) => rank(places.increment)),
    column("growth", ({ growth }) => (growth ? signed(growth.value) : dash)),
    column("growth-rank", ({ places }) => rank(places.growth)),
    column("share", ({ share }) => (share === null ? dash : percent(share))),
    column("points", ({ points }) => (points === null ? dash : signed(Math.round(points * 100) / 100))),
  ];
};

/** The parts of which something is known, beside each other: sizes, places, what each contributed; and who is missing. */
export const PartsTable = ({ parts, measured }: { parts: Parts; measured: Measured }) => {
  const [say, lang] = [useSay(), useLang()];
  const { known, missing } = knownParts(parts.parts);
  const names = missing.map(({ unit }) => named(lang, unit)).join(lang === "zh" ? "、" : ", ");
  return (
    <>
      <DenseTable
        label={say("outlook.parts")}
        columns={useColumns(measured)}
        rows={known}
        keyOf={({ unit }) => unit.id}
        empty={<Empty sentence={say("outlook.no-parts")} />}
      />
      {missing.length > 0 ? (
        <p className="mid">
          {say("outlook.parts-missing", { have: known.length, of: parts.parts.length, names })}
        </p>
      ) : null}
    </>
  );
};
