import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { listAppeals, merge } from "../api.ts";
import type { AppealInList } from "../words.ts";
import type { ActProps } from "./act-forms.tsx";
import { useRequired } from "./fields.tsx";
import { useSimilar } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

const mostFound = 20;

const useFound = (q: string) =>
  useQuery({
    queryKey: ["appeals-to-merge", q],
    queryFn: () => call(listAppeals, { query: { q, limit: mostFound } }),
    enabled: q.trim().length > 1,
    placeholderData: (before) => before,
    meta: { kinds: ["appeal"] },
  });

/** What it may be merged into: what is sought, else what is similar; what the same person said comes first and says so. */
const useOptions = (appealId: string, sought: string) => {
  const [say, found, alike] = [useSay(), useFound(sought), useSimilar(appealId)];
  const similar = alike.data?.similar ?? [];
  const same = new Set(similar.filter(({ samePerson }) => samePerson).map(({ id }) => id));
  const rows: readonly AppealInList[] = sought.trim() ? (found.data?.appeals ?? []) : similar;
  return rows
    .filter(({ id }) => id !== appealId)
    .toSorted((one, other) => Number(same.has(other.id)) - Number(same.has(one.id)))
    .map(({ id, ref, excerpt }) => ({
      value: id,
      label: [same.has(id) ? say("listen.same-person") : null, ref, excerpt].filter(Boolean).join(" · "),
    }));
};

/** Merges it into another that says the same: a similar one, or one found by its words or the beginning of its number. */
export const MergeForm = ({ appeal }: ActProps) => {
  const [say, required] = [useSay(), useRequired()];
  const [sought, seek] = useState("");
  const options = useOptions(appeal.id, sought);
  return (
    <ActForm<typeof merge, { intoId: string }>
      contract={merge}
      kinds={["appeal"]}
      given={(body) => ({ params: { id: appeal.id }, body })}
      submit={say("listen.do.merge")}
      after={say("listen.merge-note")}
    >
      <Form.Item name="intoId" label={say("listen.merge-into")} rules={required}>
        <Select
          showSearch={{ filterOption: false, onSearch: seek }}
          notFoundContent={say(sought ? "listen.none-found" : "listen.type-to-find")}
          options={options}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
    </ActForm>
  );
};
