import { Form, Select } from "antd";
import { DeskLink } from "../../desk/link.tsx";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { removeRouteRoute, setRouteRoute } from "../api.ts";
import { UnitField, useRequired } from "./fields.tsx";
import { useAppealChoices, useCategories, useRoutingTable, useSetUpAct } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Values {
  readonly categoryId: string;
  readonly territoryId?: string;
  readonly unitId: string;
}

interface Line {
  readonly id: string;
  readonly category: string;
  readonly territory: string;
  readonly unit: string;
}

const territories: ReadonlySet<string> = new Set(["township", "village"]);

/** The lines of the table by the names of what they join; the whole county first, then its parts. */
const useLines = (): readonly Line[] | undefined => {
  const [say, lang, routes, categories, choices] = [
    useSay(),
    useLang(),
    useRoutingTable(),
    useCategories(),
    useAppealChoices(),
  ];
  if (!routes.data || !categories.data || !choices.data) return undefined;
  const units = new Map(choices.data.units.map((unit) => [unit.id, named(lang, unit)]));
  const sorts = new Map(categories.data.map((one) => [one.id, named(lang, one)]));
  return routes.data.map(({ id, categoryId, territoryId, unitId }) => ({
    id,
    category: sorts.get(categoryId) ?? "",
    territory: territoryId ? (units.get(territoryId) ?? "") : say("listen.whole-county"),
    unit: units.get(unitId) ?? say("listen.ended-unit"),
  }));
};

const NewLine = () => {
  const [say, lang, categories, choices, required] = [
    useSay(),
    useLang(),
    useCategories(),
    useAppealChoices(),
    useRequired(),
  ];
  const sorts = (categories.data ?? [])
    .filter(({ ended }) => !ended)
    .map((one) => ({ value: one.id, label: named(lang, one) }));
  const places = (choices.data?.units ?? [])
    .filter(({ kind }) => territories.has(kind))
    .map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  const searched = { optionFilterProp: "label" } as const;
  return (
    <ActForm<typeof setRouteRoute, Values>
      contract={setRouteRoute}
      kinds={["appeal-route"]}
      weight="quiet"
      given={({ territoryId, ...line }) => ({ body: { ...line, territoryId: territoryId ?? null } })}
      submit={say("listen.set-route")}
      after={say("listen.set-route-note")}
    >
      <div className="sort-fields">
        <Form.Item name="categoryId" label={say("listen.category")} rules={required}>
          <Select showSearch={searched} options={sorts} />
        </Form.Item>
        <Form.Item name="territoryId" label={say("listen.where")}>
          <Select
            allowClear
            showSearch={searched}
            placeholder={say("listen.whole-county")}
            options={places}
          />
        </Form.Item>
        <UnitField name="unitId" label={say("listen.give-to")} />
      </div>
    </ActForm>
  );
};

/** Takes a line out of the table. */
const Remove = ({ line, act }: { line: Line; act: ReturnType<typeof useRemoval> }) => {
  const say = useSay();
  return (
    <button
      type="button"
      className="btn text"
      aria-label={`${say("listen.remove")} ${line.category} ${line.territory}`}
      onClick={() => act.mutate({ params: { id: line.id } })}
    >
      {say("listen.remove")}
    </button>
  );
};

const useRemoval = () => useSetUpAct(removeRouteRoute);

const useColumns = (remove: ReturnType<typeof useRemoval>): readonly DenseColumn<Line>[] => {
  const say = useSay();
  return [
    {
      key: "category",
      title: say("listen.category"),
      head: true,
      phone: "title",
      cell: ({ category }) => category,
    },
    {
      key: "territory",
      title: say("listen.where"),
      width: 220,
      phone: "line",
      cell: ({ territory }) => territory,
    },
    { key: "unit", title: say("listen.give-to"), width: 260, phone: "line", cell: ({ unit }) => unit },
    {
      key: "acts",
      title: "",
      width: 90,
      phone: "acts",
      cell: (line) => <Remove line={line} act={remove} />,
    },
  ];
};

/** Which unit gets what: category × territory → unit. The nearest line over the place holds. */
export const RoutingTable = () => {
  const [say, lines, remove] = [useSay(), useLines(), useRemoval()];
  const columns = useColumns(remove);
  return (
    <section className="blk" aria-labelledby="routing">
      <Barred
        id="routing"
        title={say("listen.routing")}
        note={say("listen.routing-note")}
        count={lines?.length}
      />
      {remove.error ? <Failed error={remove.error} /> : null}
      <DenseTable
        label={say("listen.routing")}
        columns={columns}
        rows={lines}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("listen.no-routing")} />}
      />
      <NewLine />
      <p>
        <DeskLink href="/desk/import?kind=routing">{say("listen.import-routing")}</DeskLink>
      </p>
    </section>
  );
};
