import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { listAppeals, merge } from "../api.ts";
import type { ActProps } from "./act-forms.tsx";
import { useRequired } from "./fields.tsx";
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

/** Merges it into another that says the same, found by its words or the beginning of its number. */
export const MergeForm = ({ appeal }: ActProps) => {
  const [say, required] = [useSay(), useRequired()];
  const [sought, seek] = useState("");
  const found = useFound(sought);
  const options = (found.data?.appeals ?? [])
    .filter(({ id }) => id !== appeal.id)
    .map(({ id, ref, excerpt }) => ({ value: id, label: `${ref} ${excerpt}` }));
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
