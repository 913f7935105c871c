import { type Lang, localeOf, named } from "../texts.ts";

interface NameInProps {
  readonly lang: Lang;
  readonly of: { readonly nameZh: string; readonly nameEn?: string | null };
}

/** A name in the reader's language; one that is given in Chinese alone says so on an English page: to faces, and aloud. */
export const NameIn = ({ lang, of }: NameInProps) =>
  lang === "en" && !of.nameEn ? <span lang={localeOf.zh}>{of.nameZh}</span> : named(lang, of);
