import { Button, Form, Input, Modal, Popconfirm } from "antd";
import { useState } from "react";
import { addressOf } from "../../../desk/client.ts";
import { ActForm, useActOn } from "../../../desk/parts/act-form.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { NameIn } from "../../../ground/look/name.tsx";
import { Barred } from "../../../ground/look/marks.tsx";
import { type Lang, named } from "../../../ground/texts.ts";
import {
  askRevocationRoute,
  certificatesRoute,
  confirmRevocationRoute,
  declineRevocationRoute,
  giveAwardsRoute,
} from "../api.ts";
import type { Deciding, Honour } from "../words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

type SayIt = ReturnType<typeof useSay>;
type Asking = typeof askRevocationRoute | typeof declineRevocationRoute;

interface Dialog {
  readonly honour: Honour;
  readonly contract: Asking;
  readonly title: string;
}

/** Asks for a reason, and does one act on an honour with it. */
const ReasonDialog = ({ dialog, onClose }: { dialog: Dialog; onClose: () => void }) => {
  const say = useSay();
  const { honour, contract, title } = dialog;
  return (
    <Modal open title={title} footer={null} onCancel={onClose}>
      <ActForm<Asking, { reason: string }>
        contract={contract}
        kinds={kinds}
        given={(body) => ({ params: { id: honour.id }, body })}
        onDone={onClose}
        submit={title}
      >
        <Form.Item
          name="reason"
          label={say("honour.reason")}
          extra={contract === askRevocationRoute ? say("honour.reason-note") : undefined}
          rules={[{ required: true, whitespace: true, message: say("decision.reason-missing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </ActForm>
    </Modal>
  );
};

/** For the county's head: an honour whose revocation was asked for. */
const Decide = ({ honour, onKeep }: { honour: Honour; onKeep: () => void }) => {
  const say = useSay();
  const revoke = useActOn(confirmRevocationRoute, kinds);
  return (
    <>
      {revoke.isError ? <Failed error={revoke.error} /> : null}
      <Popconfirm
        title={say("honour.revoke-sure", { reason: honour.askedFor ?? "" })}
        okText={say("honour.revoke")}
        cancelText={say("decision.not-now")}
        onConfirm={() => revoke.mutate({ params: { id: honour.id } })}
      >
        <Button size="small" loading={revoke.isPending}>
          {say("honour.revoke")}
        </Button>
      </Popconfirm>{" "}
      <Button size="small" onClick={onKeep}>
        {say("honour.keep")}
      </Button>
    </>
  );
};

const standingOf = ({ revokedOn, revokedFor, askedFor }: Honour, lang: Lang, say: SayIt): string => {
  if (revokedOn)
    return say("certificate.revoked-for", { day: day(revokedOn, lang), reason: revokedFor ?? "" });
  return askedFor ? say("honour.asked", { reason: askedFor }) : say("certificate.valid");
};

const Acts = ({
  honour,
  deciding: { may },
  programmeId,
  open,
}: {
  honour: Honour;
  deciding: Deciding;
  programmeId: string;
  open: (dialog: Dialog) => void;
}) => {
  const say = useSay();
  if (honour.revokedOn) return null;
  const file = addressOf(certificatesRoute, {
    params: { id: programmeId },
    query: { number: honour.number },
  });
  const keep = { honour, contract: declineRevocationRoute, title: say("honour.keep") };
  const ask = { honour, contract: askRevocationRoute, title: say("honour.ask") };
  return (
    <>
      <a className="btn sm" href={file} download>
        {say("honour.certificate")}
      </a>{" "}
      {honour.askedFor && may.confirm ? <Decide honour={honour} onKeep={() => open(keep)} /> : null}
      {!honour.askedFor && may.revoke ? (
        <Button size="small" onClick={() => open(ask)}>
          {say("honour.ask")}
        </Button>
      ) : null}
    </>
  );
};

const factColumns = (lang: Lang, say: SayIt): readonly DenseColumn<Honour>[] => [
  {
    key: "name",
    title: say("certificate.holder"),
    head: true,
    cell: (one) => (
      <>
        <NameIn lang={lang} of={one} />{" "}
        {one.unitZh ? (
          <span className="dim">
            <NameIn lang={lang} of={{ nameZh: one.unitZh, nameEn: one.unitEn }} />
          </span>
        ) : null}
      </>
    ),
    phone: "title",
  },
  {
    key: "honour",
    title: say("certificate.honour"),
    cell: (one) => named(lang, { nameZh: one.categoryZh, nameEn: one.categoryEn }),
    phone: "line",
  },
  {
    key: "number",
    title: say("certificate.no"),
    cell: (one) => <a href={`/certificates/${one.number}`}>{one.number}</a>,
    phone: "line",
  },
  {
    key: "standing",
    title: say("honour.standing"),
    cell: (one) => standingOf(one, lang, say),
    phone: "line",
  },
];

const actsColumn = (
  deciding: Deciding,
  programmeId: string,
  open: (dialog: Dialog) => void,
): DenseColumn<Honour> => ({
  key: "acts",
  title: "",
  cell: (honour) => <Acts honour={honour} deciding={deciding} programmeId={programmeId} open={open} />,
  phone: "acts",
});

const Award = ({ programmeId: id }: { programmeId: string }) => {
  const say = useSay();
  const give = useActOn(giveAwardsRoute, kinds);
  return (
    <>
      {give.isError ? <Failed error={give.error} /> : null}
      <Popconfirm
        title={say("honour.give-sure")}
        okText={say("honour.give")}
        cancelText={say("decision.not-now")}
        onConfirm={() => give.mutate({ params: { id } })}
      >
        <Button type="primary" loading={give.isPending}>
          {say("honour.give")}
        </Button>
      </Popconfirm>
    </>
  );
};

/** The honours of a decision: certificates to print, the handing over, revocation on the record. */
export const Honours = ({ programmeId, deciding }: { programmeId: string; deciding: Deciding }) => {
  const [say, lang] = [useSay(), useLang()];
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { honours, may } = deciding;
  if (honours.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="honours">
      <Barred id="honours" title={say("honour.title")} count={honours.length} />
      <p className="acts">
        <a className="btn" href={addressOf(certificatesRoute, { params: { id: programmeId } })} download>
          {say("honour.all-certificates")}
        </a>
        {may.award ? <Award programmeId={programmeId} /> : null}
        <a className="btn" href="/honours" target="_blank" rel="noreferrer">
          {say("honours.title")}
        </a>
      </p>
      <DenseTable
        label={say("honour.title")}
        columns={[...factColumns(lang, say), actsColumn(deciding, programmeId, setDialog)]}
        rows={honours}
        keyOf={({ id }) => id}
        empty={null}
      />
      {dialog ? <ReasonDialog dialog={dialog} onClose={() => setDialog(null)} /> : null}
    </section>
  );
};
