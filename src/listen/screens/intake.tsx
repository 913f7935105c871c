import { Checkbox, Form, Input, Radio } from "antd";
import { useRef, useState } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { takeAppeal } from "../api.ts";
import type { AppealDraft, KeptFile } from "../words.ts";
import { voices } from "../words/states.ts";
import { CallHints } from "./call-hints.tsx";
import { HeadField, UnitsField, useRequired } from "./fields.tsx";
import { FilesField } from "./files-field.tsx";
import { newKey } from "../../desk/key.ts";
import { useSay } from "../../desk/say.ts";
import { SortFields } from "./sorted.tsx";
import { SpotField } from "./spot.tsx";
import "./listen.css";

interface Values {
  readonly text: string;
  readonly voice: AppealDraft["voice"];
  readonly door: "phone" | "visit";
  readonly kind: AppealDraft["kind"];
  readonly class: AppealDraft["class"];
  readonly categoryId?: string;
  readonly territoryId?: string;
  readonly place?: string;
  readonly point?: AppealDraft["point"];
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly consent?: boolean;
  readonly about?: string[];
  readonly toPostId?: string;
}

const contactOf = ({ name, phone, address }: Values): AppealDraft["identity"] => {
  if (![name, phone, address].some((given) => given?.trim())) return null;
  return { name: name ?? null, phone: phone ?? null, email: null, address: address ?? null };
};

const draftOf = (values: Values, files: readonly KeptFile[], key: string): AppealDraft => ({
  text: values.text,
  voice: values.voice,
  kind: values.kind,
  door: values.door,
  class: values.class ?? null,
  categoryId: values.categoryId ?? null,
  territoryId: values.territoryId ?? null,
  place: values.place ?? null,
  point: values.point ?? null,
  toPostId: values.toPostId ?? null,
  about: (values.about ?? []).map((unitId) => ({ unitId, postId: null })),
  identity: contactOf(values),
  consent: values.consent ?? false,
  files: [...files],
  key,
  attributes: {},
});

interface Taken {
  readonly id: string;
  readonly number: string;
}

/** The number to read out, and the way to the next call. */
const Spoken = ({ taken, onNext }: { taken: Taken; onNext: () => void }) => {
  const say = useSay();
  return (
    <section className="blk taken" role="status">
      <p className="mid">{say("listen.taken")}</p>
      <p className="number">{taken.number}</p>
      <div className="acts">
        <DeskLink className="btn" href={`/desk/appeals/${taken.id}`}>
          {say("listen.open-it")}
        </DeskLink>
        <button type="button" className="btn ink" ref={(button) => button?.focus()} onClick={onNext}>
          {say("listen.next-call")}
        </button>
      </div>
    </section>
  );
};

const WhoFields = () => {
  const say = useSay();
  return (
    <div className="sort-fields">
      <Form.Item name="name" label={say("listen.identity.name")}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={say("listen.identity.phone")}>
        <Input autoComplete="off" inputMode="tel" maxLength={40} />
      </Form.Item>
      <Form.Item name="address" label={say("listen.identity.address")}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </div>
  );
};

const radio = (say: ReturnType<typeof useSay>, prefix: string, values: readonly string[]) => (
  <Radio.Group options={values.map((value) => ({ value, label: say(`${prefix}.${value}`) }))} />
);

/** One call, written down from the keyboard: the words first, then who and where; Ctrl and Enter sends it. */
const Call = ({ onTaken }: { onTaken: (taken: Taken) => void }) => {
  const [say, required] = [useSay(), useRequired()];
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [key] = useState(newKey);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
          box.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
      }}
    >
      <ActForm<typeof takeAppeal, Values>
        contract={takeAppeal}
        kinds={["appeal"]}
        weight="decides"
        start={{ voice: "resident", door: "phone", kind: "request", class: null }}
        given={(values) => ({ body: draftOf(values, files, key) })}
        onDone={onTaken}
        submit={say("listen.do.take")}
        after={say("listen.take-keys")}
      >
        <Form.Item name="text" label={say("listen.says")} rules={[{ ...required[0], whitespace: true }]}>
          <Input.TextArea autoFocus rows={6} maxLength={10_000} />
        </Form.Item>
        <div className="who-fields">
          <Form.Item name="door" label={say("listen.door")}>
            {radio(say, "appeal.door", ["phone", "visit"])}
          </Form.Item>
          <Form.Item name="voice" label={say("listen.voice")}>
            {radio(say, "appeal.voice", voices)}
          </Form.Item>
        </div>
        <WhoFields />
        <CallHints />
        <SortFields />
        <SpotField name="point" />
        <UnitsField name="about" label={say("listen.complains-of")} />
        <HeadField name="toPostId" label={say("listen.addressed-to")} />
        <Form.Item name="consent" valuePropName="checked">
          <Checkbox>{say("listen.consent")}</Checkbox>
        </Form.Item>
        <FilesField files={files} onChange={setFiles} />
      </ActForm>
    </div>
  );
};

/** Takes a call or a visit in under a minute: words, who, where; the number is read out at once. */
export const IntakeScreen = () => {
  const say = useSay();
  const [taken, setTaken] = useState<Taken | null>(null);
  return (
    <div className="intake">
      <PageHead
        title={say("listen.take")}
        crumbs={[{ label: say("listen.nav"), href: "/desk/appeals" }, { label: say("listen.take") }]}
        link={DeskLink}
      />
      {taken ? <Spoken taken={taken} onNext={() => setTaken(null)} /> : <Call onTaken={setTaken} />}
    </div>
  );
};
