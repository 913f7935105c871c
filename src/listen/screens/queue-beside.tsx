import { DeskLink } from "../../desk/link.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { AppealInList } from "../words.ts";
import { firstList, Lists } from "./lists.tsx";
import { useCounts, useQueue } from "./queries.ts";
import { Left } from "./queue.tsx";
import { useSay } from "../../desk/say.ts";
import { useMoment, useStateSaid } from "./say.ts";
import { appealHref, useAppealSearch } from "./search.ts";

const Item = ({ appeal, open }: { appeal: AppealInList; open: boolean }) => {
  const [say, lang, moment, stateSaid] = [useSay(), useLang(), useMoment(), useStateSaid()];
  const [search] = useAppealSearch();
  return (
    <li>
      <DeskLink
        href={appealHref(appeal.id, { ...search, act: undefined })}
        aria-current={open ? "true" : undefined}
      >
        <span className="m">
          <Left appeal={appeal} />
          <span>{moment(appeal.receivedAt)}</span>
        </span>
        <span className="x">{appeal.excerpt}</span>
        <span className="m">
          <span>
            {[
              say(`appeal.door.${appeal.door}`),
              appeal.unit ? named(lang, appeal.unit) : null,
              appeal.askedBy ? stateSaid(appeal) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      </DeskLink>
    </li>
  );
};

/** The queue beside an open appeal, so that the next is one click or key away. */
export const QueueBeside = ({ open }: { open: string }) => {
  const [say, counts] = [useSay(), useCounts()];
  const [search] = useAppealSearch();
  const list = search.list ?? (counts.data ? firstList(counts.data) : "all");
  const queue = useQueue({ ...search, list });
  const rows = queue.data?.pages.flatMap(({ appeals }) => appeals);
  return (
    <section className="q" aria-label={say("listen.queue")}>
      <Lists />
      {queue.isError ? <Failed error={queue.error} /> : null}
      {rows ? null : <Loading lines={6} />}
      {rows?.length === 0 ? <Empty sentence={say("listen.none")} /> : null}
      <ul>
        {rows?.map((appeal) => (
          <Item key={appeal.id} appeal={appeal} open={appeal.id === open} />
        ))}
      </ul>
    </section>
  );
};
