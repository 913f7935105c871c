import { useNavigate, useSearch } from "@tanstack/react-router";
import { Radio } from "antd";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Stack } from "../../ground/look/bars.tsx";
import { Barred, Legend, Light } from "../../ground/look/marks.tsx";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { titled } from "../../ground/texts.ts";
import { type Lit, type PresetName, presetName, presetNames } from "../words/light.ts";
import { usePreview } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useYear } from "./year.ts";
import "./advance.css";

type Change = NonNullable<ReturnType<typeof usePreview>["data"]>["changes"][number];

const useColumns = (): readonly DenseColumn<Change>[] => {
  const [say, lang] = [useSay(), useLang()];
  const shown = (lit: Lit) => (
    <>
      <Light kind={lit.light} lang={lang} />
      <div className="dim">{lit.reasons[0] ? reasonSaid(lit.reasons[0], lang, say) : null}</div>
    </>
  );
  return [
    {
      key: "action",
      title: say("advance.action"),
      head: true,
      phone: "title",
      cell: ({ id, number, titleZh, titleEn }) => (
        <DeskLink href={`/desk/actions/${id}`}>
          {number} {titled(lang, { titleZh, titleEn })}
        </DeskLink>
      ),
    },
    {
      key: "before",
      title: say("advance.now"),
      width: 320,
      phone: "line",
      cell: ({ before }) => shown(before),
    },
    {
      key: "after",
      title: say("advance.then"),
      width: 320,
      phone: "line",
      cell: ({ after }) => shown(after),
    },
  ];
};

const Preview = ({ year, preset, page }: { year: number; preset: PresetName; page: number }) => {
  const [say, lang, columns, navigate] = [useSay(), useLang(), useColumns(), useNavigate()];
  const preview = usePreview(year, preset, page);
  if (preview.isError) return <Failed error={preview.error} retry={() => void preview.refetch()} />;
  if (!preview.data) return <Loading lines={6} />;
  const { before, after, changes, total, inForce } = preview.data;
  return (
    <>
      <p className="in-force">
        {say("advance.presets.in-force", { preset: say(`advance.preset.${inForce}`) })}
      </p>
      <h3>{say("advance.now")}</h3>
      <div className="lit">
        <Stack counts={before} lang={lang} />
        <Legend counts={before} lang={lang} />
      </div>
      <h3>{say("advance.then")}</h3>
      <div className="lit">
        <Stack counts={after} lang={lang} />
        <Legend counts={after} lang={lang} />
      </div>
      <section className="blk" aria-labelledby="changes">
        <Barred id="changes" title={say("advance.changes")} count={total} />
        <DenseTable
          label={say("advance.changes")}
          columns={columns}
          rows={changes}
          keyOf={({ id }) => id}
          empty={<Empty sentence={say("advance.changes.none")} />}
          pages={{
            current: page,
            size: 50,
            total,
            onChange: (next) => void navigate({ to: ".", search: { preset, page: String(next) } as never }),
          }}
        />
      </section>
    </>
  );
};

/** What another set of rules would light, before the county chooses it. */
export const PresetsScreen = () => {
  const search = useSearch({ strict: false }) as { year?: string; preset?: string; page?: string };
  const [say, year, navigate] = [useSay(), useYear(search.year), useNavigate()];
  const preset = presetName.safeParse(search.preset).data ?? "yinchuan-2025";
  const options = presetNames.map((value) => ({ value, label: say(`advance.preset.${value}`) }));
  return (
    <>
      <PageHead
        title={say("advance.presets")}
        crumbs={[{ label: say("advance.nav"), href: "/desk/advance" }, { label: say("advance.presets") }]}
        link={DeskLink}
      />
      <Radio.Group
        className="presets"
        options={options}
        value={preset}
        onChange={({ target }) => void navigate({ to: ".", search: { preset: target.value } as never })}
      />
      <p className="mid">{say(`advance.preset.${preset}.note`)}</p>
      {year ? <Preview year={year} preset={preset} page={Number(search.page ?? 1) || 1} /> : null}
      {year === null ? <Empty sentence={say("advance.no-plan")} /> : null}
    </>
  );
};
