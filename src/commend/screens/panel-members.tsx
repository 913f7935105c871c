import { Button, Radio, Select } from "antd";
import { useState } from "react";
import { useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { setPanelRoute } from "../api.ts";
import type { PanelShown, ProgrammeWhole } from "../words.ts";
import { kinds, usePosts } from "./queries.ts";
import { useText } from "./say.ts";
import { titled } from "../../ground/texts.ts";

type Member = PanelShown["members"][number];

interface Props {
  readonly programme: ProgrammeWhole;
  readonly panel: PanelShown;
}

const Owed = ({
  member: { scoresOwed, votesOwed },
  phase,
}: {
  member: Member;
  phase: ProgrammeWhole["phase"];
}) => {
  const text = useText();
  if (phase !== "scoring" && phase !== "vote") return null;
  const owed = scoresOwed + votesOwed;
  return <span className="dim">{owed > 0 ? text("owes", { owed }) : text("owes-nothing")}</span>;
};

const Choose = ({
  programmeId,
  onChoose,
}: {
  programmeId: string;
  onChoose: (post: Member["post"]) => void;
}) => {
  const [text, lang] = [useText(), useLang()];
  const [typed, setTyped] = useState("");
  const found = usePosts(programmeId, typed);
  const posts = found.data?.posts ?? [];
  return (
    <Select
      aria-label={text("add-member")}
      placeholder={text("add-member")}
      className="add-unit"
      showSearch={{ filterOption: false, onSearch: (value) => setTyped(value.trim()) }}
      value={null}
      notFoundContent={text(typed === "" ? "type-a-post" : "nobody-found")}
      options={posts.map((post) => ({
        value: post.id,
        label: `${titled(lang, post)}${post.holder ? ` · ${post.holder}` : ""}`,
      }))}
      onChange={(id: string | null) => {
        const post = posts.find((one) => one.id === id);
        if (post) onChoose(post);
      }}
    />
  );
};

const fresh = (post: Member["post"], chair: boolean): Member => ({
  post,
  chair,
  scoresOwed: 0,
  votesOwed: 0,
});

/** The members named anew: chosen by post, one of them the chair. */
const Naming = ({ programme, panel }: Props) => {
  const [text, lang, save] = [useText(), useLang(), useActOn(setPanelRoute, kinds)];
  const [members, setMembers] = useState(panel.members);
  const chair = members.find((one) => one.chair)?.post.id;
  const add = (post: Member["post"]) =>
    members.some((one) => one.post.id === post.id)
      ? undefined
      : setMembers([...members, fresh(post, members.length === 0)]);
  const body = { members: members.map((one) => ({ postId: one.post.id, chair: one.chair })) };
  return (
    <>
      <Radio.Group
        className="members"
        value={chair}
        onChange={({ target }) =>
          setMembers(members.map((one) => ({ ...one, chair: one.post.id === target.value })))
        }
      >
        {members.map((member) => (
          <div key={member.post.id} className="member">
            <span>{titled(lang, member.post)}</span>
            <Radio value={member.post.id}>{text("chair")}</Radio>
            <Button type="text" onClick={() => setMembers(members.filter((one) => one !== member))}>
              {text("take-out")}
            </Button>
          </div>
        ))}
      </Radio.Group>
      <Choose programmeId={programme.id} onChoose={add} />
      {save.isError ? <Failed error={save.error} /> : null}
      {save.isSuccess ? <p role="status">{text("saved")}</p> : null}
      <div className="acts below">
        <Button loading={save.isPending} onClick={() => save.mutate({ params: { id: programme.id }, body })}>
          {text("save-panel")}
        </Button>
      </div>
    </>
  );
};

/** Who sits on the panel and what each still owes; the office names it until all have scored. */
export const Members = ({ programme, panel }: Props) => {
  const [text, lang] = [useText(), useLang()];
  const { state, phase, may } = programme;
  const naming = may.office && (state === "draft" || state === "open");
  return (
    <section className="blk" aria-labelledby="members">
      <Barred id="members" title={text("members")} count={panel.members.length} />
      {naming ? (
        <Naming programme={programme} panel={panel} />
      ) : (
        <ul className="plain">
          {panel.members.map((member) => (
            <li key={member.post.id}>
              {titled(lang, member.post)} {member.chair ? <span className="tag">{text("chair")}</span> : null}{" "}
              <Owed member={member} phase={phase} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
