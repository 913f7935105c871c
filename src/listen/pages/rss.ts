import { XMLBuilder } from "fast-xml-parser";
import type { PageAsk } from "../../ground/http/index.ts";
import { named } from "../../ground/texts.ts";
import { excerptOf } from "../rules/ref.ts";
import type { PublishedRow } from "../store/published.ts";

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });

/** Published answers as RSS 2.0. The texts are escaped, so a reader shows them as they were typed. */
export const rssOf = ({ say, lang, county, site }: PageAsk, rows: readonly PublishedRow[]) => {
  const feed = {
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    rss: {
      "@_version": "2.0",
      channel: {
        title: `${named(lang, county)} · ${say("answers.title")}`,
        link: `${site}/answers`,
        description: say("answers.description"),
        language: lang === "zh" ? "zh-cn" : "en",
        item: rows.map(({ appealId, text, answer, publishedAt }) => ({
          title: excerptOf(text, 60),
          link: `${site}/answers/${appealId}`,
          guid: { "@_isPermaLink": "true", "#text": `${site}/answers/${appealId}` },
          pubDate: publishedAt.toUTCString(),
          description: answer ?? text,
        })),
      },
    },
  };
  const bytes = Buffer.from(builder.build(feed));
  return { name: "answers.rss", type: "application/rss+xml; charset=utf-8", bytes, inline: true } as const;
};
