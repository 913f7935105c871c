import { useRouter } from "@tanstack/react-router";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { isRefused } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useMyPost } from "../../../desk/session.ts";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { registerRequestRoute } from "../api.ts";
import { type Asked, asked, reachKinds, type RequestDraft, rounds } from "../words.ts";
import { useChange, useCheck, useTree } from "./queries.ts";
import "./burden.css";
import { useSay } from "../../../desk/say.ts";

type Fields = Omit<RequestDraft, "reach"> & {
  readonly reachKind: Asked["reach"]["kind"];
  readonly below: string[];
};

/** What is asked so far, if it is enough to be checked. */
const askedSoFar = (given: Partial<Fields> | undefined): Asked | null => {
  const read = asked.safeParse({
    fields: given?.fields,
    reach: { kind: given?.reachKind, below: given?.below },
  });
  return read.success ? read.data : null;
};

/** The fields that are reported already, under the fields as they are typed. */
const Reported = ({ given }: { given: Asked | null }) => {
  const [text, lang] = [useSay("burden"), useLang()];
  const found = useCheck(given).data?.reported ?? [];
  if (!given || found.length === 0) return null;
  return (
    <div className="reported" role="status">
      <p>{text("reported")}</p>
      <ul>
        {found.map(({ asked: field, known }) => (
          <li key={field}>
            {text("reported-as", {
              asked: field,
              known: known.field,
              title: known.title,
              owner: known.owner ? named(lang, known.owner) : text("figures"),
            })}
          </li>
        ))}
      </ul>
      <Form.Item name="overruledFor" label={text("overrule")} extra={text("overrule-note")}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </div>
  );
};

const searched = { optionFilterProp: "label" } as const;

const useUnits = () => {
  const [lang, tree] = [useLang(), useTree()];
  return (tree.data ?? []).map((unit) => ({ value: unit.id, label: named(lang, unit) }));
};

const RequestForm = ({ ownerUnitId }: { ownerUnitId: string }) => {
  const [text, router, units] = [useSay("burden"), useRouter(), useUnits()];
  const [form] = Form.useForm<Fields>();
  const given = askedSoFar(Form.useWatch([], form));
  const register = useChange(registerRequestRoute, () => router.history.push("/desk/burden"));
  const refused = isRefused(register.error) ? register.error : undefined;
  const at = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  const rules = [{ required: true, message: text("missing") }];
  const send = ({ reachKind, below, ...rest }: Fields) =>
    register.mutate({
      body: { ...rest, overruledFor: rest.overruledFor ?? "", reach: { kind: reachKind, below } },
    });
  return (
    <Form
      form={form}
      layout="vertical"
      className="request-form"
      requiredMark={false}
      initialValues={{ ownerUnitId, round: "monthly", reachKind: "village", estimatedMinutes: 30 }}
      onFinish={send}
    >
      <Form.Item name="title" label={text("request")} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="ownerUnitId" label={text("owner")} rules={rules} {...at("ownerUnitId")}>
        <Select options={units} showSearch={searched} />
      </Form.Item>
      <Form.Item name="reachKind" label={text("reach-kind")} rules={rules}>
        <Select options={reachKinds.map((kind) => ({ value: kind, label: text(`kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="below" label={text("reach-below")} rules={rules} {...at("reach")}>
        <Select mode="multiple" options={units} showSearch={searched} />
      </Form.Item>
      <Form.Item
        name="fields"
        label={text("fields")}
        extra={text("fields-note")}
        rules={rules}
        {...at("fields")}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", "\n"]} />
      </Form.Item>
      <Reported given={given} />
      <Form.Item name="round" label={text("round")} rules={rules}>
        <Select options={rounds.map((round) => ({ value: round, label: text(`round.${round}`) }))} />
      </Form.Item>
      <Form.Item name="estimatedMinutes" label={text("minutes-guess")} rules={rules}>
        <InputNumber min={1} max={600} />
      </Form.Item>
      <Form.Item name="legalBasis" label={text("basis")} rules={rules}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="sunsetOn"
        label={text("sunset")}
        extra={text("sunset-note")}
        rules={rules}
        {...at("sunsetOn")}
      >
        <DayField />
      </Form.Item>
      {register.isError ? <Failed error={register.error} /> : null}
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {text("register")}
      </Button>
    </Form>
  );
};

/** A new request: what is reported already is shown while its fields are typed. */
export const NewRequestScreen = () => {
  const [text, post] = [useSay("burden"), useMyPost()];
  return (
    <>
      <PageHead
        title={text("register")}
        note={text("register-note")}
        crumbs={[{ label: text("title"), href: "/desk/burden" }, { label: text("register") }]}
        link={DeskLink}
      />
      {post ? <RequestForm ownerUnitId={post.unitId} /> : <Loading lines={8} />}
    </>
  );
};
