import { Input, Select } from "antd";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { useToday } from "../../../desk/dates.ts";
import { statuses } from "../../words.ts";
import type { ReleaseBody } from "../words.ts";
import { useSay } from "../../../desk/say.ts";

interface HeadProps {
  readonly head: ReleaseBody["head"];
  readonly onChange: (head: ReleaseBody["head"]) => void;
}

/** What all rows share that say nothing else: the period, the document, its day, the status. */
export const HeadFields = ({ head, onChange }: HeadProps) => {
  const [say, today] = [useSay(), useToday().data?.date];
  const put = (part: ReleaseBody["head"]) => onChange({ ...head, ...part });
  return (
    <div className="release-head">
      <label className="field">
        <span>{say("release.column.period")}</span>
        <Input
          value={head.period ?? ""}
          maxLength={40}
          onChange={({ target }) => put({ period: target.value })}
        />
      </label>
      <label className="field source">
        <span>{say("release.column.source")}</span>
        <Input
          value={head.source ?? ""}
          maxLength={200}
          placeholder={say("release.source-hint")}
          onChange={({ target }) => put({ source: target.value })}
        />
      </label>
      <label className="field">
        <span>{say("release.column.publishedOn")}</span>
        <DayField
          value={/^\d{4}-\d{2}-\d{2}$/.test(head.publishedOn ?? "") ? head.publishedOn : null}
          max={today}
          onChange={(day) => put({ publishedOn: day ?? "" })}
        />
      </label>
      <label className="field">
        <span>{say("release.column.status")}</span>
        <Select
          value={statuses.find((one) => one === head.status)}
          aria-label={say("release.column.status")}
          options={statuses.map((value) => ({ value, label: say(`release.status.${value}`) }))}
          onChange={(status) => put({ status })}
        />
      </label>
    </div>
  );
};
