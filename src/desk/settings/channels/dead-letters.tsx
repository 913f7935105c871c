import { Button } from "antd";
import { resendDelivery } from "../../../ground/messages/api.ts";
import type { DeadLetter } from "../../../ground/messages/words.ts";
import { moment } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { titled } from "../../../ground/texts.ts";
import { useToday } from "../../dates.ts";
import { type DenseColumn, DenseTable } from "../../parts/dense-table.tsx";
import { Failed } from "../../parts/states.tsx";
import { useLang } from "../../theme.tsx";
import { useChannelChange, useDeadLetters } from "./queries.ts";
import { useWhy } from "./why.ts";
import { useSay } from "../../say.ts";

const usePostName = () => {
  const lang = useLang();
  return ({ post }: DeadLetter): string => (post ? titled(lang, post) : "");
};

const Resend = ({ letter }: { letter: DeadLetter }) => {
  const [text, postName, resend] = [useSay("dead"), usePostName(), useChannelChange(resendDelivery)];
  const label = text("resend-one", { channel: letter.channel.name, post: postName(letter) });
  return (
    <>
      <Button
        size="small"
        aria-label={label}
        loading={resend.isPending}
        onClick={() => resend.mutate({ params: { id: letter.id } })}
      >
        {text("resend")}
      </Button>
      {resend.error ? <Failed error={resend.error} /> : null}
    </>
  );
};

const resendCell = (letter: DeadLetter) => <Resend letter={letter} />;

const useColumns = (): readonly DenseColumn<DeadLetter>[] => {
  const [text, lang, postName, why, today] = [useSay("dead"), useLang(), usePostName(), useWhy(), useToday()];
  const zone = today.data?.zone ?? "UTC";
  return [
    {
      key: "channel",
      title: text("channel"),
      head: true,
      phone: "title",
      cell: ({ channel }) => channel.name,
    },
    { key: "post", title: text("post"), phone: "bare", cell: postName },
    { key: "why", title: text("why"), phone: "line", cell: (letter) => why(letter.why) },
    { key: "messages", title: text("messages"), num: true, phone: "line", cell: ({ messages }) => messages },
    { key: "attempts", title: text("attempts"), num: true, phone: "line", cell: ({ attempts }) => attempts },
    {
      key: "last",
      title: text("last"),
      num: true,
      phone: "line",
      cell: ({ lastAt }) => moment(new Date(lastAt), zone, lang),
    },
    { key: "acts", title: text("resend"), phone: "line", cell: resendCell },
  ];
};

/** What was given up after all attempts, and why. Left out while there is nothing of it. */
export const DeadLetters = () => {
  const [text, letters, columns] = [useSay("dead"), useDeadLetters(), useColumns()];
  const rows = letters.data?.pages.flat();
  if (letters.isError) return <Failed error={letters.error} retry={() => void letters.refetch()} />;
  if (!rows || rows.length === 0) return null;
  return (
    <section className="blk wide" aria-labelledby="dead">
      <Barred id="dead" title={text("title")} />
      <p className="mid">{text("note")}</p>
      <DenseTable label={text("title")} columns={columns} rows={rows} keyOf={({ id }) => id} empty={null} />
      {letters.hasNextPage ? (
        <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
          {text("more")}
        </Button>
      ) : null}
    </section>
  );
};
