import { useRouter, useParams } from "@tanstack/react-router";
import { Form, Input, InputNumber, Radio, Select } from "antd";
import type { Contract, Call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { DayField } from "../../desk/parts/day-field.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { draftProgrammeRoute, editProgrammeRoute } from "../api.ts";
import { programmeKinds, type ProgrammeWhole, tieRules } from "../words.ts";
import { CategoryFields, CriterionFields, RatioFields } from "./programme-lists.tsx";
import { draftOf, type Fields, fieldsOf, steps, usualFields } from "./programme-values.ts";
import { kinds, useProgramme, useProgrammes } from "./queries.ts";
import { useNamed, useText } from "./say.ts";
import "./commend.css";

/** What it is called and what it stands on. A yearly grade needs no approval, and says that it is none. */
const Ground = () => {
  const text = useText();
  const kind: unknown = Form.useWatch("kind");
  const required = [{ required: true, whitespace: true, message: text("missing") }];
  return (
    <>
      <Form.Item
        name="kind"
        label={text("kind")}
        extra={text(`kind-note.${kind === "assessment" ? "assessment" : "commendation"}`)}
      >
        <Radio.Group options={programmeKinds.map((value) => ({ value, label: text(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="year"
        label={text("year-judged")}
        rules={[{ required: true, message: text("missing") }]}
      >
        <InputNumber min={2000} max={2999} />
      </Form.Item>
      <Form.Item name="nameZh" label={text("name")} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={`${text("name-en")}${text("optional")}`}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="basis" label={text("basis")} extra={text("basis-note")}>
        <Input maxLength={200} />
      </Form.Item>
      {kind === "assessment" ? null : (
        <Form.Item name="approval" label={text("approval")} extra={text("approval-note")}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  );
};

const Days = () => {
  const text = useText();
  return (
    <fieldset className="days-set">
      <legend>{text("calendar")}</legend>
      {steps.map((step) => (
        <Form.Item key={step} name={["calendar", step]} label={text(`day.${step}`)}>
          <DayField />
        </Form.Item>
      ))}
    </fieldset>
  );
};

const Limits = () => {
  const text = useText();
  return (
    <fieldset className="pair">
      <legend>{text("ceiling")}</legend>
      {(["units", "persons"] as const).map((of) => (
        <Form.Item key={of} name={["ceiling", of]} label={text(`ceiling.${of}`)}>
          <InputNumber min={0} max={10_000} />
        </Form.Item>
      ))}
    </fieldset>
  );
};

interface FormProps<C extends Contract> {
  readonly contract: C;
  readonly start: Fields;
  readonly given: (fields: Fields) => Call<C>;
  readonly onDone: (made: { id: string }) => void;
}

const ProgrammeFields = <C extends Contract>({ contract, start, given, onDone }: FormProps<C>) => {
  const text = useText();
  const ties = tieRules.map((value) => ({ value, label: text(`tie.${value}`) }));
  return (
    <div className="programme-form">
      <ActForm<C, Fields>
        contract={contract}
        start={start}
        given={given}
        onDone={(received) => onDone(received as { id: string })}
        submit={text("save")}
        kinds={kinds}
        whole={["ceiling", "ratios", "criteria", "categories", "calendar"]}
      >
        <Ground />
        <CategoryFields />
        <Limits />
        <RatioFields />
        <CriterionFields />
        <Form.Item name="ties" label={text("ties")} extra={text("ties-note")}>
          <Select mode="multiple" options={ties} />
        </Form.Item>
        <Days />
      </ActForm>
    </div>
  );
};

/** A new programme, with the county's limits filled in. */
export const NewProgrammeScreen = () => {
  const [text, router, list, today] = [useText(), useRouter(), useProgrammes(1, 50), useToday()];
  if (list.isError) return <Failed error={list.error} />;
  if (!list.data || !today.data) return <Loading lines={8} />;
  const year = Number(today.data.date.slice(0, 4));
  return (
    <>
      <PageHead
        title={text("new")}
        crumbs={[{ label: text("title"), href: "/desk/commend" }, { label: text("new") }]}
        link={DeskLink}
      />
      <ProgrammeFields
        contract={draftProgrammeRoute}
        start={usualFields(list.data.usual, year, text)}
        given={(fields) => ({ body: draftOf(fields) })}
        onDone={({ id }) => router.history.push(`/desk/commend/${id}`)}
      />
    </>
  );
};

const Edit = ({ whole }: { whole: ProgrammeWhole }) => {
  const [text, named, router] = [useText(), useNamed(), useRouter()];
  const href = `/desk/commend/${whole.id}`;
  return (
    <>
      <PageHead
        title={text("edit")}
        crumbs={[
          { label: text("title"), href: "/desk/commend" },
          { label: named(whole), href },
          { label: text("edit") },
        ]}
        link={DeskLink}
      />
      <ProgrammeFields
        contract={editProgrammeRoute}
        start={fieldsOf(whole)}
        given={(fields) => ({
          params: { id: whole.id },
          body: { version: whole.version, draft: draftOf(fields) },
        })}
        onDone={() => router.history.push(href)}
      />
    </>
  );
};

export const EditProgrammeScreen = () => {
  const { programmeId = "" } = useParams({ strict: false }) as { programmeId?: string };
  const programme = useProgramme(programmeId);
  if (programme.isError) return <Failed error={programme.error} />;
  return programme.data ? <Edit whole={programme.data} /> : <Loading lines={8} />;
};
