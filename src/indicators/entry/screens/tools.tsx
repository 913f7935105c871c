import { Button, Switch } from "antd";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { rowsSaid } from "./found.ts";
import { withoutRows, withRow } from "./grid.ts";
import { useSay } from "../../../desk/say.ts";
import { useReleaseSearch } from "./search.ts";
import { only } from "./selection.ts";
import type { Entry } from "./use-entry.ts";
import type { Grid } from "./use-grid.ts";

const AllColumns = () => {
  const say = useSay();
  const [search, change] = useReleaseSearch();
  return (
    <label className="all-columns">
      <Switch
        size="small"
        checked={search.columns === "all"}
        onChange={(on) => change({ columns: on ? "all" : undefined })}
      />{" "}
      {say("release.all-columns")}
    </label>
  );
};

/** What stands about the draft: where it is kept, and whose it is where two changed it. */
const Saved = ({ entry, onTheirs }: { entry: Entry; onTheirs: () => void }) => {
  const say = useSay();
  const { dirty, saving, error, conflict } = entry;
  if (conflict)
    return (
      <div role="alert" className="failed">
        <p>{say("release.conflict")}</p>
        <Button onClick={onTheirs}>{say("release.conflict.theirs")}</Button>
      </div>
    );
  if (error) return <Failed error={error} retry={entry.again} />;
  return (
    <p className="mid saved" role="status">
      {dirty || saving ? say("release.saving") : say("release.saved")}
    </p>
  );
};

/** Adds a row at the foot and goes there; removes the rows of what is chosen. */
const RowTools = ({ entry: { body, change }, grid }: { entry: Entry; grid: Grid }) => {
  const [say, lang] = [useSay(), useLang()];
  const { top, bottom } = grid.range;
  const rows = rowsSaid(
    Array.from({ length: bottom - top + 1 }, (_, at) => top + at),
    lang,
  );
  const add = () => {
    change(withRow(body));
    grid.select(only({ row: body.rows.length, column: "nameZh" }));
  };
  return (
    <>
      <Button onClick={add}>{say("release.add-row")}</Button>
      <Button disabled={body.rows.length === 0} onClick={() => change(withoutRows(body, grid.range))}>
        {say("release.drop-rows", { rows, count: bottom - top + 1 })}
      </Button>
    </>
  );
};

interface ToolsProps {
  readonly entry: Entry;
  readonly grid: Grid;
  readonly onTheirs: () => void;
}

/** What stands over the grid: back and forth, rows, columns, and whether it is saved. */
export const Tools = ({ entry, grid, onTheirs }: ToolsProps) => {
  const say = useSay();
  return (
    <div className="release-tools">
      <Button disabled={!entry.canUndo} onClick={entry.undo}>
        {say("release.undo")}
      </Button>
      <Button disabled={!entry.canRedo} onClick={entry.redo}>
        {say("release.redo")}
      </Button>
      <RowTools entry={entry} grid={grid} />
      <AllColumns />
      <Saved entry={entry} onTheirs={onTheirs} />
    </div>
  );
};
