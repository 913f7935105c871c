import { titled } from "../../ground/texts.ts";
import { Form, Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { useLang } from "../../desk/theme.tsx";
import { readUnit } from "../../people/api.ts";
import { handOff } from "../api.ts";
import type { ActProps } from "./act-forms.tsx";
import { useRequired, WordsField } from "./fields.tsx";
import { useSay } from "../../desk/say.ts";

const usePosts = (unitId: string | undefined) =>
  useQuery({
    queryKey: ["appeal-posts", unitId],
    queryFn: () => call(readUnit, { params: { id: unitId! } }),
    enabled: unitId !== undefined,
    meta: { kinds: ["post", "unit"] },
  });

/** Hands it to another post of the unit that has it. */
export const HandOffForm = ({ appeal }: ActProps) => {
  const [say, lang, required] = [useSay(), useLang(), useRequired()];
  const unit = usePosts(appeal.unit?.id);
  const options = (unit.data?.posts ?? [])
    .filter(({ id }) => id !== appeal.holder?.id)
    .map((post) => ({ value: post.id, label: titled(lang, post) }));
  return (
    <ActForm<typeof handOff, { postId: string; note?: string }>
      contract={handOff}
      kinds={["appeal"]}
      given={({ postId, note }) => ({ params: { id: appeal.id }, body: { postId, note: note ?? null } })}
      submit={say("listen.do.hand-off")}
    >
      <Form.Item name="postId" label={say("listen.to-post")} rules={required}>
        <Select options={options} loading={unit.isPending} />
      </Form.Item>
      <WordsField name="note" label={say("listen.give-note")} max={500} rows={2} optional />
    </ActForm>
  );
};
