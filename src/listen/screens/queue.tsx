import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { AppealInList } from "../words.ts";
import { appealClasses, voices } from "../words/states.ts";
import { firstList, Lists } from "./lists.tsx";
import { useAppealAct, useAppealChoices, useCounts, useQueue } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useLeft, useMoment, useStateSaid } from "./say.ts";
import { appealHref, useAppealSearch } from "./search.ts";
import { assignMany } from "../api.ts";
import { ExportMenu } from "./export.tsx";
import { BulkAssign } from "./bulk-assign.tsx";
import "./listen.css";

/** What narrows the list; it stands in the address. */
const Filters = () => {
  const [say, lang, choices] = [useSay(), useLang(), useAppealChoices()];
  const [search, change] = useAppealSearch();
  const categories = (choices.data?.categories ?? []).map((one) => ({
    value: one.id,
    label: named(lang, one),
  }));
  const units = (choices.data?.units ?? []).map((one) => ({ value: one.id, label: named(lang, one) }));
  const pick = (
    key: "class" | "voice" | "categoryId" | "unitId",
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      placeholder={label}
      aria-label={label}
      value={search[key]}
      options={options}
      onChange={(value?: string) => change({ [key]: value })}
    />
  );
  return (
    <div className="filters">
      <Input.Search
        allowClear
        className="find"
        aria-label={say("listen.find")}
        placeholder={say("listen.find")}
        defaultValue={search.q}
        maxLength={100}
        onSearch={(q) => change({ q: q || undefined })}
      />
      {pick(
        "class",
        say("listen.class"),
        appealClasses.map((value) => ({ value, label: say(`appeal.class.${value}`) })),
      )}
      {pick("categoryId", say("listen.category"), categories)}
      {pick("unitId", say("listen.unit"), units)}
      {pick(
        "voice",
        say("listen.voice"),
        voices.map((value) => ({ value, label: say(`appeal.voice.${value}`) })),
      )}
    </div>
  );
};

/** How much is left, with its class; red when it is late. */
export const Left = ({ appeal }: { appeal: AppealInList }) => {
  const [say, left] = [useSay(), useLeft()];
  const hot = appeal.late || appeal.class === "urgent";
  return (
    <b className={hot ? "left hot" : "left"}>
      {say(`appeal.class.${appeal.class}`)}{" "}
      {appeal.left ? left(appeal.left) : say(`appeal.state.${appeal.state}`)}
    </b>
  );
};

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

const useColumns = (choosing: Choosing | null): readonly DenseColumn<AppealInList>[] => {
  const [say, lang, moment, stateSaid] = [useSay(), useLang(), useMoment(), useStateSaid()];
  const [search] = useAppealSearch();
  const where = ({ territory, place }: AppealInList) =>
    [territory && named(lang, territory), place].filter(Boolean).join(" ");
  const columns: DenseColumn<AppealInList>[] = [
    {
      key: "left",
      title: say("listen.due"),
      width: 190,
      phone: "bare",
      cell: (appeal) => <Left appeal={appeal} />,
    },
    {
      key: "what",
      title: say("listen.what"),
      head: true,
      phone: "title",
      cell: (appeal) => (
        <DeskLink href={appealHref(appeal.id, { ...search, act: undefined })}>{appeal.excerpt}</DeskLink>
      ),
    },
    { key: "where", title: say("listen.where"), width: 150, phone: "line", cell: where },
    {
      key: "category",
      title: say("listen.category"),
      width: 130,
      phone: "line",
      cell: ({ category }) => (category ? named(lang, category) : say("listen.unsorted")),
    },
    {
      key: "unit",
      title: say("listen.on-desk-of"),
      width: 150,
      phone: "line",
      cell: ({ unit }) => (unit ? named(lang, unit) : say("listen.the-desk")),
    },
    {
      key: "state",
      title: say("listen.state"),
      width: 110,
      phone: "line",
      cell: (appeal) => stateSaid(appeal),
    },
    {
      key: "door",
      title: say("listen.door"),
      width: 90,
      phone: "hide",
      cell: ({ door }) => say(`appeal.door.${door}`),
    },
    {
      key: "received",
      title: say("listen.received"),
      num: true,
      width: 150,
      phone: "line",
      cell: ({ receivedAt }) => moment(receivedAt),
    },
  ];
  if (!choosing) return columns;
  const box = ({ id, ref }: AppealInList) => (
    <Checkbox
      checked={choosing.chosen.has(id)}
      aria-label={say("listen.choose", { ref })}
      onChange={() => choosing.toggle(id)}
    />
  );
  return [{ key: "choose", title: "", width: 40, phone: "bare", cell: box }, ...columns];
};

/** What is chosen among the rows, to be given out together. */
const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { chosen, toggle, clear: () => setChosen(new Set()) };
};

const givable: ReadonlySet<AppealInList["state"]> = new Set(["received", "returned", "assigned"]);

const List = () => {
  const [say, counts] = [useSay(), useCounts()];
  const [search] = useAppealSearch();
  const list = search.list ?? (counts.data ? firstList(counts.data) : undefined);
  const queue = useQueue({ ...search, list: list ?? "all" });
  const assign = useAppealAct(assignMany);
  const { chosen, toggle, clear } = useChosen();
  const giving = list === "to-assign" || list === "returned";
  const columns = useColumns(giving ? { chosen, toggle } : null);
  if (queue.isError) return <Failed error={queue.error} retry={() => void queue.refetch()} />;
  const rows = counts.data ? queue.data?.pages.flatMap(({ appeals }) => appeals) : undefined;
  const picked = (rows ?? []).filter(({ id, state }) => chosen.has(id) && givable.has(state));
  return (
    <>
      {giving && picked.length > 0 ? <BulkAssign appeals={picked} act={assign} onDone={clear} /> : null}
      <DenseTable
        label={say("listen.nav")}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say(search.q ? "listen.none-found" : "listen.none")} />}
      />
      {queue.hasNextPage ? (
        <Button loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {say("listen.more")}
        </Button>
      ) : null}
    </>
  );
};

/** The queue of appeals: the lists, what narrows them, and the rows by what is due. */
export const QueueScreen = () => {
  const [say, counts] = [useSay(), useCounts()];
  const { desk = false, setUp = false, themes = false } = counts.data ?? {};
  const acts = (
    <>
      <ExportMenu withIdentity={desk} />
      {themes ? (
        <DeskLink className="btn" href="/desk/themes">
          {say("themes.nav")}
        </DeskLink>
      ) : null}
      <DeskLink className="btn" href="/desk/rates">
        {say("rates.nav")}
      </DeskLink>
      {setUp ? (
        <>
          <DeskLink className="btn" href="/desk/import?kind=tickets">
            {say("import.title")}
          </DeskLink>
          <DeskLink className="btn" href="/desk/appeals/setup">
            {say("listen.set-up")}
          </DeskLink>
        </>
      ) : null}
      {desk ? (
        <DeskLink className="btn ink" href="/desk/appeals/new">
          {say("listen.take")}
        </DeskLink>
      ) : null}
    </>
  );
  return (
    <>
      <PageHead title={say("listen.nav")} note={say("listen.note")} acts={acts} />
      <Lists />
      <Filters />
      <List />
    </>
  );
};
