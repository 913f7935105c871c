import { Form, Input, Select } from "antd";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { reclassify } from "../api.ts";
import type { AppealWhole } from "../words.ts";
import { appealClasses, appealKinds } from "../words/states.ts";
import { useAppealChoices } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface Values {
  readonly class: AppealWhole["class"];
  readonly kind: AppealWhole["kind"];
  readonly categoryId?: string;
  readonly territoryId?: string;
  readonly place?: string;
}

const territories: ReadonlySet<string> = new Set(["county", "township", "village"]);

/** The fields by which an appeal is sorted; they stand in the form of the desk and in the intake. */
export const SortFields = () => {
  const [say, lang, choices] = [useSay(), useLang(), useAppealChoices()];
  const categories = (choices.data?.categories ?? []).map((one) => ({
    value: one.id,
    label: named(lang, one),
  }));
  const names = new Map(choices.data?.units.map((unit) => [unit.id, named(lang, unit)]));
  const places = (choices.data?.units ?? [])
    .filter(({ kind }) => territories.has(kind))
    .map(({ id, kind, parentId }) => ({
      value: id,
      label: kind === "village" ? `${names.get(parentId ?? "") ?? ""} / ${names.get(id)}` : names.get(id),
    }));
  const searched = { optionFilterProp: "label" } as const;
  return (
    <div className="sort-fields">
      <Form.Item name="categoryId" label={say("listen.category")}>
        <Select allowClear showSearch={searched} options={categories} loading={choices.isPending} />
      </Form.Item>
      <Form.Item name="territoryId" label={say("listen.where")}>
        <Select allowClear showSearch={searched} options={places} loading={choices.isPending} />
      </Form.Item>
      <Form.Item name="class" label={say("listen.class")}>
        <Select options={appealClasses.map((value) => ({ value, label: say(`appeal.class.${value}`) }))} />
      </Form.Item>
      <Form.Item name="kind" label={say("listen.kind")}>
        <Select options={appealKinds.map((value) => ({ value, label: say(`appeal.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="place" label={say("listen.place")}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
};

/** What it is about, where, and how soon it is due; the desk sorts it anew here. */
export const Sorted = ({ appeal }: { appeal: AppealWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  const { category, territory, place } = appeal;
  const rows: [string, string | null][] = [
    [say("listen.category"), category ? named(lang, category) : say("listen.unsorted")],
    [say("listen.class"), say(`appeal.class.${appeal.class}`)],
    [say("listen.kind"), say(`appeal.kind.${appeal.kind}`)],
    [say("listen.where"), territory ? named(lang, territory) : null],
    [say("listen.place"), place],
  ];
  return (
    <section className="sec" aria-labelledby="sorted">
      <Barred id="sorted" title={say("listen.sorted")} />
      {appeal.may.includes("reclassify") ? (
        <ActForm<typeof reclassify, Values>
          contract={reclassify}
          kinds={["appeal"]}
          weight="quiet"
          start={{
            class: appeal.class,
            kind: appeal.kind,
            categoryId: category?.id,
            territoryId: territory?.id,
            place: place ?? "",
          }}
          given={(values) => ({
            params: { id: appeal.id },
            body: {
              class: values.class,
              kind: values.kind,
              categoryId: values.categoryId ?? null,
              territoryId: values.territoryId ?? null,
              place: values.place ?? null,
            },
          })}
          submit={say("listen.sort")}
        >
          <SortFields />
        </ActForm>
      ) : (
        <KeyValue rows={rows} />
      )}
    </section>
  );
};
