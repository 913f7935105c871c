import { useMyPost } from "../../../desk/session.ts";
import { useLang } from "../../../desk/theme.tsx";
import { usePart } from "../../../desk/today/counts.tsx";
import { Line, LineAct } from "../../../desk/today/line.tsx";
import { failedOf, Part } from "../../../desk/today/part.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { Light } from "../../../ground/look/marks.tsx";
import { reasonSaid } from "../../../ground/look/reasons.ts";
import { titled } from "../../../ground/texts.ts";
import { useSay } from "../../../desk/say.ts";
import { type Head, useChase, useToChase, useUndoChase } from "./queries.ts";

/** For the delivery office: heads with something red or silent, the heaviest first, reminded in one tap. */
export const ToChase = () => {
  const [say, post] = [useSay(), useMyPost()];
  const heads = useToChase({ wanted: post?.role === "delivery" });
  const count = heads.none ? null : heads.data?.total;
  const first = usePart("chase", count);
  return (
    <Part
      part="chase"
      title={say("advance.today.chase")}
      count={heads.data && heads.data.heads.length > 0 ? heads.data.total : undefined}
      more={{ href: "/desk/advance", label: say("advance.today.chase.more") }}
      failed={failedOf(heads)}
    >
      {heads.data?.heads.map((head) => (
        <One
          key={head.post.id}
          head={head}
          year={heads.year}
          first={first && head === firstOpen(heads.data)}
        />
      ))}
    </Part>
  );
};

const firstOpen = ({ heads }: { heads: readonly Head[] }): Head | undefined =>
  heads.find(({ chased }) => chased === null);

const One = ({ head, year, first }: { head: Head; year: number; first: boolean }) => {
  const [say, lang] = [useSay(), useLang()];
  const [chase, undo] = [useChase(year), useUndoChase(year)];
  const { post, overdue, silent, heaviest, chased } = head;
  const error = chase.error ?? undo.error;
  return (
    <Line
      title={titled(lang, post)}
      href={`/desk/actions/${heaviest.id}`}
      why={
        <>
          {say("advance.today.chase.counts", { overdue, silent })} ·{" "}
          <Light kind={heaviest.light} lang={lang} /> {titled(lang, heaviest)}：
          {reasonSaid(heaviest.reason, lang, say)}
        </>
      }
      due={chased ? <Chased undoable={chased.undoable} /> : null}
      act={
        <Act head={head} first={first} onChase={() => chase.mutate(head)} onUndo={() => undo.mutate(head)} />
      }
      below={error ? <Failed error={error} /> : null}
    />
  );
};

const Chased = ({ undoable }: { undoable: boolean }) => {
  const say = useSay();
  return (
    <span className="dim">{say(undoable ? "advance.today.chase.done" : "advance.today.chase.sent")}</span>
  );
};

interface ActProps {
  readonly head: Head;
  readonly first: boolean;
  readonly onChase: () => void;
  readonly onUndo: () => void;
}

const Act = ({ head: { chased }, first, onChase, onUndo }: ActProps) => {
  const say = useSay();
  if (!chased)
    return <LineAct label={say("advance.today.chase.do")} shortcut="c" first={first} onClick={onChase} />;
  return chased.undoable ? (
    <LineAct label={say("advance.today.chase.undo")} shortcut="u" onClick={onUndo} />
  ) : null;
};
