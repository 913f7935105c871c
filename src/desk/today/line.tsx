import type { ReactNode } from "react";
import { DeskLink } from "../link.tsx";

interface LineProps {
  readonly title: ReactNode;
  /** Where it opens: Enter on the line goes there. */
  readonly href: string;
  /** Why it is here. */
  readonly why: ReactNode;
  /** By when, or since when. */
  readonly due?: ReactNode;
  readonly act?: ReactNode;
  /** What opens below the line: a form, or what became of the act. */
  readonly below?: ReactNode;
}

/** One line of Today: what, why it is here, by when, and its act. The keys j and k stop at it. */
export const Line = ({ title, href, why, due, act, below }: LineProps) => (
  <li className="line" data-line="" tabIndex={-1}>
    <div className="t">
      <DeskLink href={href} data-open="">
        {title}
      </DeskLink>
    </div>
    <div className="s">{why}</div>
    {due ? <div className="by">{due}</div> : null}
    {act ? <div className="do">{act}</div> : null}
    {below ? <div className="below">{below}</div> : null}
  </li>
);

interface ActProps {
  readonly label: string;
  /** The key that does it on the line one stands at. */
  readonly shortcut: string;
  /** The one cinnabar act of the screen. */
  readonly first?: boolean;
  readonly href?: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
}

/** The act of a line: a link to its form, or a button that does it in place. */
export const LineAct = ({ label, shortcut, first = false, href, onClick, disabled }: ActProps) => {
  const className = first ? "btn sm decide" : "btn sm";
  return href ? (
    <DeskLink className={className} href={href} aria-keyshortcuts={shortcut}>
      {label}
    </DeskLink>
  ) : (
    <button
      type="button"
      className={className}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </button>
  );
};
