import { daysOn } from "../../desk/today/days.ts";
import type { ActionCell } from "../words.ts";

const twoWeeks = 14;
const most = 3;

type Due = ActionCell & { readonly dueOn: string };

/** The first few actions that fall due from today to two weeks on, the earliest first. */
export const dueSoon = (cells: readonly ActionCell[], today: string): readonly Due[] => {
  const last = daysOn(today, twoWeeks);
  return cells
    .filter((cell): cell is Due => cell.dueOn !== null && cell.dueOn >= today && cell.dueOn <= last)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .slice(0, most);
};
