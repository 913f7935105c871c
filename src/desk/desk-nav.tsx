import { Dropdown } from "antd";
import type { IconName } from "../ground/look/icons.ts";
import type { LinkLike } from "../ground/look/link.tsx";
import { Icon } from "../ground/look/marks.tsx";
import { useDeskText } from "./theme.tsx";

export interface NavItem {
  key: string;
  label: string;
  href: string;
  icon: IconName;
  /** How many things wait for this reader there. */
  count?: number;
}

/** How many things wait there, shown and said. */
export function Waiting({ count }: { count?: number }) {
  const text = useDeskText();
  if (!count) return null;
  return (
    <>
      <sup aria-hidden="true">{count}</sup>
      <span className="sr">{text("desk.waiting", { count })}</span>
    </>
  );
}

/** How many places stand in the bar; the rest is under 更多. Ten English names fit on 1440. */
const PLACES = 9;

interface DeskNavProps {
  nav: readonly NavItem[];
  here: string;
  link: LinkLike;
}

/** The places of the desk in the bar on top. */
export function DeskNav({ nav, here, link: Link }: DeskNavProps) {
  const text = useDeskText();
  const rest = nav.slice(PLACES);
  return (
    <nav className="desk-nav" aria-label={text("desk.nav")}>
      <ul>
        {nav.slice(0, PLACES).map((item) => (
          <li key={item.key}>
            <Link href={item.href} aria-current={item.key === here ? "page" : undefined}>
              {item.label}
              <Waiting count={item.count} />
            </Link>
          </li>
        ))}
        {rest.length > 0 ? (
          <li>
            <Rest rest={rest} here={here} link={Link} />
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

interface RestProps {
  rest: readonly NavItem[];
  here: string;
  link: LinkLike;
}

/** The places that do not fit; the one the reader is at names the button. */
function Rest({ rest, here, link: Link }: RestProps) {
  const text = useDeskText();
  const within = rest.find(({ key }) => key === here);
  const items = rest.map((item) => ({
    key: item.key,
    label: (
      <Link href={item.href} aria-current={item === within ? "page" : undefined}>
        {item.label}
        <Waiting count={item.count} />
      </Link>
    ),
  }));
  return (
    <Dropdown menu={{ items, selectedKeys: within ? [within.key] : [] }} trigger={["click"]}>
      <button type="button" className={within ? "here" : undefined}>
        {within?.label ?? text("desk.more")} <Icon name="chevron" />
      </button>
    </Dropdown>
  );
}
