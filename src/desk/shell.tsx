import { Drawer } from "antd";
import { useState, type ReactNode } from "react";
import { Anchor, type LinkLike } from "../ground/look/link.tsx";
import { Icon, Sprite, Wordmark } from "../ground/look/marks.tsx";
import { DeskNav, type NavItem, Waiting } from "./desk-nav.tsx";
import { useDeskText, useLang } from "./theme.tsx";

export interface ShellProps {
  /** Where the word mark leads. */
  brand: { href: string };
  /** The place and the year: 柘城县 · 2022 年. */
  where: string;
  /** What stands there on a phone, where the post has no other room: 柘城县 · 县长. */
  wherePhone?: string;
  nav: readonly NavItem[];
  /** The key of the item the reader is at. */
  here: string;
  /** Post, language, signing out: at the right of the bar, and under 更多 on a phone. */
  me: ReactNode;
  /** A line above everything: not sent yet, or a frozen year. */
  notice?: ReactNode;
  onSearch?: () => void;
  reminders?: { href: string; count: number };
  link?: LinkLike;
  children: ReactNode;
}

/** How many tabs fit at the bottom of a phone before 更多. */
const TABS = 4;

/** The frame of the desk: one bar on top, or a head and tabs at and below 720 px. */
export function Shell(props: ShellProps) {
  const text = useDeskText();
  return (
    <>
      <Sprite />
      <a className="skip" href="#main">
        {text("desk.skip")}
      </a>
      {props.notice ? (
        <div className="notice" role="status">
          {props.notice}
        </div>
      ) : null}
      <DeskTop {...props} />
      <PhoneTop {...props} />
      <main id="main" className="desk" tabIndex={-1}>
        {props.children}
      </main>
      <PhoneTabs {...props} />
    </>
  );
}

function DeskTop({ brand, where, nav, here, me, onSearch, reminders, link: Link = Anchor }: ShellProps) {
  return (
    <header className="desk-top">
      <div>
        <div className="brand">
          <Wordmark href={brand.href} lang={useLang()} link={Link} />
          <span className="where">{where}</span>
        </div>
        <DeskNav nav={nav} here={here} link={Link} />
        <div className="desk-me">
          <Tools onSearch={onSearch} reminders={reminders} link={Link} />
          {me}
        </div>
      </div>
    </header>
  );
}

function PhoneTop({
  brand,
  where,
  wherePhone = where,
  onSearch,
  reminders,
  link: Link = Anchor,
}: ShellProps) {
  return (
    <header className="ph-top">
      <Wordmark href={brand.href} lang={useLang()} link={Link} />
      <span className="where">{wherePhone}</span>
      <span className="r">
        <Tools onSearch={onSearch} reminders={reminders} link={Link} />
      </span>
    </header>
  );
}

function Tools({
  onSearch,
  reminders,
  link: Link = Anchor,
}: Pick<ShellProps, "onSearch" | "reminders" | "link">) {
  const text = useDeskText();
  return (
    <>
      {onSearch ? (
        <button type="button" className="tool" aria-label={text("desk.search")} onClick={onSearch}>
          <Icon name="search" />
        </button>
      ) : null}
      {reminders ? (
        <Link
          className="tool"
          href={reminders.href}
          aria-label={text("desk.reminders", { count: reminders.count })}
        >
          <Icon name="bell" />
          <Waiting count={reminders.count} />
        </Link>
      ) : null}
    </>
  );
}

function PhoneTabs({ nav, here, me, link: Link = Anchor }: ShellProps) {
  const text = useDeskText();
  const tabs = nav.slice(0, TABS);
  const rest = nav.slice(TABS);
  return (
    <nav className="ph-tabs" aria-label={text("desk.nav")}>
      <ul>
        {tabs.map((item) => (
          <Tab key={item.key} item={item} here={here} link={Link} />
        ))}
        <li>
          <More rest={rest} here={here} me={me} link={Link} />
        </li>
      </ul>
    </nav>
  );
}

function Tab({ item, here, link: Link }: { item: NavItem; here: string; link: LinkLike }) {
  return (
    <li>
      <Link href={item.href} aria-current={item.key === here ? "page" : undefined}>
        <Icon name={item.icon} />
        <span>
          {item.label}
          <Waiting count={item.count} />
        </span>
      </Link>
    </li>
  );
}

interface MoreProps {
  rest: readonly NavItem[];
  here: string;
  me: ReactNode;
  link: LinkLike;
}

/** The rest of the places, in a sheet from below. It closes by itself when one is chosen. */
function More({ rest, here, me, link }: MoreProps) {
  const text = useDeskText();
  const [open, setOpen] = useState(false);
  const within = rest.some((item) => item.key === here);
  return (
    <>
      <button
        type="button"
        className={within ? "here" : undefined}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" />
        <span>{text("desk.more")}</span>
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="auto"
        title={text("desk.more")}
        closable={{ "aria-label": text("desk.close") }}
        rootClassName="ph-more"
      >
        <ul onClick={() => setOpen(false)}>
          {rest.map((item) => (
            <Tab key={item.key} item={item} here={here} link={link} />
          ))}
        </ul>
        <div className="me">{me}</div>
      </Drawer>
    </>
  );
}
