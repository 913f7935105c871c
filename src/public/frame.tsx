import type { ReactNode } from "react";
import { htmlLang, type Lang } from "../ground/look/lang.ts";
import { Sprite, Wordmark } from "../ground/look/marks.tsx";
import type { publicTexts } from "./texts.ts";

export type PublicText = (key: keyof typeof publicTexts, params?: Record<string, string | number>) => string;

export interface PublicLink {
  /** Which page it is: the one equal to `here` carries the bar. */
  key: string;
  label: string;
  href: string;
}

export interface PublicPageProps {
  lang: Lang;
  t: PublicText;
  county: { name: string };
  /** The title of the page alone; the county and the system are added. */
  title: string;
  description: string;
  /** The address of the page without its query: the other language is the same page with `?lang=`. */
  path: string;
  here?: string;
  links: readonly PublicLink[];
  stylesheet: string;
  /** The address of a stylesheet that only pages of this kind need. */
  sheet?: string;
  icon?: string;
  /** The address of a script without which the page works too. */
  script?: string;
  /** What the page adds to the foot, such as the last seal of the log. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Where the frame itself points. */
const places = {
  home: "/",
  notices: "/notices",
  log: "/log",
  access: "/accessibility",
  api: "/api",
  desk: "/desk",
};

/**
 * A whole public page without any script, complete but for the doctype.
 * It stands under `style-src 'self'`: no style element, no style attribute.
 */
export function PublicPage(props: PublicPageProps) {
  const { lang, t, children } = props;
  return (
    <html lang={htmlLang(lang)}>
      <Head {...props} />
      <body>
        <Sprite />
        <a className="skip" href="#main">
          {t("public.skip")}
        </a>
        <Top {...props} />
        <main id="main" className="pub" tabIndex={-1}>
          {children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  );
}

function Head({ t, county, title, description, path, stylesheet, sheet, icon, script }: PublicPageProps) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{t("public.title", { title, county: county.name })}</title>
      <meta name="description" content={description} />
      <meta name="theme-color" content="#FFFFFF" />
      <link rel="alternate" hrefLang="zh-CN" href={`${path}?lang=zh`} />
      <link rel="alternate" hrefLang="en" href={`${path}?lang=en`} />
      {icon ? <link rel="icon" href={icon} type="image/svg+xml" /> : null}
      <link rel="stylesheet" href={stylesheet} />
      {sheet ? <link rel="stylesheet" href={sheet} /> : null}
      {script ? <script type="module" src={script} /> : null}
    </head>
  );
}

function Top({ lang, t, county, here, links, path }: PublicPageProps) {
  return (
    <header className="pub-top">
      <div>
        <div className="brand">
          <Wordmark href={places.home} lang={lang} />
          <span className="county">{county.name}</span>
        </div>
        <nav className="pub-nav" aria-label={t("public.nav")}>
          <ul>
            {links.map(({ key, label, href }) => (
              <li key={key}>
                <a href={href} aria-current={key === here ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
            <OtherLanguage lang={lang} path={path} />
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Named in its own language, for those who cannot read this one. */
function OtherLanguage({ lang, path }: { lang: Lang; path: string }) {
  const other: Lang = lang === "zh" ? "en" : "zh";
  return (
    <li className="other">
      <a href={`${path}?lang=${other}`} lang={htmlLang(other)} hrefLang={htmlLang(other)}>
        {other === "en" ? "English" : "中文"}
      </a>
    </li>
  );
}

function Foot({ t, footer }: PublicPageProps) {
  return (
    <footer className="pub-foot" aria-label={t("public.foot")}>
      <div>
        {footer}
        <p>
          {t("public.log")} <a href={places.log}>{t("public.log-check")}</a>
        </p>
        <ul>
          <li>
            <a href={places.notices}>{t("public.notices")}</a>
          </li>
          <li>
            <a href={places.access}>{t("public.access")}</a>
          </li>
          <li>
            <a href={places.api}>{t("public.api")}</a>
          </li>
          <li>
            <a href={places.desk}>{t("public.signin")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
