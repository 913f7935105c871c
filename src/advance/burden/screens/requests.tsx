import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure, fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { endRequestRoute, renewRequestRoute } from "../api.ts";
import type { DataRequest } from "../words.ts";
import { useChange, useRequests } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const size = 50;

type Act = "end" | "renew";

/** Asks for the reason, and where it is renewed for its new last day. */
const ActDialog = ({ request, act, onClose }: { request: DataRequest; act: Act; onClose: () => void }) => {
  const text = useSay("burden");
  const [form] = Form.useForm<{ reason: string; sunsetOn: string }>();
  const [end, renew] = [useChange(endRequestRoute, onClose), useChange(renewRequestRoute, onClose)];
  const params = { id: request.id };
  const send = ({ reason, sunsetOn }: { reason: string; sunsetOn: string }) =>
    act === "end"
      ? end.mutate({ params, body: { reason } })
      : renew.mutate({ params, body: { reason, sunsetOn } });
  const error = end.error ?? renew.error;
  return (
    <Modal
      open
      title={text(act)}
      okText={text(act)}
      cancelText={text("not-now")}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={send}>
        {act === "renew" ? (
          <Form.Item
            name="sunsetOn"
            label={text("sunset")}
            initialValue={request.sunsetOn}
            rules={[{ required: true }]}
          >
            <DayField clearable={false} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="reason"
          label={text("reason")}
          rules={[{ required: true, whitespace: true, message: text("missing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {error ? <Failed error={error} /> : null}
    </Modal>
  );
};

/** Until when it may be asked, or that it is over and why. */
const Until = ({ request: { sunsetOn, endedOn, endedFor, overruledFor } }: { request: DataRequest }) => {
  const [text, lang] = [useSay("burden"), useLang()];
  return (
    <>
      {endedOn
        ? text("ended", { on: fullDay(endedOn, lang), reason: endedFor ?? "" })
        : fullDay(sunsetOn, lang)}
      {overruledFor ? <div>{text("overruled", { reason: overruledFor })}</div> : null}
    </>
  );
};

const useColumns = (ask: (request: DataRequest, act: Act) => void): readonly DenseColumn<DataRequest>[] => {
  const [text, lang] = [useSay("burden"), useLang()];
  const minutes = ({ minutes: each, measured }: DataRequest) =>
    `${figure(Math.round(each * 10) / 10)} ${measured > 0 ? text("measured", { count: measured }) : text("guessed")}`;
  const acts = (request: DataRequest) => (
    <>
      {request.may.answer ? (
        <DeskLink href={`/desk/burden/${request.id}/answer`}>{text("answer")}</DeskLink>
      ) : null}
      {request.may.change ? (
        <>
          <Button type="link" size="small" onClick={() => ask(request, "renew")}>
            {text("renew")}
          </Button>
          <Button type="link" size="small" onClick={() => ask(request, "end")}>
            {text("end")}
          </Button>
        </>
      ) : null}
    </>
  );
  return [
    {
      key: "title",
      title: text("request"),
      head: true,
      phone: "title",
      cell: ({ title, fields }) => (
        <>
          {title} <small className="fields">{fields.join(lang === "zh" ? "、" : ", ")}</small>
        </>
      ),
    },
    {
      key: "owner",
      title: text("owner"),
      width: 160,
      phone: "line",
      cell: ({ owner }) => named(lang, owner),
    },
    {
      key: "round",
      title: text("round"),
      width: 90,
      phone: "line",
      cell: ({ round }) => text(`round.${round}`),
    },
    {
      key: "reach",
      title: text("reaches"),
      num: true,
      width: 90,
      phone: "line",
      cell: ({ reaches }) => figure(reaches),
    },
    { key: "minutes", title: text("minutes-each"), num: true, width: 150, phone: "line", cell: minutes },
    { key: "basis", title: text("basis"), width: 180, phone: "line", cell: ({ legalBasis }) => legalBasis },
    {
      key: "until",
      title: text("sunset"),
      width: 160,
      phone: "line",
      cell: (request) => <Until request={request} />,
    },
    { key: "acts", title: "", width: 160, phone: "line", cell: acts },
  ];
};

/** Every request for data that was ever registered, those asked today first. */
export const Requests = () => {
  const text = useSay("burden");
  const [asking, setAsking] = useState<{ request: DataRequest; act: Act } | null>(null);
  const [page, setPage] = useState(1);
  const columns = useColumns((request, act) => setAsking({ request, act }));
  const requests = useRequests(page, size);
  if (requests.isError) return <Failed error={requests.error} />;
  const total = requests.data?.total ?? 0;
  return (
    <section className="blk" aria-labelledby="burden-requests">
      <Barred id="burden-requests" title={text("register-of")} note={text("register-note")} />
      <DenseTable
        label={text("register-of")}
        columns={columns}
        rows={requests.data?.requests}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text("none")} />}
        pages={total > size ? { current: page, size, total, onChange: setPage } : undefined}
      />
      {asking ? <ActDialog {...asking} onClose={() => setAsking(null)} /> : null}
    </section>
  );
};
