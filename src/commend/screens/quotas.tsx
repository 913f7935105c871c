import { useParams } from "@tanstack/react-router";
import { Button, InputNumber, Select } from "antd";
import { useState } from "react";
import { addressOf } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { quotasSheet, setQuotasRoute } from "../api.ts";
import type { ProgrammeWhole, QuotaRowShown } from "../words.ts";
import { kinds, useProgramme, useQuotas, useUnits } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import "./commend.css";

type Unit = QuotaRowShown["unit"];
/** Places by unit and category. */
type Given = Readonly<Record<string, Readonly<Record<string, number>>>>;

const givenIn = (rows: readonly QuotaRowShown[]): Given =>
  Object.fromEntries(
    rows.map(({ unit, places }) => [
      unit.id,
      Object.fromEntries(places.map((one) => [one.categoryId, one.places])),
    ]),
  );

const tableOf = (given: Given) =>
  Object.entries(given).flatMap(([unitId, places]) =>
    Object.entries(places).map(([categoryId, count]) => ({ unitId, categoryId, places: count })),
  );

interface CellProps {
  readonly label: string;
  readonly places: number;
  readonly used: number;
  readonly onChange: ((places: number) => void) | null;
}

const Cell = ({ label, places, used, onChange }: CellProps) => {
  const text = useText();
  const said = used > 0 ? <span className="dim"> {text("used", { used })}</span> : null;
  if (!onChange)
    return (
      <>
        {places === 0 ? <span className="none">—</span> : places}
        {said}
      </>
    );
  return (
    <>
      <InputNumber
        size="small"
        aria-label={label}
        min={0}
        max={1_000}
        value={places}
        onChange={(value) => onChange(value ?? 0)}
      />
      {said}
    </>
  );
};

/** Places are given out until nominations close. */
const canGive = ({ may, state }: ProgrammeWhole): boolean =>
  may.office && (state === "draft" || state === "open");

interface TableProps {
  readonly programme: ProgrammeWhole;
  readonly rows: readonly QuotaRowShown[];
  readonly units: readonly Unit[];
  readonly given: Given;
  readonly onGive: ((unitId: string, categoryId: string, places: number) => void) | null;
}

const Totals = ({ programme: { categories }, given }: Pick<TableProps, "programme" | "given">) => {
  const text = useText();
  const total = (id: string) => Object.values(given).reduce((all, places) => all + (places[id] ?? 0), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row">{text("total")}</th>
        {categories.map(({ id, quota }) => (
          <td key={id} className="num">
            <b>{text("total-of", { given: total(id), quota })}</b>
          </td>
        ))}
      </tr>
    </tfoot>
  );
};

const QuotaTable = ({ programme, rows, units, given, onGive }: TableProps) => {
  const [text, named] = [useText(), useNamed()];
  const used = (unitId: string, categoryId: string) =>
    rows.find(({ unit }) => unit.id === unitId)?.places.find((one) => one.categoryId === categoryId)?.used ??
    0;
  return (
    <div className="dense scroll">
      <table className="tbl flush quotas">
        <thead>
          <tr>
            <th>{text("unit")}</th>
            {programme.categories.map((one) => (
              <th key={one.id} className="num">
                {named(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{named(unit)}</th>
              {programme.categories.map(({ id, ...category }) => (
                <td key={id} className="num">
                  <Cell
                    label={`${named(unit)} ${named(category)}`}
                    places={given[unit.id]?.[id] ?? 0}
                    used={used(unit.id, id)}
                    onChange={onGive && ((places) => onGive(unit.id, id, places))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Totals programme={programme} given={given} />
      </table>
    </div>
  );
};

/** Brings more units into the table: one, or all townships at once. */
const AddUnits = ({
  taken,
  onAdd,
}: {
  taken: readonly string[];
  onAdd: (units: readonly Unit[]) => void;
}) => {
  const [text, named, tree] = [useText(), useNamed(), useUnits()];
  const free = (tree.data ?? []).filter(({ id, kind }) => kind !== "village" && !taken.includes(id));
  const towns = free.filter(({ kind }) => kind === "township");
  return (
    <div className="acts">
      <Select
        aria-label={text("add-unit")}
        placeholder={text("add-unit")}
        className="add-unit"
        showSearch={{ optionFilterProp: "label" }}
        value={null}
        options={free.map((unit) => ({ value: unit.id, label: named(unit) }))}
        onChange={(id: string | null) => onAdd(free.filter((unit) => unit.id === id))}
      />
      {towns.length > 0 ? <Button onClick={() => onAdd(towns)}>{text("add-towns")}</Button> : null}
    </div>
  );
};

const Quotas = ({ programme, rows }: { programme: ProgrammeWhole; rows: readonly QuotaRowShown[] }) => {
  const text = useText();
  const [units, setUnits] = useState<readonly Unit[]>(rows.map(({ unit }) => unit));
  const [given, setGiven] = useState(givenIn(rows));
  const save = useActOn(setQuotasRoute, kinds);
  const mayGive = canGive(programme);
  const give = (unitId: string, categoryId: string, places: number) =>
    setGiven({ ...given, [unitId]: { ...given[unitId], [categoryId]: places } });
  const table = { programme, rows, units, given };
  return (
    <>
      {units.length === 0 ? (
        <Empty sentence={text("no-quotas")} />
      ) : (
        <QuotaTable {...table} onGive={mayGive ? give : null} />
      )}
      {mayGive ? (
        <>
          <AddUnits taken={units.map(({ id }) => id)} onAdd={(more) => setUnits([...units, ...more])} />
          {save.isError ? <Failed error={save.error} /> : null}
          {save.isSuccess && !save.isPending ? <p role="status">{text("saved")}</p> : null}
          <div className="acts below">
            <Button
              type="primary"
              loading={save.isPending}
              onClick={() => save.mutate({ params: { id: programme.id }, body: { quotas: tableOf(given) } })}
            >
              {text("save-quotas")}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
};

/** The table of quotas (名额分配表): read by everyone, given out by the office. */
export const QuotasScreen = () => {
  const { programmeId = "" } = useParams({ strict: false }) as { programmeId?: string };
  const [text, named, programme, quotas] = [
    useText(),
    useNamed(),
    useProgramme(programmeId),
    useQuotas(programmeId),
  ];
  const error = programme.error ?? quotas.error;
  if (error) return <Failed error={error} />;
  if (!programme.data || !quotas.data) return <Loading lines={8} />;
  const href = `/desk/commend/${programmeId}`;
  const crumbs = [
    { label: text("title"), href: "/desk/commend" },
    { label: named(programme.data), href },
    { label: text("quotas") },
  ];
  return (
    <>
      <PageHead
        title={text("quotas")}
        note={text("quotas-note")}
        crumbs={crumbs}
        link={DeskLink}
        acts={
          <>
            {canGive(programme.data) ? (
              <DeskLink className="btn" href="/desk/import?kind=quotas">
                {text("import")}
              </DeskLink>
            ) : null}
            <a className="btn" href={addressOf(quotasSheet, { params: { id: programmeId } })} download>
              {text("excel")}
            </a>
          </>
        }
      />
      <Quotas programme={programme.data} rows={quotas.data.rows} />
    </>
  );
};
