import { Button, Form, Input, InputNumber, Modal, Select } from "antd";
import { call } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { DayField } from "../../desk/parts/day-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { onTheWall } from "../../ground/look/format.ts";
import { editMeetingRoute, prepareMeetingRoute } from "../api.ts";
import { agendaParts, type MeetingDraft, type MeetingWhole, plainTimes } from "../words.ts";
import { useAct, useText } from "./queries.ts";

type Fields = Omit<MeetingDraft, "titleEn"> & { titleEn?: string };

/** What a yearly meeting usually is: its three parts in order. */
const usual = (today: string, text: (key: string) => string): Partial<Fields> => ({
  year: Number(today.slice(0, 4)) + 1,
  titleZh: text("usual.title"),
  from: "09:00",
  to: "12:00",
  agenda: agendaParts.map((part) => ({
    part,
    titleZh: text(`usual.${part}`),
    titleEn: null,
    minutes: 40,
    postId: null,
  })),
});

const fieldsOf = (
  { year, titleZh, titleEn, startsAt, endsAt, place, agenda }: MeetingWhole,
  zone: string,
) => {
  const [from, to] = [onTheWall(new Date(startsAt), zone), onTheWall(new Date(endsAt), zone)];
  const items = agenda.map(({ speaker: _speaker, ...item }) => item);
  const days = { on: from.date, from: from.time, to: to.time };
  return { year, titleZh, titleEn: titleEn ?? undefined, ...days, place, agenda: items };
};

const Agenda = () => {
  const text = useText();
  const parts = agendaParts.map((value) => ({ value, label: text(`part.${value}`) }));
  return (
    <Form.List name="agenda">
      {(items, { add, remove }) => (
        <fieldset className="agenda-edit">
          <legend>{text("agenda")}</legend>
          {items.map(({ key, name }) => (
            <div className="agenda-line" key={key}>
              <Form.Item name={[name, "part"]}>
                <Select aria-label={text("agenda.part")} options={parts} />
              </Form.Item>
              <Form.Item name={[name, "titleZh"]} rules={[{ required: true, message: text("missing") }]}>
                <Input aria-label={text("agenda.item")} maxLength={200} />
              </Form.Item>
              <Form.Item name={[name, "minutes"]}>
                <InputNumber aria-label={text("agenda.minutes")} min={1} max={480} />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                {text("agenda.remove")}
              </Button>
            </div>
          ))}
          <Button
            onClick={() => add({ part: "arrange", titleZh: "", titleEn: null, minutes: 20, postId: null })}
          >
            {text("agenda.add")}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};

const times = plainTimes.map((value) => ({ value, label: value }));

const Fields = ({ editing }: { readonly editing: boolean }) => {
  const text = useText();
  const needed = [{ required: true, message: text("missing") }];
  return (
    <>
      <Form.Item name="year" label={text("form.year")} rules={needed} extra={text("form.year-note")}>
        <InputNumber min={2000} max={2100} disabled={editing} />
      </Form.Item>
      <Form.Item name="titleZh" label={text("form.title")} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="titleEn" label={text("form.title-en")}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="when">
        <Form.Item name="on" label={text("form.on")} rules={needed}>
          <DayField />
        </Form.Item>
        <Form.Item name="from" label={text("form.from")} rules={needed}>
          <Select options={times} showSearch />
        </Form.Item>
        <Form.Item name="to" label={text("form.to")} rules={needed}>
          <Select options={times} showSearch />
        </Form.Item>
      </div>
      <Form.Item name="place" label={text("form.place")} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Agenda />
    </>
  );
};

interface MeetingFormProps {
  /** The meeting that is changed; without it a new one is prepared. */
  readonly meeting?: MeetingWhole;
  readonly onDone: (meeting: MeetingWhole) => void;
  readonly onClose: () => void;
}

/** Prepares a meeting, or changes its title, time, place and agenda. */
export const MeetingForm = ({ meeting, onDone, onClose }: MeetingFormProps) => {
  const [text, today] = [useText(), useToday()];
  const [form] = Form.useForm<Fields>();
  const save = useAct(({ year, titleEn, ...rest }: Fields) => {
    const body = { ...rest, titleEn: titleEn || null };
    if (!meeting) return call(prepareMeetingRoute, { body: { year, ...body } });
    const { id, version } = meeting;
    return call(editMeetingRoute, { params: { id }, body: { version, ...body } });
  }, onDone);
  if (!today.data) return null;
  const start = meeting ? fieldsOf(meeting, today.data.zone) : usual(today.data.date, text);
  return (
    <Modal
      open
      width={760}
      title={text(meeting ? "edit" : "prepare")}
      okText={text("save")}
      cancelText={text("not-now")}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={start} onFinish={(fields) => save.mutate(fields)}>
        <Fields editing={meeting !== undefined} />
      </Form>
      {save.isError ? <Failed error={save.error} /> : null}
    </Modal>
  );
};
