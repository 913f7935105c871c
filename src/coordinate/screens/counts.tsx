import type { DenseColumn } from "../../desk/parts/dense-table.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, hoursAndMinutes, ofWhole } from "../../ground/look/format.ts";
import type { HeadRecord } from "../words.ts";
import { useText } from "./say.ts";

type Counts = Omit<HeadRecord, "from" | "to">;

/** A part of its whole; a dash of none. */
const share = ({ part, of }: { part: number; of: number }): string => (of === 0 ? "—" : ofWhole(part, of));

/** The columns of a record: how many, how fast, how many in time, each with what it is over. */
export const useCounts = (): readonly DenseColumn<Counts>[] => {
  const [text, lang] = [useText(), useLang()];
  const time = (minutes: number | null, n: number) =>
    minutes === null ? (
      "—"
    ) : (
      <>
        {hoursAndMinutes(minutes, lang)} <span className="dim">{text("records.n", { n })}</span>
      </>
    );
  const column = (key: string, width: number, cell: DenseColumn<Counts>["cell"]): DenseColumn<Counts> => ({
    key,
    title: text(`records.${key}`),
    width,
    num: true,
    phone: "line",
    cell,
  });
  return [
    column("asked", 90, ({ asked }) => figure(asked)),
    column("median", 170, ({ median, responses }) => time(median, responses)),
    column("p90", 120, ({ p90, responses }) => time(p90, responses)),
    column("responded", 110, ({ respondedInTime }) => share(respondedInTime)),
    column("decided", 110, ({ decidedInTime }) => share(decidedInTime)),
    column("carried-out", 120, ({ carriedOut }) => share(carriedOut)),
    column("passed-on", 110, ({ passedOn }) => figure(passedOn)),
  ];
};
