import { useRouter, useSearch } from "@tanstack/react-router";
import { Button, Form, Input, InputNumber, Radio } from "antd";
import { isRefused } from "../../desk/client.ts";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day, figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { confidences, type SampleDraft } from "../words.ts";
import { useDraw, useSamples } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useYear } from "./year.ts";
import "./advance.css";

type Fields = Omit<SampleDraft, "margin"> & { readonly points: number };

const DrawForm = ({ year, seed, claims }: { year: number; seed: string; claims: number }) => {
  const [say, draw, router] = [useSay(), useDraw(year), useRouter()];
  const refused = isRefused(draw.error) ? draw.error : undefined;
  const atSeed =
    refused?.field === "seed" ? { validateStatus: "error" as const, help: refused.sentence } : {};
  const send = ({ points, ...draft }: Fields) =>
    draw.mutate(
      { ...draft, margin: points / 100 },
      { onSuccess: ({ id }) => router.history.push(`/desk/advance/samples/${id}`) },
    );
  return (
    <Form<Fields> layout="vertical" initialValues={{ seed, points: 10, confidence: 0.95 }} onFinish={send}>
      <p className="mid drawn-from">{say("advance.draw.from", { count: claims })}</p>
      <Form.Item
        name="seed"
        label={say("advance.draw.seed")}
        extra={say("advance.draw.seed-hint")}
        {...atSeed}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="points" label={say("advance.draw.margin")}>
        <InputNumber min={1} max={50} />
      </Form.Item>
      <Form.Item name="confidence" label={say("advance.draw.confidence")}>
        <Radio.Group
          options={confidences.map((value) => ({ value, label: `${Math.round(value * 100)}%` }))}
        />
      </Form.Item>
      {draw.isError && !refused?.field ? <Failed error={draw.error} /> : null}
      <Button type="primary" htmlType="submit" loading={draw.isPending}>
        {say("advance.draw")}
      </Button>
    </Form>
  );
};

const Samples = ({ year }: { year: number }) => {
  const [say, lang, samples, today] = [useSay(), useLang(), useSamples(year), useToday()];
  if (samples.isError) return <Failed error={samples.error} retry={() => void samples.refetch()} />;
  if (!samples.data || !today.data) return <Loading lines={4} />;
  const { samples: all, claims, mayDraw } = samples.data;
  return (
    <div className="cols">
      <section className="blk" aria-labelledby="drawn">
        <Barred id="drawn" title={say("advance.samples.drawn")} count={all.length} />
        {all.length === 0 ? <Empty sentence={say("advance.samples.none")} /> : null}
        <ul>
          {all.map(({ id, drawnOn, seed, size, population }) => (
            <li key={id}>
              <DeskLink href={`/desk/advance/samples/${id}`}>
                {day(drawnOn, lang)} · {seed}
              </DeskLink>{" "}
              <span className="dim">
                {say("advance.samples.size", { size: figure(size), population: figure(population) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {mayDraw ? (
        <section className="blk" aria-labelledby="draw">
          <Barred id="draw" title={say("advance.draw")} />
          <DrawForm year={year} seed={today.data.date} claims={claims} />
        </section>
      ) : null}
    </div>
  );
};

/** The spot checks of a year, and the form that draws another. */
export const SamplesScreen = () => {
  const { year: asked } = useSearch({ strict: false }) as { year?: string };
  const [say, year] = [useSay(), useYear(asked)];
  return (
    <>
      <PageHead
        title={say("advance.samples")}
        note={say("advance.samples.note")}
        crumbs={[{ label: say("advance.nav"), href: "/desk/advance" }, { label: say("advance.samples") }]}
        link={DeskLink}
      />
      {year ? <Samples year={year} /> : null}
      {year === null ? <Empty sentence={say("advance.no-plan")} /> : null}
    </>
  );
};
