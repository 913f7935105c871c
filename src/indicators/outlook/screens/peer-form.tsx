import { AutoComplete, Form, Input, Modal, Select } from "antd";
import { useToday } from "../../../desk/dates.ts";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { DayField } from "../../../desk/parts/day-field.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { periodName } from "../../words/period.ts";
import { unitWord } from "../../words/unit-word.ts";
import { growthBases } from "../../words.ts";
import { enterPeersRoute } from "../api.ts";
import { type Comparison, type PeerDraft, peerMeasures } from "../peers/words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

type Fields = Pick<PeerDraft, "peer" | "measure" | "basis" | "value" | "source" | "publishedOn">;

const draftOf = ({ indicator, period, multiplier }: Comparison, fields: Fields): PeerDraft => {
  const isGrowth = fields.measure === "growth";
  return {
    ...fields,
    peerEn: null,
    code: indicator.code,
    period,
    basis: isGrowth ? fields.basis : "plain",
    multiplier: isGrowth ? 0 : (multiplier as PeerDraft["multiplier"]),
    status: "A",
  };
};

/** Enters one figure of another county, with where it stands. */
export const PeerDialog = ({ data, onClose }: { data: Comparison; onClose: () => void }) => {
  const [say, lang, today] = [useSay(), useLang(), useToday().data?.date];
  const [form] = Form.useForm<Fields>();
  const act = useActOn(enterPeersRoute, kinds);
  const measure = Form.useWatch("measure", form);
  const required = [{ required: true, message: say("outlook.missing") }];
  const peers = data.rows.filter(({ own }) => !own).map(({ nameZh }) => ({ value: nameZh }));
  const unit = data.indicator.unit ?? "";
  const word = measure === "growth" ? "%" : unitWord({ unit, multiplier: data.multiplier }, lang);
  return (
    <Modal
      open
      title={say("outlook.peers.enter-of", {
        name: named(lang, data.indicator),
        period: periodName(data.period, lang),
      })}
      okText={say("outlook.peers.enter")}
      okButtonProps={{ loading: act.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ measure: "level", basis: "comparable", publishedOn: today }}
        onFinish={(fields) =>
          act.mutate({ body: { figures: [draftOf(data, fields)] } }, { onSuccess: onClose })
        }
      >
        <Form.Item name="peer" label={say("outlook.peers.county")} rules={required}>
          <AutoComplete options={peers} maxLength={100} />
        </Form.Item>
        <Form.Item name="measure" label={say("outlook.measure")} rules={required}>
          <Select
            options={peerMeasures.map((value) => ({ value, label: say(`indicators.measure.${value}`) }))}
          />
        </Form.Item>
        {measure === "growth" ? (
          <Form.Item name="basis" label={say("indicators.basis")} rules={required}>
            <Select
              options={growthBases.map((value) => ({ value, label: say(`indicators.basis.${value}`) }))}
            />
          </Form.Item>
        ) : null}
        <Form.Item
          name="value"
          label={say("indicators.value")}
          rules={[
            ...required,
            { pattern: /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,8})?$/, message: say("outlook.not-a-decimal") },
          ]}
        >
          <Input inputMode="decimal" suffix={word} />
        </Form.Item>
        <Form.Item name="source" label={say("outlook.source")} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="publishedOn" label={say("indicators.published")} rules={required}>
          <DayField max={today} />
        </Form.Item>
      </Form>
      {act.error ? <Failed error={act.error} /> : null}
    </Modal>
  );
};
