import type { ReactNode } from "react";
import { Anchor, type LinkLike } from "../../ground/look/link.tsx";
import { useDeskText } from "../theme.tsx";

export interface Crumb {
  label: string;
  /** The last crumb, where the reader is, has none. */
  href?: string;
}

interface PageHeadProps {
  title: string;
  note?: ReactNode;
  /** The acts on the page; the deciding one last, and at most one. */
  acts?: ReactNode;
  crumbs?: readonly Crumb[];
  link?: LinkLike;
}

/** Where one is, what it is called, what one can do about it. */
export function PageHead({ title, note, acts, crumbs = [], link = Anchor }: PageHeadProps) {
  return (
    <div className="page-head">
      {crumbs.length > 0 ? <Crumbs crumbs={crumbs} link={link} /> : null}
      <div className="row">
        <h1 className="title">{title}</h1>
        {note ? <div className="note">{note}</div> : null}
        {acts ? <div className="acts">{acts}</div> : null}
      </div>
    </div>
  );
}

function Crumbs({ crumbs, link: Link }: { crumbs: readonly Crumb[]; link: LinkLike }) {
  const text = useDeskText();
  return (
    <nav className="crumb" aria-label={text("desk.crumbs")}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <Link href={href}>{label}</Link> : label}</li>
        ))}
      </ol>
    </nav>
  );
}
