import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { LinkLike, LinkProps } from "../ground/look/link.tsx";

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link within the desk, by its whole address (`/desk/units?q=…`): it changes the screen without loading the page. */
export const DeskLink: LinkLike = ({ href, ...props }: LinkProps) => {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || !isPlain(event) || !href.startsWith("/desk")) return;
    event.preventDefault();
    router.history.push(href);
  };
  return <a {...props} href={href} onClick={follow} />;
};
