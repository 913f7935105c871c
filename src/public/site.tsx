import type { ReactNode } from "react";
import type { PageAsk, SiteScript, SiteSheet } from "../ground/http/index.ts";
import { named } from "../ground/texts.ts";
import { PublicPage, type PublicLink } from "./frame.tsx";

interface SiteProps {
  readonly ask: PageAsk;
  readonly title: string;
  readonly description: string;
  /** The key of the link that leads here, where one does. */
  readonly here?: string;
  /** A script that only adds comfort. */
  readonly script?: SiteScript;
  /** A stylesheet beside the site's, for pages of this kind alone. */
  readonly sheet?: SiteSheet;
  readonly children: ReactNode;
}

/** The main places of the public site. */
export const siteLinks = (say: PageAsk["say"]): readonly PublicLink[] => [
  { key: "home", label: say("public.this-year"), href: "/" },
  { key: "speak", label: say("public.speak"), href: "/speak" },
  { key: "track", label: say("public.track"), href: "/track" },
  { key: "answers", label: say("public.answers"), href: "/answers" },
  { key: "figures", label: say("public.figures"), href: "/figures" },
  { key: "heads", label: say("public.heads"), href: "/heads" },
];

/** A page of the county's public site: the frame, filled from what the page was asked with. */
export const Site = ({ ask, title, description, here, script, sheet, children }: SiteProps) => (
  <PublicPage
    lang={ask.lang}
    t={ask.say}
    county={{ name: named(ask.lang, ask.county) }}
    title={title}
    description={description}
    path={ask.path}
    here={here}
    links={siteLinks(ask.say)}
    stylesheet={ask.stylesheet}
    icon="/favicon.svg"
    script={script && ask.script(script)}
    sheet={sheet && ask.sheet(sheet)}
  >
    {children}
  </PublicPage>
);
