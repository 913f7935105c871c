import { useRouter } from "@tanstack/react-router";
import { Form, Input, Radio, Select } from "antd";
import { useState } from "react";
import type { Call, Contract } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { beginNominationRoute, writeNominationRoute } from "../api.ts";
import {
  type Candidate,
  levels,
  longestText,
  type NomineeDraft,
  type NomineeFile,
  type NomineeKind,
  type ProgrammeWhole,
} from "../words.ts";
import { kinds, useCandidates } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import { useLang } from "../../desk/theme.tsx";
import { titled } from "../../ground/texts.ts";

interface Fields {
  readonly categoryId: string;
  /** The unit, or the unit and the person, as one choice. */
  readonly whom: string;
  readonly level?: NomineeDraft["level"];
  readonly text?: string;
}

const keyOf = ({ unit, person }: Candidate): string => (person ? `${unit.id} ${person.id}` : unit.id);

const useOptions = (programmeId: string, of: NomineeKind, text: string) => {
  const [named, lang] = [useNamed(), useLang()];
  const found = useCandidates(programmeId, of, text);
  const candidates = found.data?.candidates ?? [];
  const options = candidates.map((one) => ({
    value: keyOf(one),
    label: one.person ? `${one.person.nameZh} · ${titled(lang, one.person)}` : named(one.unit),
  }));
  return { candidates, options, loading: found.isFetching };
};

/** Chooses whom: typed names narrow the list; the level that the post suggests is filled in and may be changed. */
const Whom = ({
  programmeId,
  of,
  chosen,
}: {
  programmeId: string;
  of: NomineeKind;
  chosen?: { value: string; label: string };
}) => {
  const text = useText();
  const form = Form.useFormInstance<Fields>();
  const [typed, setTyped] = useState("");
  const { candidates, options, loading } = useOptions(programmeId, of, typed);
  const known =
    chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options;
  const choose = (value: string) => {
    const level = candidates.find((one) => keyOf(one) === value)?.level;
    if (level) form.setFieldValue("level", level);
  };
  return (
    <Form.Item name="whom" label={text(`whom.${of}`)} rules={[{ required: true, message: text("missing") }]}>
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={known}
        loading={loading}
        notFoundContent={text("nobody-found")}
        onChange={choose}
      />
    </Form.Item>
  );
};

interface NominationProps<C extends Contract> {
  readonly programme: ProgrammeWhole;
  readonly contract: C;
  readonly start: Partial<Fields>;
  readonly chosen?: { value: string; label: string };
  readonly given: (draft: NomineeDraft) => Call<C>;
  readonly onDone: (made: { id: string }) => void;
  readonly submit: string;
}

const draftOf = ({ categoryId, whom, level, text }: Fields, of: NomineeKind): NomineeDraft => {
  const [unitId = "", personId] = whom.split(" ");
  return {
    categoryId,
    of,
    unitId,
    personId: of === "person" ? (personId ?? null) : null,
    level: of === "person" ? (level ?? null) : null,
    text: text ?? "",
  };
};

/** The categories in which the reader's unit has places. */
const openIn = ({ categories, mine }: ProgrammeWhole) =>
  categories.filter(({ id }) => mine.quota?.places.some((one) => one.categoryId === id && one.places > 0));

const LevelField = () => {
  const text = useText();
  return (
    <Form.Item
      name="level"
      label={text("level")}
      extra={text("level-note")}
      rules={[{ required: true, message: text("missing") }]}
    >
      <Radio.Group options={levels.map((value) => ({ value, label: text(`level.${value}`) }))} />
    </Form.Item>
  );
};

const CategoryField = ({
  open,
  onChange,
}: {
  open: ProgrammeWhole["categories"];
  onChange: (id: string) => void;
}) => {
  const [text, named, form] = [useText(), useNamed(), Form.useFormInstance<Fields>()];
  const change = (id: string) => {
    onChange(id);
    form.setFieldValue("whom", undefined);
  };
  return (
    <Form.Item name="categoryId" label={text("category")}>
      <Radio.Group
        options={open.map((one) => ({ value: one.id, label: named(one) }))}
        onChange={({ target }) => change(String(target.value))}
      />
    </Form.Item>
  );
};

const NominationFields = <C extends Contract>(props: NominationProps<C>) => {
  const { programme, contract, start, chosen, given, onDone, submit } = props;
  const text = useText();
  const open = openIn(programme);
  const [categoryId, setCategory] = useState(start.categoryId ?? open[0]?.id);
  const of = open.find(({ id }) => id === categoryId)?.of ?? "unit";
  return (
    <ActForm<C, Fields>
      contract={contract}
      start={{ categoryId, ...start }}
      given={(fields) => given(draftOf(fields, of))}
      onDone={(received) => onDone(received as { id: string })}
      submit={submit}
      after={text("nomination-after")}
      kinds={kinds}
    >
      <CategoryField open={open} onChange={setCategory} />
      <Whom key={of} programmeId={programme.id} of={of} chosen={chosen} />
      {of === "person" ? <LevelField /> : null}
      <Form.Item name="text" label={text("text")} extra={text("text-note", { most: longestText })}>
        <Input.TextArea rows={8} maxLength={longestText} showCount />
      </Form.Item>
    </ActForm>
  );
};

/** Begins a nomination of the reader's unit. */
export const NewNomination = ({ programme }: { programme: ProgrammeWhole }) => {
  const [text, router] = [useText(), useRouter()];
  return (
    <section className="blk nomination-form" aria-labelledby="new">
      <Barred id="new" title={text("new-nomination")} />
      <NominationFields
        programme={programme}
        contract={beginNominationRoute}
        start={{}}
        given={(body) => ({ params: { id: programme.id }, body })}
        onDone={({ id }) => router.history.push(`/desk/commend/${programme.id}/nominees/${id}`)}
        submit={text("save-nomination")}
      />
    </section>
  );
};

/** Changes a nomination that is not put forward. */
export const EditNomination = ({ programme, file }: { programme: ProgrammeWhole; file: NomineeFile }) => {
  const [text, named] = [useText(), useNamed()];
  const unitId = file.evidence?.unit.id ?? "";
  const value = file.personId ? `${unitId} ${file.personId}` : unitId;
  return (
    <NominationFields
      key={file.version}
      programme={programme}
      contract={writeNominationRoute}
      start={{ categoryId: file.categoryId, whom: value, level: file.level, text: file.text }}
      chosen={{ value, label: named(file) }}
      given={(draft) => ({
        params: { id: programme.id, nomineeId: file.id },
        body: { version: file.version, draft },
      })}
      onDone={() => undefined}
      submit={text("save-nomination")}
    />
  );
};
