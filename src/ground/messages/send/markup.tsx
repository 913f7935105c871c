import { renderToStaticMarkup } from "react-dom/server";
import { type Lang, localeOf } from "../../texts.ts";
import type { Letter } from "./letter.ts";

// Mail programs know no style sheets and no variables: the values of the look are written out.
const style = {
  body: {
    margin: 0,
    padding: "24px 16px",
    background: "#faf8f3",
    color: "#1e1b17",
    font: "15px/24px sans-serif",
  },
  bar: { width: 48, height: 3, background: "#b5342b", marginBottom: 12 },
  title: { font: "700 20px/30px serif", margin: "0 0 16px" },
  item: { padding: "10px 0", borderTop: "1px solid #e3ded3" },
  link: { color: "#1e1b17" },
  due: { color: "#4b463e", fontSize: 13 },
};

const MailPage = ({ letter: { title, lines, more, all }, lang }: { letter: Letter; lang: Lang }) => (
  <html lang={localeOf[lang]}>
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
    </head>
    <body style={style.body}>
      <div style={{ maxWidth: 640 }}>
        <div style={style.bar} />
        <h1 style={style.title}>{title}</h1>
        {lines.map(({ text, due, href }, at) => (
          <div key={at} style={style.item}>
            <a style={style.link} href={href}>
              {text}
            </a>
            {due ? <div style={style.due}>{due}</div> : null}
          </div>
        ))}
        <p style={style.item}>
          {more ? `${more} ` : ""}
          <a style={style.link} href={all.href}>
            {all.text}
          </a>
        </p>
      </div>
    </body>
  </html>
);

/** The letter as a page of a mail: our own plain style, nothing fetched from anywhere. */
export const markup = (letter: Letter, lang: Lang): string =>
  `<!doctype html>${renderToStaticMarkup(<MailPage letter={letter} lang={lang} />)}`;
