import { renderToStaticMarkup } from "react-dom/server";
import css from "../words/slides.css?raw";
import { SlideFace } from "../words/slide-face.tsx";
import type { Deck } from "../words/slides.ts";
import script from "./hall.js?raw";

const page = `
body { margin: 0; background: #1e1b17; font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { display: grid; place-items: center; min-height: 100vh; }
article { display: none; width: min(100vw, calc(100vh * 16 / 9)); }
article.on { display: block; }
aside { display: none; position: fixed; inset: auto 0 0; max-height: 34vh; overflow: auto; margin: 0; padding: 1.2em 8vw;
  background: rgb(30 27 23 / .94); color: #f4efe6; font-size: 18px; line-height: 1.7; }
.notes article.on aside { display: block; }
@media print { main, article { display: block; } aside, .notes article.on aside { display: none; } article { width: auto; } }
`;

const Hall = ({ lang, title, slides }: Deck) => (
  <html lang={lang === "zh" ? "zh-CN" : "en"}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: css + page }} />
    </head>
    <body>
      <main>
        {slides.map((slide, at) => (
          <article key={slide.key} className={at === 0 ? "on" : ""}>
            <SlideFace slide={slide} place={`${at + 1} / ${slides.length}`} />
            <aside>
              {slide.notes.split("\n").map((line) => (
                <p key={line}>{line}</p>
              ))}
            </aside>
          </article>
        ))}
      </main>
      <script dangerouslySetInnerHTML={{ __html: script }} />
    </body>
  </html>
);

/**
 * The slides as one file that presents itself without a network: arrow keys, space and Page keys turn, Home and End go
 * to the ends, N shows what is spoken, F fills the screen; printed, a slide a page.
 */
export const slidesFile = (deck: Deck): Uint8Array =>
  new TextEncoder().encode(`<!doctype html>${renderToStaticMarkup(<Hall {...deck} />)}`);
