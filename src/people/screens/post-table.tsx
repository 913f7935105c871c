import { Button } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { usePhone } from "../../desk/media.ts";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { type Post, roleNames, type UnitPage } from "../words.ts";
import { AppointDrawer } from "./appoint.tsx";
import { HandoverDrawer } from "./handover.tsx";
import { personHref, useNames } from "./names.ts";
import { PostActs } from "./post-acts.tsx";

/** The posts of a unit: the post first, then the person who holds it and since when. */
export const PostTable = ({ page: { unit, posts, mayManage } }: { page: UnitPage }) => {
  const [intl, lang, names] = [useIntl(), useLang(), useNames()];
  const [open, setOpen] = useState<Post | null>(null);
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const manages = mayManage && !unit.endedOn;
  const close = () => setOpen(null);
  return (
    <section className="blk" aria-labelledby="posts">
      <Barred id="posts" title={text("posts")} count={posts.length} />
      <DenseTable<Post>
        label={text("posts")}
        rows={posts}
        keyOf={({ id }) => id}
        empty={text("no-posts")}
        columns={[
          { key: "title", title: text("post"), cell: names.title, head: true, phone: "title" },
          { key: "role", title: text("role"), cell: ({ role }) => roleNames[role][lang], phone: "bare" },
          { key: "holder", title: text("holder"), cell: holderCell, phone: "line" },
          {
            key: "since",
            title: text("since"),
            cell: ({ holder }) => (holder ? fullDay(holder.fromDate, lang) : null),
            num: true,
            phone: "line",
          },
          ...(manages
            ? [
                {
                  key: "acts",
                  title: text("acts"),
                  cell: actsCell(setOpen),
                  phone: "acts" as const,
                },
              ]
            : []),
        ]}
      />
      {open?.holder ? <HandoverDrawer post={open} onClose={close} /> : null}
      {open && !open.holder ? <AppointDrawer post={open} onClose={close} /> : null}
    </section>
  );
};

const Holder = ({ post: { holder } }: { post: Post }) => {
  const intl = useIntl();
  if (!holder) return <span className="mid">{intl.formatMessage({ id: "people.vacant" })}</span>;
  return <DeskLink href={personHref(holder.personId)}>{holder.nameZh}</DeskLink>;
};

const holderCell = (post: Post) => <Holder post={post} />;

const actsCell = (open: (post: Post) => void) => (post: Post) => <Acts post={post} onOpen={open} />;

const Acts = ({ post, onOpen }: { post: Post; onOpen: (post: Post) => void }) => {
  const [intl, phone] = [useIntl(), usePhone()];
  return (
    <span className="row-acts">
      <Button size={phone ? undefined : "small"} onClick={() => onOpen(post)}>
        {intl.formatMessage({ id: post.holder ? "people.hand-over" : "people.appoint" })}
      </Button>
      <PostActs post={post} />
    </span>
  );
};
