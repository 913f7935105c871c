import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay, month as monthName } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { readPostRecord } from "../api.ts";
import type { HeldMatter, PostRecord } from "../words.ts";
import { useCounts } from "./counts.tsx";
import { useMoment, useText } from "./say.ts";
import { matterHref, recordHref, recordsHref, useMatterSearch } from "./search.ts";
import "./coordinate.css";

/** Who sits in the post, with the tenure; while it is vacant, who stands in. */
const useSeated = () => {
  const [text, lang] = [useText(), useLang()];
  return ({ holder, standIn }: PostRecord): string => {
    if (holder) return text("records.holder", { name: holder.nameZh, day: fullDay(holder.fromDate, lang) });
    return standIn
      ? text("records.stand-in", { post: titled(lang, standIn), name: standIn.nameZh })
      : text("records.vacant");
  };
};

type Month = PostRecord["months"][number];

const useMonthColumns = (postId: string): readonly DenseColumn<Month>[] => {
  const [text, lang, counts] = [useText(), useLang(), useCounts()];
  const month: DenseColumn<Month> = {
    key: "month",
    title: text("records.month"),
    head: true,
    phone: "title",
    cell: (one) => <DeskLink href={recordHref(postId, one.month)}>{monthName(one.month, lang)}</DeskLink>,
  };
  return [month, ...counts];
};

const Months = ({ record }: { record: PostRecord }) => {
  const [text, columns] = [useText(), useMonthColumns(record.post.id)];
  const rows = record.months.filter(({ asked, carriedOut }) => asked > 0 || carriedOut.of > 0);
  return (
    <section className="blk" aria-labelledby="record-months">
      <Barred id="record-months" title={text("records.months")} />
      <DenseTable
        label={text("records.months")}
        columns={columns}
        rows={rows}
        keyOf={({ month }) => month}
        empty={<Empty sentence={text("records.none")} />}
      />
    </section>
  );
};

const useStory = () => {
  const [text, moment] = [useText(), useMoment()];
  return ({ fromAt, respondedAt, decidedAt, silent }: HeldMatter): string =>
    [
      text("records.came", { at: moment(fromAt) }),
      respondedAt ? text("records.answered", { at: moment(respondedAt) }) : null,
      decidedAt ? text("records.ended", { at: moment(decidedAt) }) : null,
      silent ? text("records.silent") : null,
    ]
      .filter(Boolean)
      .join(" · ");
};

const HeldList = ({ held, month }: { held: PostRecord["held"]; month: string | undefined }) => {
  const [text, lang, story] = [useText(), useLang(), useStory()];
  return (
    <section className="blk" aria-labelledby="record-held">
      <Barred
        id="record-held"
        title={text("records.held")}
        note={month ? monthName(month, lang) : text("records.recent")}
        count={held.length}
      />
      {held.length === 0 ? <Empty sentence={text("records.held.none")} /> : null}
      <ul className="rows">
        {held.map((one) => (
          <li key={`${one.id}${one.fromAt}`}>
            <DeskLink href={matterHref(one.id)}>
              {one.number} {one.title}
            </DeskLink>
            <span className={one.silent ? "s late" : "s"}>{story(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One post's record: month by month, who sits in it, and the matters behind the figures. */
export const PostRecordScreen = () => {
  const { postId = "" } = useParams({ strict: false }) as { postId?: string };
  const [text, lang, seated, [{ month }]] = [useText(), useLang(), useSeated(), useMatterSearch()];
  const { data, isError, error, refetch } = useQuery({
    queryKey: ["matter-post-record", postId, month],
    queryFn: () => call(readPostRecord, { params: { id: postId }, query: month ? { month } : {} }),
    placeholderData: (before) => before,
    meta: { kinds: ["matter", "action", "person", "post"] },
  });
  if (isError) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  const title = titled(lang, data.post);
  return (
    <div className="matter">
      <PageHead
        title={title}
        note={named(lang, data.post.unit)}
        crumbs={[{ label: text("records"), href: recordsHref({}) }, { label: title }]}
        link={DeskLink}
      />
      <p className="whence">{seated(data)}</p>
      <Months record={data} />
      <HeldList held={data.held} month={month} />
    </div>
  );
};
