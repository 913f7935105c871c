import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { enterScoresRoute } from "../api.ts";
import type { Line, SchemeShown, Sheet } from "../words.ts";
import { asks, entriesIn, hindrance, rowsOf } from "./grid.ts";
import { GridTable } from "./grid-table.tsx";
import { useChange } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

interface GridProps {
  readonly line: Line;
  readonly shown: SchemeShown;
  readonly sheet: Sheet;
}

/** The units of the scheme with what one line asks of each, and one source for all that have none of their own. */
const Grid = ({ line, shown, sheet }: GridProps) => {
  const say = useSay();
  const [rows, setRows] = useState(() => rowsOf(line, sheet));
  const [common, setCommon] = useState("");
  const send = useChange(enterScoresRoute);
  const hindered = hindrance(rows, common);
  const body = { entries: entriesIn(rows, line.key, common) };
  return (
    <>
      <label className="common-source">
        {say("scoring.source-of-all")}
        <Input value={common} maxLength={200} onChange={({ target }) => setCommon(target.value)} />
      </label>
      <GridTable line={line} units={shown.units} rows={rows} common={common} onChange={setRows} />
      {hindered && hindered !== "empty" ? <p className="mid">{say(`scoring.${hindered}`)}</p> : null}
      {send.error ? <Failed error={send.error} /> : null}
      {send.isSuccess ? <p role="status">{say("scoring.kept-count", { count: send.data.kept })}</p> : null}
      <Button
        type="primary"
        disabled={hindered !== null}
        loading={send.isPending}
        onClick={() => send.mutate({ params: { id: shown.id }, body })}
      >
        {say("scoring.save")}
      </Button>
    </>
  );
};

/** Enters what the lines ask for, one line at a time. */
export const EntryView = ({ shown, sheet }: { shown: SchemeShown; sheet: Sheet }) => {
  const [say, lang] = [useSay(), useLang()];
  const asking = shown.scheme.lines.filter(asks);
  const [chosen, choose] = useState(asking[0]?.key);
  const line = asking.find(({ key }) => key === chosen);
  if (!line) return <p>{say("scoring.nothing-to-enter")}</p>;
  return (
    <section className="blk entry" aria-label={say("scoring.view.entry")}>
      <Select
        value={chosen}
        aria-label={say("scoring.line")}
        popupMatchSelectWidth={false}
        options={asking.map((each) => ({ value: each.key, label: named(lang, each) }))}
        onChange={choose}
      />
      {line.standard ? <p className="mid">{line.standard}</p> : null}
      <Grid key={line.key} line={line} shown={shown} sheet={sheet} />
    </section>
  );
};
