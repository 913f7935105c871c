import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import { useLang } from "../../../desk/theme.tsx";
import { Icon } from "../../../ground/look/marks.tsx";
import type { EntryFinding, ReleaseBody, ReleaseShown } from "../words.ts";
import { type FoundAlike, foundAlike, rowsSaid } from "./found.ts";
import { withReason } from "./grid.ts";
import { foundId } from "./grid-row.tsx";
import { useSay } from "../../../desk/say.ts";
import { only } from "./selection.ts";
import type { Change, Grid } from "./use-grid.ts";

interface FindingsProps {
  readonly body: ReleaseBody;
  readonly findings: readonly EntryFinding[];
  readonly told: ReleaseShown["told"];
  readonly grid: Grid;
  readonly onChange: Change | null;
}

type OneProps = Omit<FindingsProps, "findings"> & { readonly group: FoundAlike };

interface ReasonProps extends Pick<OneProps, "body" | "onChange"> {
  readonly one: EntryFinding;
}

const Reason = ({ body, one, onChange }: ReasonProps) => {
  const say = useSay();
  const place = { row: one.row, column: one.column };
  const reason = body.rows[one.row]?.reasons[one.column] ?? "";
  if (!onChange) return <p className="mid">{say("release.reason-is", { reason })}</p>;
  return (
    <Input
      value={reason}
      maxLength={500}
      aria-label={say("release.reason-of", { column: say(`release.column.${one.column}`) })}
      placeholder={say("release.reason-hint")}
      onChange={({ target }) =>
        onChange(withReason(body, place, target.value), `reason ${one.row} ${one.column}`)
      }
    />
  );
};

/** Where it was found: the row and its name, or the rows where the same was found in many. */
const useWhere = ({ body, told }: Pick<OneProps, "body" | "told">) => {
  const [say, lang] = [useSay(), useLang()];
  return ({ first, rows }: FoundAlike): string => {
    const column = say(`release.column.${first.column}`);
    if (rows.length > 1) return say("release.found-rows", { rows: rowsSaid(rows, lang), column });
    const cells = { ...body.rows[first.row]?.cells, ...told[first.row] };
    const name = [cells.area, cells.nameZh].filter(Boolean).join(" ");
    return say("release.found-at", { row: first.row + 1, name, column });
  };
};

const One = ({ body, group, told, grid, onChange }: OneProps) => {
  const whereOf = useWhere({ body, told });
  const { first } = group;
  const place = { row: first.row, column: first.column };
  return (
    <li id={foundId(place)} className={first.severity}>
      <p>
        <Icon name="alert" />
        <span>
          <button type="button" className="link" onClick={() => grid.select(only(place))}>
            {whereOf(group)}
          </button>{" "}
          {first.sentence}
        </span>
      </p>
      {first.severity === "question" ? <Reason body={body} one={first} onChange={onChange} /> : null}
    </li>
  );
};

/** So many are shown at first: of a column pasted wrongly there are as many as rows. */
const atFirst = 30;

/** What the checks found, each with the way to its cell, and the field for the reason where one is asked. */
export const Findings = ({ findings, ...rest }: FindingsProps) => {
  const say = useSay();
  const [shown, show] = useState(atFirst);
  const groups = useMemo(() => foundAlike(findings), [findings]);
  if (groups.length === 0) return null;
  return (
    <section className="release-found" aria-label={say("release.found")}>
      <ul>
        {groups.slice(0, shown).map((group) => (
          <One
            key={`${group.first.row} ${group.first.column} ${group.first.check}`}
            group={group}
            {...rest}
          />
        ))}
      </ul>
      {groups.length > shown ? (
        <Button onClick={() => show(shown + atFirst)}>
          {say("release.found-more", { count: groups.length - shown })}
        </Button>
      ) : null}
    </section>
  );
};
