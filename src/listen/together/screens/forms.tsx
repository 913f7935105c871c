import { Form, Radio } from "antd";
import { useState } from "react";
import { useToday } from "../../../desk/dates.ts";
import { ActForm } from "../../../desk/parts/act-form.tsx";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { localDate } from "../../../ground/clock.ts";
import { named } from "../../../ground/texts.ts";
import * as api from "../../api.ts";
import { type ActProps, kinds, paramsOf } from "../../screens/act-forms.tsx";
import { UnitField, useRequired, WordsField } from "../../screens/fields.tsx";
import { FilesField } from "../../screens/files-field.tsx";
import type { KeptFile } from "../../words.ts";
import { useSay } from "../../../desk/say.ts";
import type { Involving } from "../words.ts";

/** The last day for which something may be asked: the appeal's own, unless that is over. */
const useSpan = ({ due }: ActProps["appeal"]) => {
  const today = useToday().data;
  const last = due && today ? localDate(new Date(due), today.zone) : undefined;
  return { min: today?.date, max: last && today && last >= today.date ? last : undefined };
};

/** Asks another unit to work along: which, what, by when. */
export const InvolveForm = ({ appeal }: ActProps) => {
  const [say, required, span] = [useSay(), useRequired(), useSpan(appeal)];
  return (
    <ActForm<typeof api.involve, Involving>
      contract={api.involve}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.involve")}
      after={say("listen.involve-note")}
    >
      <UnitField name="unitId" label={say("listen.asked-unit")} />
      <WordsField name="what" label={say("listen.asked-what")} max={1000} />
      <Form.Item name="dueOn" label={say("listen.asked-by")} rules={required}>
        <DayField {...span} />
      </Form.Item>
    </ActForm>
  );
};

/** What was asked of one's own unit, above its answer. */
const Asked = ({ appeal }: ActProps) => {
  const say = useSay();
  const asked = appeal.cooperations.find(({ ours, state }) => ours && state === "asked");
  if (!asked) return null;
  return (
    <Form.Item label={say("listen.asked-what-of-us")}>
      <p className="words">{asked.what}</p>
    </Form.Item>
  );
};

/** Answers to the lead, inside the appeal. */
export const ContributeForm = ({ appeal }: ActProps) => {
  const say = useSay();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  return (
    <ActForm<typeof api.contribute, { said: string }>
      contract={api.contribute}
      kinds={kinds}
      weight="decides"
      given={({ said }) => ({ ...paramsOf(appeal), body: { said, files: [...files] } })}
      submit={say("listen.do.contribute")}
      after={say("listen.contribute-note")}
    >
      <Asked appeal={appeal} />
      <WordsField name="said" label={say("listen.contributed")} max={1000} rows={5} />
      <FilesField files={files} onChange={setFiles} />
    </ActForm>
  );
};

/** Gives back what one's unit was asked. */
export const DeclineForm = ({ appeal }: ActProps) => {
  const say = useSay();
  return (
    <ActForm<typeof api.decline, { reason: string }>
      contract={api.decline}
      kinds={kinds}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.decline")}
      after={say("listen.decline-note")}
    >
      <WordsField name="reason" label={say("listen.declined")} max={500} />
    </ActForm>
  );
};

/** Needs a unit no more that has not answered. */
export const ReleaseForm = ({ appeal }: ActProps) => {
  const [say, lang, required] = [useSay(), useLang(), useRequired()];
  const options = appeal.cooperations
    .filter(({ state }) => state === "asked")
    .map(({ unit }) => ({ value: unit.id, label: named(lang, unit) }));
  return (
    <ActForm<typeof api.release, { unitId: string }>
      contract={api.release}
      kinds={kinds}
      start={{ unitId: options[0]?.value }}
      given={(body) => ({ ...paramsOf(appeal), body })}
      submit={say("listen.do.release")}
      after={say("listen.release-note")}
    >
      <Form.Item name="unitId" label={say("listen.asked-unit")} rules={required}>
        <Radio.Group className="suggestions" options={options} />
      </Form.Item>
    </ActForm>
  );
};
