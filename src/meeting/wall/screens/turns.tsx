import type { ReactNode } from "react";
import { type WallView, wallViews } from "./search.ts";
import { useSay } from "./say.ts";
import type { Turn } from "./turning.ts";
import { toggleWholeScreen } from "./use-wall.ts";

interface TurnsProps {
  readonly at: WallView;
  readonly turns: boolean;
  readonly does: (turn: Turn) => void;
  readonly out: ReactNode;
}

/** The views by name, whether they turn, and the way out: for who stands in front of the wall with a keyboard. */
export const Turns = ({ at, turns, does, out }: TurnsProps) => {
  const { say } = useSay();
  return (
    <nav className="wall-turns" aria-label={say("wall.views")}>
      {wallViews.map((view, index) => (
        <button
          key={view}
          type="button"
          aria-current={view === at ? "true" : undefined}
          aria-keyshortcuts={`${index + 1}`}
          onClick={() => does(view)}
        >
          {say(`wall.view.${view}`)}
        </button>
      ))}
      <button type="button" className="apart" aria-keyshortcuts="Space" onClick={() => does("hold")}>
        {say(turns ? "wall.hold" : "wall.turn")}
      </button>
      <button type="button" aria-keyshortcuts="F" onClick={toggleWholeScreen}>
        {say("wall.whole-screen")}
      </button>
      {out}
    </nav>
  );
};
