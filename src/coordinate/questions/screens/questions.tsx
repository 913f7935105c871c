import { titled } from "../../../ground/texts.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { Lists } from "../../screens/lists.tsx";

import type { QuestionInList } from "../words.ts";
import { useQuestions } from "./queries.ts";
import { useClock, usePhrase } from "./say.ts";
import { questionHref, questionsHref, useQuestionSearch } from "./search.ts";
import "../../screens/coordinate.css";

const lists = ["mine", "all"] as const;
const size = 50;

const useColumns = (): readonly DenseColumn<QuestionInList>[] => {
  const [phrase, lang, clock] = [usePhrase(), useLang(), useClock()];
  return [
    {
      key: "number",
      title: phrase("column.number"),
      width: 104,
      phone: "bare",
      cell: ({ number }) => number,
    },
    {
      key: "text",
      title: phrase("column.text"),
      head: true,
      phone: "title",
      cell: ({ id, text }) => <DeskLink href={questionHref(id)}>{text}</DeskLink>,
    },
    {
      key: "asker",
      title: phrase("column.asker"),
      width: 180,
      phone: "line",
      cell: ({ asker }) => asker[lang],
    },
    {
      key: "owner",
      title: phrase("column.owner"),
      width: 170,
      phone: "line",
      cell: ({ owner }) => titled(lang, owner),
    },
    {
      key: "due",
      title: phrase("column.due"),
      width: 190,
      phone: "line",
      cell: (question) => (
        <span className={question.late && question.state === "open" ? "late" : undefined}>
          {clock(question)}
        </span>
      ),
    },
  ];
};

const Narrow = () => {
  const phrase = usePhrase();
  const [{ list = "all", q }, change] = useQuestionSearch();
  const named = lists.map((one) => ({
    href: questionsHref({ list: one, q }),
    label: phrase(`list.${one}`),
    current: list === one,
  }));
  return (
    <Lists
      label={phrase("lists")}
      lists={named}
      search={phrase("search")}
      words={q}
      onSearch={(words) => change({ q: words })}
    />
  );
};

/** Questions from above: what is still to be answered first. */
export const QuestionsScreen = () => {
  const [phrase, columns] = [usePhrase(), useColumns()];
  const [{ list = "all", state, q, page = "1" }, change] = useQuestionSearch();
  const found = useQuestions({ list, state, q, page, limit: size });
  const enter = (
    <DeskLink className="btn ink" href="/desk/questions/new">
      {phrase("enter")}
    </DeskLink>
  );
  return (
    <>
      <PageHead
        title={phrase("nav")}
        note={phrase("note")}
        acts={found.data?.may.enter ? enter : undefined}
      />
      <Narrow />
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isError ? null : (
        <DenseTable
          label={phrase("nav")}
          columns={columns}
          rows={found.data?.questions}
          keyOf={({ id }) => id}
          empty={<Empty sentence={phrase(`none.${list}`)} />}
          pages={{
            current: Number(page),
            size,
            total: found.data?.total ?? 0,
            onChange: (to) => change({ page: String(to) }),
          }}
        />
      )}
    </>
  );
};
