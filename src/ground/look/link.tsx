import type { ComponentType, ReactNode } from "react";

/** What every link of ours may carry. A router's own link is passed in where there is a router. */
export interface LinkProps {
  href: string;
  children?: ReactNode;
  className?: string;
  title?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | "true";
  /** The key that follows it where its line has the focus. */
  "aria-keyshortcuts"?: string;
  /** What Enter on its line opens. */
  "data-open"?: "";
}

export type LinkLike = ComponentType<LinkProps>;

/** The plain link of the public pages. */
export function Anchor(props: LinkProps) {
  return <a {...props} />;
}
