import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { call, isRefused } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { writeAreaRoute, writePillarRoute, writeTaskRoute } from "../outline/api.ts";
import { longest, type PlanTree } from "../words.ts";
import { useChoices, usePlanTree } from "./queries.ts";
import { planHref } from "./search.ts";
import "./plan.css";

type Kind = "pillar" | "task" | "area";
interface Fields {
  readonly number?: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly ledByPostId?: string;
}
interface Open {
  readonly kind: Kind;
  readonly id: string | null;
  readonly taskId?: string;
  readonly start: Fields;
}

const useWrite = (year: number, { kind, id, taskId = "" }: Open, onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ number = "", nameZh = "", nameEn, ledByPostId }: Fields) => {
      const [params, names] = [{ year }, { nameZh, nameEn: nameEn?.trim() || null }];
      if (kind === "pillar")
        return call(writePillarRoute, { params, body: { id, draft: { code: number, ...names } } });
      if (kind === "area")
        return call(writeAreaRoute, { params, body: { id, draft: { taskId, number, ...names } } });
      const draft = { number, ...names, ledByPostId: ledByPostId ?? null };
      return call(writeTaskRoute, { params, body: { id, draft } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["plan"] });
      onDone();
    },
  });
};

/** One form for a pillar, a task or an area; a number that is taken is said at its field. */
const WriteDialog = ({ year, open, onClose }: { year: number; open: Open; onClose: () => void }) => {
  const [intl, lang, choices, write] = [useIntl(), useLang(), useChoices(), useWrite(year, open, onClose)];
  const [form] = Form.useForm<Fields>();
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  const needed = [{ required: true, whitespace: true, message: text("form.missing") }];
  const atField = (error: unknown): boolean => {
    if (!isRefused(error) || !error.field) return false;
    const name = error.field === "code" ? "number" : (error.field as keyof Fields);
    form.setFields([{ name, errors: [error.sentence] }]);
    return true;
  };
  const posts = (choices.data?.posts ?? []).map((post) => ({ value: post.id, label: titled(lang, post) }));
  return (
    <Modal
      open
      title={text(`outline.${open.kind}`)}
      okText={text("form.save")}
      cancelText={text("adopt.no")}
      okButtonProps={{ loading: write.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={open.start}
        onFinish={(fields) => write.mutate(fields, { onError: (error) => void atField(error) })}
      >
        <Form.Item
          name="number"
          label={text(open.kind === "pillar" ? "outline.code" : "number")}
          rules={needed}
        >
          <Input maxLength={longest.number} />
        </Form.Item>
        <Form.Item name="nameZh" label={text("outline.name")} rules={needed}>
          <Input maxLength={longest.name} />
        </Form.Item>
        <Form.Item name="nameEn" label={text("outline.name-en")}>
          <Input maxLength={longest.name} />
        </Form.Item>
        {open.kind === "task" ? (
          <Form.Item name="ledByPostId" label={text("led-by")}>
            <Select allowClear showSearch={{ optionFilterProp: "label" }} options={posts} />
          </Form.Item>
        ) : null}
      </Form>
      {write.isError && !(isRefused(write.error) && write.error.field) ? (
        <Failed error={write.error} />
      ) : null}
    </Modal>
  );
};

/** A year's pillars, tasks and areas by hand, so that actions can be written without a spreadsheet. */
export const OutlineScreen = () => {
  const { year: asked = "" } = useParams({ strict: false }) as { year?: string };
  const tree = usePlanTree(Number(asked));
  if (tree.isError) return <Failed error={tree.error} />;
  return tree.data ? <Outline tree={tree.data} /> : <Loading lines={8} />;
};

interface PartProps {
  readonly tree: PlanTree;
  readonly write: (open: Open) => void;
}

const startOf = (one: { nameZh: string; nameEn: string | null }, number: string): Fields => ({
  number,
  nameZh: one.nameZh,
  nameEn: one.nameEn ?? undefined,
});

const Pillars = ({ tree: { pillars }, write }: PartProps) => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  return (
    <section className="blk" aria-labelledby="pillars">
      <Barred id="pillars" title={text("pillars")} count={pillars.length || undefined} />
      <ul className="units numbered">
        {pillars.map((one) => (
          <li key={one.id}>
            <span>{one.code}</span> {named(lang, one)}
            <Button onClick={() => write({ kind: "pillar", id: one.id, start: startOf(one, one.code) })}>
              {text("change")}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => write({ kind: "pillar", id: null, start: {} })}>
        {text("outline.add-pillar")}
      </Button>
    </section>
  );
};

const Tasks = ({ tree: { tasks }, write }: PartProps) => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `plan.${key}` });
  return (
    <section className="blk" aria-labelledby="tasks">
      <Barred id="tasks" title={text("outline.tasks")} count={tasks.length || undefined} />
      {tasks.length === 0 ? <Empty sentence={text("outline.none")} /> : null}
      {tasks.map((task) => (
        <div key={task.id} className="outline-task">
          <h3>
            <span className="n">{task.number}</span> {named(lang, task)}
            <Button
              onClick={() =>
                write({
                  kind: "task",
                  id: task.id,
                  start: { ...startOf(task, task.number), ledByPostId: task.ledBy?.id },
                })
              }
            >
              {text("change")}
            </Button>
          </h3>
          <ul className="units numbered">
            {task.areas.map((area) => (
              <li key={area.id}>
                <span>{area.number}</span> {named(lang, area)}
                <Button
                  onClick={() =>
                    write({ kind: "area", id: area.id, taskId: task.id, start: startOf(area, area.number) })
                  }
                >
                  {text("change")}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            onClick={() =>
              write({
                kind: "area",
                id: null,
                taskId: task.id,
                start: { number: `${task.number}-${task.areas.length + 1}` },
              })
            }
          >
            {text("outline.add-area")}
          </Button>
        </div>
      ))}
      <Button onClick={() => write({ kind: "task", id: null, start: { number: String(tasks.length + 1) } })}>
        {text("outline.add-task")}
      </Button>
    </section>
  );
};

const Outline = ({ tree }: { tree: PlanTree }) => {
  const intl = useIntl();
  const [open, setOpen] = useState<Open | null>(null);
  const year = String(tree.plan.year);
  const crumbs = [
    { label: intl.formatMessage({ id: "plan.nav" }), href: planHref({ year }) },
    { label: year },
  ];
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "plan.outline" })} crumbs={crumbs} link={DeskLink} />
      <Tasks tree={tree} write={setOpen} />
      <Pillars tree={tree} write={setOpen} />
      {open ? <WriteDialog year={tree.plan.year} open={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
};
