import type { ReactNode } from "react";
import { Wordmark } from "../../ground/look/marks.tsx";
import { useLang } from "../theme.tsx";
import { OtherLanguage } from "./other-language.tsx";

/** The page before the desk: the word mark, the other language, and what is asked. */
export const Door = ({ children }: { children: ReactNode }) => (
  <div className="door-page">
    <header>
      <Wordmark href="/" lang={useLang()} />
      <OtherLanguage />
    </header>
    <main>{children}</main>
  </div>
);
