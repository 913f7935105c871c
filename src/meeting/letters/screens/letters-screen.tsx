import { useRouter, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { addressOf } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { named, titled } from "../../../ground/texts.ts";
import { lettersPdf, lettersWord } from "../api.ts";
import { type LetterInList, type LettersShown, type LetterState, letterStates } from "../words.ts";
import { useAdoptedYears, useLetters, useRemind } from "./queries.ts";
import { LetterMark, useStamp, useText } from "./said.tsx";
import { lettersHref, type LettersSearch, lettersSearch } from "./search.ts";
import "./letters.css";

const size = 50;

const useColumns = (year: number): readonly DenseColumn<LetterInList>[] => {
  const [text, lang, stamp] = [useText(), useLang(), useStamp()];
  return [
    {
      key: "post",
      title: text("column.post"),
      head: true,
      phone: "title",
      cell: ({ post }) => <DeskLink href={`/desk/letters/${year}/${post.id}`}>{titled(lang, post)}</DeskLink>,
    },
    { key: "unit", title: text("column.unit"), phone: "line", cell: ({ unit }) => named(lang, unit) },
    {
      key: "holder",
      title: text("column.holder"),
      width: 200,
      phone: "line",
      cell: ({ holder }) => holder ?? text("vacant"),
    },
    {
      key: "owes",
      title: text("column.owes"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ owes }) => owes,
    },
    {
      key: "state",
      title: text("column.state"),
      width: 220,
      phone: "bare",
      cell: ({ state }) => <LetterMark state={state} />,
    },
    {
      key: "signed",
      title: text("column.signed-on"),
      num: true,
      width: 170,
      phone: "line",
      cell: ({ signature }) => (signature ? stamp(signature.signedAt) : <span className="none">—</span>),
    },
  ];
};

const Remind = ({ year }: { year: number }) => {
  const [text, remind] = [useText(), useRemind(year)];
  return (
    <>
      {remind.isError ? <Failed error={remind.error} /> : null}
      {remind.isSuccess ? (
        <span role="status">{text("reminded-count", { count: remind.data.reminded })}</span>
      ) : null}
      <Button loading={remind.isPending} onClick={() => remind.mutate()}>
        {text("remind")}
      </Button>
    </>
  );
};

const Acts = ({ shown: { year, counts, may } }: { shown: LettersShown }) => {
  const text = useText();
  const params = { year };
  return (
    <>
      <a className="btn" href={addressOf(lettersWord, { params })} download>
        {text("word-all")}
      </a>
      <a className="btn" href={addressOf(lettersPdf, { params })} download>
        {text("pdf-all")}
      </a>
      {may.remind && (counts.unsigned ?? 0) + (counts.changed ?? 0) > 0 ? <Remind year={year} /> : null}
    </>
  );
};

const Filters = ({ years, search }: { years: readonly number[]; search: LettersSearch }) => {
  const [text, router] = [useText(), useRouter()];
  const go = (part: Partial<LettersSearch>) =>
    router.history.push(lettersHref({ ...search, page: undefined, ...part }));
  const states = letterStates.map((value) => ({ value, label: text(`state.${value}`) }));
  const options: { value: LetterState | "all"; label: string }[] = [
    { value: "all", label: text("all") },
    ...states,
  ];
  return (
    <div className="letters-filters" role="search">
      <Select
        aria-label={text("year")}
        value={search.year ?? years[0]}
        options={years.map((value) => ({ value, label: `${value}` }))}
        onChange={(year) => go({ year })}
      />
      <Select<LetterState | "all">
        aria-label={text("column.state")}
        value={search.state ?? "all"}
        options={options}
        onChange={(state) => go({ state: state === "all" ? undefined : state })}
      />
    </div>
  );
};

const Shown = ({ shown, search }: { shown: LettersShown; search: LettersSearch }) => {
  const [text, router] = [useText(), useRouter()];
  const columns = useColumns(shown.year);
  const { counts, total, letters } = shown;
  const { unsigned = 0, changed = 0, signed = 0 } = counts;
  const onChange = (page: number) => router.history.push(lettersHref({ ...search, page }));
  return (
    <>
      <p className="letters-counts">{text("counts", { unsigned, changed, signed })}</p>
      <DenseTable
        label={text("title", { year: shown.year })}
        columns={columns}
        rows={letters}
        keyOf={({ post }) => post.id}
        empty={<Empty sentence={text("none")} />}
        pages={total > size ? { current: search.page ?? 1, size, total, onChange } : undefined}
      />
    </>
  );
};

/** The letters of a year that one sees: whose, how many they answer for, and who has not signed. */
export const LettersScreen = () => {
  const [text, lang] = [useText(), useLang()];
  const search = lettersSearch.parse(useSearch({ strict: false }));
  const years = useAdoptedYears();
  const year = search.year ?? years.data?.[0];
  const letters = useLetters(year, { state: search.state, page: search.page ?? 1, limit: size });
  const error = years.error ?? letters.error;
  if (error) return <Failed error={error} />;
  if (years.data?.length === 0) return <Empty sentence={text("no-plan")} />;
  const shown = letters.data;
  return (
    <>
      <PageHead
        title={year ? text("title", { year }) : text("nav")}
        note={
          shown
            ? text("note", { day: fullDay(shown.adoptedOn, lang), due: fullDay(shown.due, lang) })
            : undefined
        }
        acts={shown ? <Acts shown={shown} /> : undefined}
      />
      {years.data ? <Filters years={years.data} search={search} /> : null}
      {shown ? <Shown shown={shown} search={search} /> : null}
    </>
  );
};
