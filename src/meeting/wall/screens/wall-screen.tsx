import { useSearch } from "@tanstack/react-router";
import { signInAgain } from "../../../desk/gate.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { useMyPost } from "../../../desk/session.ts";
import { hallGivers } from "../hall/words.ts";
import { readWall } from "../api.ts";
import { useSay } from "./say.ts";
import { wallSearch } from "./search.ts";
import { WallStanding } from "./standing.tsx";
import { feedFrom, useWall } from "./use-wall.ts";
import "../../../ground/look/wall.css";
import "./wall.css";

const feedOfReader = () => feedFrom(readWall, "/api/changes");

/** Back to the desk, and for who may give one, to the screens in halls. */
const Out = () => {
  const [{ say }, post] = [useSay(), useMyPost()];
  return (
    <>
      {post && hallGivers.has(post.role) ? (
        <DeskLink href="/desk/hall-screens">{say("hall.title")}</DeskLink>
      ) : null}
      <DeskLink href="/desk">{say("wall.to-desk")}</DeskLink>
    </>
  );
};

/** The wall on the screen of somebody who is signed in. */
export const WallScreen = () => {
  const { say } = useSay();
  const search = wallSearch.parse(useSearch({ strict: false }));
  const { goOn, ...wall } = useWall(feedOfReader);
  const again = (
    <button type="button" className="link" onClick={() => void signInAgain().then((did) => did && goOn())}>
      {say("wall.sign-in")}
    </button>
  );
  return <WallStanding {...wall} search={search} again={again} out={<Out />} />;
};
