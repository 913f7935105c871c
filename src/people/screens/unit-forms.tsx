import { Button, Form, type FormItemProps, Input, Select } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { addPost, addUnit, changeUnitNames, changeUnitPlace, mergeUnitInto } from "../api.ts";
import {
  roleNames,
  role as roleSchema,
  type UnitKind,
  unitKindNames,
  unitKinds,
  type UnitPage,
} from "../words.ts";
import { PickUnit } from "./pick.tsx";
import { useChange } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface UnitFormProps {
  readonly page: UnitPage;
  readonly onDone: () => void;
}

interface Changing {
  readonly isPending: boolean;
  readonly elsewhere: unknown;
  readonly problemAt: (field: string) => Pick<FormItemProps, "validateStatus" | "help">;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly change: Changing;
  readonly optional?: boolean;
  readonly extra?: string;
  readonly children?: ReactNode;
}

const Field = ({ name, label, change, optional, extra, children = <Input /> }: FieldProps) => {
  const text = useSay("people");
  const rules = optional ? [] : [{ required: true, message: text("name-missing") }];
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra} {...change.problemAt(name)}>
      {children}
    </Form.Item>
  );
};

interface ChangeFormProps<Given> {
  readonly change: Changing;
  readonly start?: Partial<Given>;
  readonly submit: string;
  readonly onFinish: (given: Given) => void;
  readonly children: ReactNode;
}

const ChangeForm = <Given extends object>({
  change,
  start,
  submit,
  onFinish,
  children,
}: ChangeFormProps<Given>) => (
  <Form<Given> layout="vertical" initialValues={start} onFinish={onFinish}>
    {change.elsewhere ? <Failed error={change.elsewhere} /> : null}
    {children}
    <Button type="primary" htmlType="submit" loading={change.isPending}>
      {submit}
    </Button>
  </Form>
);

const namesIn = (text = ""): string[] =>
  text
    .split(/[、，,;；]/)
    .map((name) => name.trim())
    .filter(Boolean);

type NewUnit = {
  kind: Exclude<UnitKind, "county">;
  code: string;
  nameZh: string;
  nameEn?: string;
  shortNames?: string;
  headTitleZh?: string;
};

export const AddUnit = ({ page: { unit }, onDone }: UnitFormProps) => {
  const [text, lang, navigate] = [useSay("people"), useLang(), useNavigate()];
  const change = useChange(addUnit, ({ id }) => {
    onDone();
    void navigate({ to: `/units/${id}` });
  });
  const kinds = unitKinds
    .filter((kind) => kind !== "county")
    .map((kind) => ({ value: kind, label: unitKindNames[kind][lang] }));
  const submit = ({ nameEn, shortNames, headTitleZh, ...given }: NewUnit) =>
    change.mutate({
      body: {
        ...given,
        parentId: unit.id,
        nameEn: nameEn || null,
        shortNames: namesIn(shortNames),
        ...(headTitleZh ? { headTitleZh, headTitleEn: null } : {}),
      },
    });
  return (
    <ChangeForm<NewUnit> change={change} submit={text("do-add-unit")} onFinish={submit}>
      <Field name="kind" label={text("kind")} change={change}>
        <Select options={kinds} />
      </Field>
      <Field name="code" label={text("code")} change={change} extra={text("code-note")} />
      <Field name="nameZh" label={text("name-zh")} change={change} />
      <Field name="nameEn" label={text("name-en")} change={change} optional />
      <Field
        name="shortNames"
        label={text("short-names")}
        change={change}
        optional
        extra={text("short-names-note")}
      />
      <Field name="headTitleZh" label={text("head-title")} change={change} optional />
    </ChangeForm>
  );
};

type Names = { nameZh: string; nameEn?: string | null; shortNames?: string };

const seenOf = ({ nameZh, nameEn, shortNames }: UnitPage["unit"]) => ({
  nameZh,
  nameEn,
  shortNames: [...shortNames],
});

export const RenameUnit = ({ page: { unit }, onDone }: UnitFormProps) => {
  const text = useSay("people");
  const change = useChange(changeUnitNames, onDone);
  const [seen, setSeen] = useState(unit);
  // Once it is said that the names changed, those that the page shows by now have been seen.
  const submit = ({ nameZh, nameEn, shortNames }: Names) => {
    const shown = change.isError ? unit : seen;
    setSeen(shown);
    change.mutate({
      params: { id: unit.id },
      body: { nameZh, nameEn: nameEn || null, shortNames: namesIn(shortNames), seen: seenOf(shown) },
    });
  };
  const start = { nameZh: unit.nameZh, nameEn: unit.nameEn, shortNames: unit.shortNames.join("、") };
  return (
    <ChangeForm<Names> change={change} start={start} submit={text("save")} onFinish={submit}>
      <Field name="nameZh" label={text("name-zh")} change={change} extra={text("rename-note")} />
      <Field name="nameEn" label={text("name-en")} change={change} optional />
      <Field
        name="shortNames"
        label={text("short-names")}
        change={change}
        optional
        extra={text("short-names-note")}
      />
    </ChangeForm>
  );
};

export const MoveUnit = ({ page: { unit }, onDone }: UnitFormProps) => {
  const text = useSay("people");
  const change = useChange(changeUnitPlace, onDone);
  return (
    <ChangeForm<{ parentId: string }>
      change={change}
      submit={text("do-move")}
      onFinish={(body) => change.mutate({ params: { id: unit.id }, body })}
    >
      <Field name="parentId" label={text("new-parent")} change={change} extra={text("move-note")}>
        <PickUnit />
      </Field>
    </ChangeForm>
  );
};

export const MergeUnit = ({ page: { unit }, onDone }: UnitFormProps) => {
  const text = useSay("people");
  const change = useChange(mergeUnitInto, onDone);
  return (
    <ChangeForm<{ intoId: string }>
      change={change}
      submit={text("do-merge")}
      onFinish={(body) => change.mutate({ params: { id: unit.id }, body })}
    >
      <Field name="intoId" label={text("merge-into")} change={change} extra={text("merge-note")}>
        <PickUnit />
      </Field>
    </ChangeForm>
  );
};

const postRoles = roleSchema.exclude(["head"]);
type NewPost = { role: (typeof postRoles.options)[number]; titleZh: string; titleEn?: string };

export const AddPost = ({ page: { unit }, onDone }: UnitFormProps) => {
  const [text, lang] = [useSay("people"), useLang()];
  const change = useChange(addPost, onDone);
  const roles = postRoles.options.map((value) => ({ value, label: roleNames[value][lang] }));
  const submit = ({ titleEn, ...given }: NewPost) =>
    change.mutate({ body: { ...given, unitId: unit.id, titleEn: titleEn || null } });
  return (
    <ChangeForm<NewPost> change={change} submit={text("do-add-post")} onFinish={submit}>
      <Field name="role" label={text("role")} change={change}>
        <Select options={roles} />
      </Field>
      <Field name="titleZh" label={text("title-zh")} change={change} />
      <Field name="titleEn" label={text("title-en")} change={change} optional />
    </ChangeForm>
  );
};
