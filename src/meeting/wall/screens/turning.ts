import { type WallView, wallViews } from "./search.ts";

/** Which view stands, and whether the views turn by themselves. */
export interface Turning {
  readonly view: WallView;
  readonly turns: boolean;
}

export type Turn = WallView | "next" | "before" | "hold";

const beside = (view: WallView, by: number): WallView =>
  wallViews[(wallViews.indexOf(view) + by + wallViews.length) % wallViews.length]!;

/** The next state. Whoever names a view wants to look at it: it stays. */
export const turned = ({ view, turns }: Turning, turn: Turn): Turning => {
  if (turn === "hold") return { view, turns: !turns };
  if (turn === "next") return { view: beside(view, 1), turns };
  if (turn === "before") return { view: beside(view, -1), turns };
  return { view: turn, turns: false };
};

/** What a key does; null for the others. The figures 1 to 4 name the views in their order. */
export const turnOf = (key: string): Turn | "whole-screen" | null => {
  if (key === "ArrowRight" || key === "PageDown") return "next";
  if (key === "ArrowLeft" || key === "PageUp") return "before";
  if (key === " ") return "hold";
  if (key === "f" || key === "F") return "whole-screen";
  return /^[1-9]$/.test(key) ? (wallViews[Number(key) - 1] ?? null) : null;
};
