import { Button, Select } from "antd";
import { useState } from "react";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { assignMany } from "../api.ts";
import type { AppealInList } from "../words.ts";
import { useAppealChoices, type useAppealAct } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface BulkProps {
  readonly appeals: readonly AppealInList[];
  readonly act: ReturnType<typeof useAppealAct<typeof assignMany>>;
  readonly onDone: () => void;
}

/** Gives what is chosen to one unit, all or none. */
export const BulkAssign = ({ appeals, act, onDone }: BulkProps) => {
  const [say, lang, choices] = [useSay(), useLang(), useAppealChoices()];
  const [unitId, setUnit] = useState<string>();
  const options = (choices.data?.units ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
  const send = () =>
    act.mutate(
      { body: { unitId: unitId!, appealIds: appeals.map(({ id }) => id), note: null } },
      { onSuccess: onDone },
    );
  return (
    <div className="bulk" role="region" aria-label={say("listen.bulk")}>
      <span>{say("listen.chosen", { count: appeals.length })}</span>
      <Select
        className="unit"
        showSearch={{ optionFilterProp: "label" }}
        aria-label={say("listen.give-to")}
        placeholder={say("listen.give-to")}
        options={options}
        value={unitId}
        onChange={setUnit}
      />
      <Button type="primary" disabled={!unitId} loading={act.isPending} onClick={send}>
        {say("listen.give-all")}
      </Button>
      {act.error ? <Failed error={act.error} /> : null}
    </div>
  );
};
