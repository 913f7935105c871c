import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { LinkProps } from "../ground/look/link.tsx";
import { messagesIn } from "../ground/texts.ts";
import { DenseTable, type DenseColumn } from "./parts/dense-table.tsx";
import { KeyValue } from "./parts/key-value.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { Empty, Failed, Loading } from "./parts/states.tsx";
import type { NavItem } from "./desk-nav.tsx";
import { Shell } from "./shell.tsx";
import { deskTexts } from "./texts.ts";
import { DecideButton, DeskProviders } from "./theme.tsx";

const render = (children: ReactNode, lang: "zh" | "en" = "zh") =>
  renderToStaticMarkup(
    <DeskProviders lang={lang} messages={messagesIn(lang, deskTexts)}>
      {children}
    </DeskProviders>,
  );

const nav: NavItem[] = ["today", "board", "matters", "listen", "figures", "log"].map((key) => ({
  key,
  label: key,
  href: `/desk/${key}`,
  icon: "house",
  count: key === "matters" ? 3 : undefined,
}));

const shell = (here: string, lang: "zh" | "en" = "zh") =>
  render(
    <Shell
      brand={{ href: "/desk" }}
      where="柘城县 · 2022 年"
      nav={nav}
      here={here}
      me={<b>县长</b>}
      notice="未送出 2 件"
    >
      <h1>今日</h1>
    </Shell>,
    lang,
  );

function Routed({ href, children }: LinkProps) {
  return <a data-to={href}>{children}</a>;
}

describe("Shell", () => {
  it("marks the place one is at in the bar and in the tabs", () => {
    const marked = shell("board").match(/<a[^>]*aria-current="page"[^>]*>/g);
    expect(marked).toEqual([
      '<a href="/desk/board" aria-current="page">',
      '<a href="/desk/board" aria-current="page">',
    ]);
  });

  it("marks 更多 when the place is in there", () => {
    expect(shell("log")).toMatch(/<button[^>]*class="here"[^>]*>.*更多/);
    expect(shell("board")).not.toContain('class="here"');
  });

  it("shows how many wait, and says it", () => {
    expect(shell("today")).toContain('<sup aria-hidden="true">3</sup><span class="sr">3 件</span>');
    expect(shell("today", "en")).toContain("3 waiting");
  });

  it("has the four first places in its tabs", () => {
    const tabs = shell("today").split('class="ph-tabs"')[1] ?? "";
    expect(tabs.match(/href="[^#"]*"/g)).toEqual(nav.slice(0, 4).map(({ href }) => `href="${href}"`));
  });

  it("uses the links it is given", () => {
    const html = render(
      <Shell brand={{ href: "/desk" }} where="" nav={nav} here="today" me={null} link={Routed}>
        {null}
      </Shell>,
    );
    expect(html).not.toMatch(/<a[^>]* href="\/desk/);
    expect(html).toContain('data-to="/desk/log"');
  });
});

interface Row {
  id: string;
  name: string;
  days: number;
}

const columns: DenseColumn<Row>[] = [
  { key: "name", title: "行动", cell: (row) => row.name, head: true, phone: "title" },
  { key: "days", title: "已持续", cell: (row) => row.days, num: true, phone: "line" },
];

const table = (rows: Row[] | undefined) =>
  render(
    <DenseTable
      label="要您看"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      empty={<Empty sentence="没有落后的事。" />}
      totals={{ name: "合计", days: "8 天" }}
    />,
  );

describe("DenseTable", () => {
  it("gives the row a heading, figures the right edge, totals the foot", () => {
    const html = table([{ id: "1", name: "乡道坑槽修补", days: 8 }]);
    expect(html).toMatch(/<th class="[^"]*"[^>]* scope="row"[^>]*>乡道坑槽修补<\/th>/);
    expect(html).toMatch(/<td class="[^"]*\bnum\b[^"]*"[^>]*>8<\/td>/);
    expect(html).toContain("合计");
  });

  it("says one sentence when there is nothing", () => {
    expect(table([])).toContain("没有落后的事。");
    expect(table([])).not.toContain("<table");
  });

  it("draws the lines to come while it waits", () => {
    expect(table(undefined)).toContain("正在取");
  });
});

describe("parts", () => {
  it("head: crumbs, one title, the acts", () => {
    const html = render(
      <PageHead
        title="改造老旧小区"
        crumbs={[{ label: "总表", href: "/desk/board" }, { label: "2-1-03" }]}
        acts={<DecideButton>报一次进度</DecideButton>}
      />,
    );
    expect(html).toContain('<a href="/desk/board">总表</a>');
    expect(html).toContain('<h1 class="title">改造老旧小区</h1>');
    expect(html).toContain("报一次进度");
  });

  it.each([
    [{ id: "plan.frozen", sentence: "2021 年已封存。" }, "2021 年已封存。"],
    [new TypeError("Failed to fetch"), "没连上"],
    [new Error("500"), "数据没有动"],
    [undefined, "数据没有动"],
  ])("failure %o says %s", (error, said) => {
    expect(render(<Failed error={error} />)).toContain(said);
  });

  it("failure offers another try only when there is one", () => {
    expect(render(<Failed error={null} />)).not.toContain("再试一次");
    expect(render(<Failed error={null} retry={() => {}} />)).toContain("再试一次");
  });

  it("loading is said, and its lines are not", () => {
    expect(render(<Loading lines={2} />, "en")).toBe(
      '<div class="loading" role="status"><span class="sr">Fetching</span><i aria-hidden="true"></i><i aria-hidden="true"></i></div>',
    );
  });

  it("names without a value are left out", () => {
    const html = render(
      <KeyValue
        rows={[
          ["牵头", "县住建局"],
          ["期限", null],
          ["配合", 0],
        ]}
      />,
    );
    expect(html).toBe('<dl class="kv"><dt>牵头</dt><dd>县住建局</dd><dt>配合</dt><dd>0</dd></dl>');
  });
});
