import { renderToStaticMarkup as render } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Meter, Stack } from "./bars.tsx";
import { icons, type IconName } from "./icons.ts";
import { countLights, lightOrder, lights, lightWord, spokenCounts } from "./lights.ts";
import { Barred, Cells, Dash, Figure, Icon, Legend, Light, Post, Sprite, Wordmark } from "./marks.tsx";

const counts = { verified: 69, claimed: 28, far: 5 };

describe("lights", () => {
  it("keep their order", () => {
    expect(lightOrder).toEqual(["verified", "claimed", "pace", "behind", "far", "idle"]);
  });

  it.each(lightOrder)("%s has a shape and a word in both languages", (kind) => {
    expect(render(<Sprite />)).toContain(`id="l-${kind}"`);
    const zh = render(<Light kind={kind} lang="zh" />);
    expect(zh).toContain(`href="#l-${kind}"`);
    expect(zh).toContain(lights[kind].zh);
    expect(render(<Light kind={kind} lang="en" short />)).toContain(lights[kind].en);
    expect(render(<Light kind={kind} lang="zh" short />)).toContain(`>${lightWord(kind, "zh", true)}<`);
  });

  it("say another word when told", () => {
    expect(render(<Light kind="far" lang="en" word="Deadline missed" />)).not.toContain("Far behind");
  });

  it("are summed up aloud, without those that are not there", () => {
    expect(spokenCounts(counts, "zh")).toBe("已核验 69 件，待核验 28 件，严重滞后 5 件");
    expect(spokenCounts(counts, "en")).toBe("Verified 69, To verify 28, Far behind 5");
    expect(countLights(["far", "idle", "far"])).toEqual({ far: 2, idle: 1 });
  });

  it("stand in a legend with all six words and counts", () => {
    const html = render(<Legend counts={counts} lang="zh" />);
    for (const kind of lightOrder) expect(html).toContain(lights[kind].zh);
    expect(html).toContain("<b>69</b>");
    expect(html).toContain("<b>0</b>");
  });
});

describe("Cells", () => {
  const plain = [
    { id: "a", kind: "verified" as const },
    { id: "b", kind: "far" as const },
  ];

  it("are one picture with a spoken summary", () => {
    const html = render(<Cells cells={plain} lang="zh" label="风险防范" />);
    expect(html).toContain('role="img" aria-label="风险防范：已核验 1 件，严重滞后 1 件"');
    expect(html).not.toContain("<a");
  });

  it("are a group of named links when they lead somewhere", () => {
    const cells = plain.map((cell) => ({ ...cell, href: `/actions/${cell.id}`, name: "Patch <186> km" }));
    const html = render(<Cells cells={cells} lang="en" />);
    expect(html).toContain('role="group" aria-label="Verified 1, Far behind 1"');
    expect(html).toContain('href="/actions/b"');
    expect(html).toContain('aria-label="Patch &lt;186&gt; km, Far behind"');
  });
});

describe("bars", () => {
  it("share the width by the counts", () => {
    const html = render(<Stack counts={{ verified: 3, idle: 1 }} lang="zh" />);
    expect(html).toContain('x="0%" y="0" width="75%"');
    expect(html).toContain('x="75%" y="0" width="25%"');
    expect(html).toContain('aria-label="已核验 3 件，未到期 1 件"');
  });

  it("draw nothing for nothing", () => {
    expect(render(<Stack counts={{}} lang="zh" />)).not.toContain("<rect");
  });

  it("name the mark aloud and on the bar", () => {
    const html = render(<Stack counts={counts} lang="en" mark={{ at: 0.9, word: "Today, 90%" }} />);
    expect(html).toContain("Far behind 5. Today, 90%");
    expect(html).toContain('text-anchor="end"');
  });

  it.each([
    [-1, "0%"],
    [0.125, "12.5%"],
    [3, "100%"],
  ])("keep a meter of %d within its track", (at, width) => {
    const html = render(<Meter at={at} label="used" />);
    expect(html).toContain(`class="done" y="3" width="${width}"`);
    expect(html).toContain('aria-label="used"');
  });
});

describe("words", () => {
  it("print a figure with its unit, and a dash that is spoken when there is none", () => {
    expect(render(<Figure value="2951434" unit="万元" lang="zh" />)).toContain("<b>2\u00A0951\u00A0434</b>");
    expect(render(<Figure value="3.2" unit="%" change lang="zh" />)).toContain("+3.2");
    const none = render(<Figure value={null} unit="万元" lang="zh" />);
    expect(none).toContain("未公布");
    expect(none).not.toContain("万元");
    expect(render(<Dash lang="en" />)).toContain("Not published");
  });

  it("name the section, how many, and where the rest is", () => {
    const html = render(
      <Barred id="s" title="要您定" count={3} more={{ href: "/matters", label: "全部议题" }} />,
    );
    expect(html).toContain('<h2 id="s">要您定<span class="count"> 3</span></h2>');
    expect(html).toContain('<a class="more" href="/matters">全部议题</a>');
  });

  it("carry the bar: a post and the word mark", () => {
    expect(render(<Post>县长</Post>)).toBe('<span class="post">县长</span>');
    expect(render(<Wordmark href="/" lang="en" />)).toContain('aria-label="顶格 Dingge"');
  });

  it.each(Object.keys(icons) as IconName[])("hide the icon %s from the ear", (name) => {
    expect(render(<Icon name={name} />)).toContain('aria-hidden="true"');
  });
});

it("draws everything without a style attribute", () => {
  const html = render(
    <>
      <Sprite />
      <Stack counts={counts} lang="zh" mark={{ at: 0.5, word: "今天" }} />
      <Meter at={0.5} due={0.7} label="56 / 79%" />
      <Legend counts={counts} lang="zh" />
    </>,
  );
  expect(html).not.toContain("style=");
});
