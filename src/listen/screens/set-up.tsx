import { Button, Checkbox, Form, Input, InputNumber, Modal, Select } from "antd";
import { useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { addCategoryRoute, beginCategoriesRoute, changeCategoryRoute } from "../api.ts";
import type { Category, CategoryDraft } from "../words.ts";
import { appealClasses } from "../words/states.ts";
import { useRequired } from "./fields.tsx";
import { LearnedSection } from "./learned.tsx";
import { useCategories, useSetUpAct } from "./queries.ts";
import { RoutingTable } from "./routing-table.tsx";
import { useSay } from "../../desk/say.ts";
import { TemplateList } from "./template-list.tsx";
import "./listen.css";

type Values = Pick<CategoryDraft, "code" | "nameZh" | "class"> & {
  readonly nameEn?: string;
  readonly groupZh?: string;
  readonly keywords?: string;
  readonly position: number;
  readonly ended?: boolean;
};

const wordsIn = (text: string | undefined): string[] =>
  (text ?? "").split(/[\s,，、;；]+/).filter((word) => word !== "");

const draftOf = (values: Values, before: Category | null): CategoryDraft => ({
  code: values.code,
  nameZh: values.nameZh,
  nameEn: values.nameEn?.trim() || null,
  groupZh: values.groupZh?.trim() || null,
  groupEn: before?.groupEn ?? null,
  description: before?.description ?? null,
  keywords: wordsIn(values.keywords),
  class: values.class,
  attributes: before?.attributes ?? [],
  position: values.position,
});

const CategoryFields = ({ ends }: { ends: boolean }) => {
  const [say, required] = [useSay(), useRequired()];
  return (
    <>
      <Form.Item name="nameZh" label={say("listen.name-zh")} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={say("listen.name-en")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="code" label={say("listen.code")} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="groupZh" label={say("listen.group")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="class" label={say("listen.class")}>
        <Select options={appealClasses.map((value) => ({ value, label: say(`appeal.class.${value}`) }))} />
      </Form.Item>
      <Form.Item name="keywords" label={say("listen.keywords")} extra={say("listen.keywords-hint")}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="position" label={say("listen.position")}>
        <InputNumber min={0} max={10_000} />
      </Form.Item>
      {ends ? (
        <Form.Item name="ended" valuePropName="checked">
          <Checkbox>{say("listen.category-ended")}</Checkbox>
        </Form.Item>
      ) : null}
    </>
  );
};

const kinds = ["appeal-category"];

const CategoryDialog = ({ category, onClose }: { category: Category | null; onClose: () => void }) => {
  const say = useSay();
  const start = category
    ? {
        ...category,
        nameEn: category.nameEn ?? "",
        groupZh: category.groupZh ?? "",
        keywords: category.keywords.join(" "),
      }
    : { class: "ordinary" as const, position: 0 };
  return (
    <Modal
      open
      title={say(category ? "listen.change-category" : "listen.add-category")}
      footer={null}
      onCancel={onClose}
    >
      {category ? (
        <ActForm<typeof changeCategoryRoute, Values>
          contract={changeCategoryRoute}
          kinds={kinds}
          start={start as Partial<Values>}
          given={(values) => ({
            params: { id: category.id },
            body: { ...draftOf(values, category), ended: values.ended ?? false },
          })}
          onDone={onClose}
          submit={say("listen.keep")}
        >
          <CategoryFields ends />
        </ActForm>
      ) : (
        <ActForm<typeof addCategoryRoute, Values>
          contract={addCategoryRoute}
          kinds={kinds}
          start={start as Partial<Values>}
          given={(values) => ({ body: draftOf(values, null) })}
          onDone={onClose}
          submit={say("listen.keep")}
        >
          <CategoryFields ends={false} />
        </ActForm>
      )}
    </Modal>
  );
};

const Opening = ({ category, onOpen }: { category: Category; onOpen: (category: Category) => void }) => {
  const lang = useLang();
  return (
    <button type="button" className="btn text" onClick={() => onOpen(category)}>
      {named(lang, category)}
    </button>
  );
};

const useColumns = (onOpen: (category: Category) => void): readonly DenseColumn<Category>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "name",
      title: say("listen.category"),
      head: true,
      phone: "title",
      cell: (one) => <Opening category={one} onOpen={onOpen} />,
    },
    {
      key: "group",
      title: say("listen.group"),
      width: 140,
      phone: "line",
      cell: ({ groupZh, groupEn }) => (groupZh ? named(lang, { nameZh: groupZh, nameEn: groupEn }) : ""),
    },
    {
      key: "class",
      title: say("listen.class"),
      width: 120,
      phone: "line",
      cell: (one) => say(`appeal.class.${one.class}`),
    },
    {
      key: "words",
      title: say("listen.keywords"),
      phone: "line",
      cell: ({ keywords }) => keywords.join("、"),
    },
    {
      key: "ended",
      title: say("listen.state"),
      width: 90,
      phone: "line",
      cell: ({ ended }) => say(ended ? "listen.not-used" : "listen.used"),
    },
  ];
};

/** Begins with the usual categories where there are none. */
const Begin = () => {
  const [say, begin] = [useSay(), useSetUpAct(beginCategoriesRoute)];
  return (
    <>
      <Button loading={begin.isPending} onClick={() => begin.mutate({ body: {} })}>
        {say("listen.begin-categories")}
      </Button>
      {begin.error ? <Failed error={begin.error} /> : null}
    </>
  );
};

/** What appeals are sorted by. */
const Categories = () => {
  const [say, categories] = [useSay(), useCategories()];
  const [open, setOpen] = useState<Category | "new" | null>(null);
  const columns = useColumns(setOpen);
  if (categories.isError) return <Failed error={categories.error} />;
  return (
    <section className="blk" aria-labelledby="categories">
      <Barred id="categories" title={say("listen.categories")} count={categories.data?.length} />
      <DenseTable
        label={say("listen.categories")}
        columns={columns}
        rows={categories.data}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("listen.no-categories")} next={<Begin />} />}
      />
      <Button onClick={() => setOpen("new")}>{say("listen.add-category")}</Button>
      {open ? <CategoryDialog category={open === "new" ? null : open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
};

/** What the listening desk works by: categories, which unit gets what, and the texts it often writes. */
export const SetUpScreen = () => {
  const say = useSay();
  return (
    <div className="set-up">
      <PageHead
        title={say("listen.set-up")}
        crumbs={[{ label: say("listen.nav"), href: "/desk/appeals" }, { label: say("listen.set-up") }]}
        link={DeskLink}
      />
      <RoutingTable />
      <Categories />
      <LearnedSection />
      <TemplateList />
    </div>
  );
};
