import { type ReactNode, useEffect, useRef } from "react";
import { Loading } from "../../../desk/parts/states.tsx";
import { Sprite } from "../../../ground/look/marks.tsx";
import type { Wall } from "../words.ts";
import { Figures } from "./figures.tsx";
import { Foot } from "./foot.tsx";
import { Matters } from "./matters.tsx";
import { Places } from "./places.tsx";
import type { WallSearch, WallView } from "./search.ts";
import { Side } from "./side.tsx";
import { Tasks } from "./tasks.tsx";
import { Top } from "./top.tsx";
import { type Turn, turnOf } from "./turning.ts";
import { Turns } from "./turns.tsx";
import { toggleWholeScreen, useMinute, useTurning, useWake } from "./use-wall.ts";
import type { Fed } from "./feed.ts";

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("button, a, input, [role=dialog]") !== null;

/** One listener for as long as the wall stands; a key on a control is the control's own. */
const useKeys = (does: (turn: Turn) => void): void => {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const turn = event.ctrlKey || event.metaKey || event.altKey ? null : turnOf(event.key);
      if (turn === null || (isControl(event.target) && event.key === " ")) return;
      event.preventDefault();
      if (turn === "whole-screen") toggleWholeScreen();
      else latest.current(turn);
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, []);
};

const View = ({ view, wall, now }: { view: WallView; wall: Wall; now: number }) => {
  if (view === "places") return <Places wall={wall} />;
  if (view === "figures") return <Figures wall={wall} />;
  if (view === "matters") return <Matters wall={wall} now={now} />;
  return <Tasks wall={wall} />;
};

interface StandingProps extends Fed<Wall> {
  readonly search: WallSearch;
  /** What is offered when the sign-in has ended. */
  readonly again?: ReactNode;
  /** The ways out, for who may take them. */
  readonly out?: ReactNode;
}

/** The wall as it stands: what was promised and where it is, seen from five metres, for days. */
export const WallStanding = ({ data, readAt, state, search, again, out }: StandingProps) => {
  const [{ view, turns }, turn] = useTurning(search);
  const ahead = data === null || readAt === null ? 0 : Date.parse(data.now) - readAt;
  const now = useMinute(ahead);
  useKeys(turn);
  useWake();
  if (data === null || readAt === null)
    return (
      <div className="wall empty" data-theme="wall">
        <Loading lines={6} />
      </div>
    );
  return (
    <div className="wall" data-theme="wall">
      <Sprite />
      <Top wall={data} now={now} readAt={readAt + ahead} state={state} again={again} />
      <div className="wall-main">
        <View view={view} wall={data} now={now} />
        <Side wall={data} now={now} whole={view !== "matters"} />
      </div>
      <Foot wall={data} />
      <Turns at={view} turns={turns} does={turn} out={out} />
    </div>
  );
};
