import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { named, titled } from "../ground/texts.ts";
import { screens } from "../screens.ts";
import { useToday } from "./dates.ts";
import { useGate } from "./gate.ts";
import { DeskLink } from "./link.tsx";
import { MeMenu } from "./me.tsx";
import { useLive } from "./live.ts";
import { useNotice } from "./outbox/notice.tsx";
import { useSending } from "./outbox/outbox.ts";
import { inNav, placeOf } from "./places.ts";
import { useUnread } from "./reminders/queries.ts";
import { usePaletteKeys } from "./palette-keys.ts";
import { Failed, Loading } from "./parts/states.tsx";
import { type Me, useMe } from "./session.ts";
import type { NavItem } from "./desk-nav.tsx";
import { Shell } from "./shell.tsx";
import { useLang } from "./theme.tsx";
import { useWaiting } from "./waiting.ts";
import { useKept } from "./worker/kept.ts";

// Seen once a day or not at all: fetched when they are.
const SignInScreen = lazy(async () => ({ default: (await import("./screens/sign-in.tsx")).SignInScreen }));
const ChoosePost = lazy(async () => ({ default: (await import("./sign-in/choose-post.tsx")).ChoosePost }));
const SignInAgain = lazy(async () => ({ default: (await import("./sign-in/again.tsx")).SignInAgain }));
const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));

const hrefOf = (path: string): string => (path === "/" ? "/desk" : `/desk${path}`);

const useNav = (): readonly NavItem[] => {
  const [intl, waiting] = [useIntl(), useWaiting()];
  return inNav(screens).map(({ key, path, label, icon }) => ({
    key,
    href: hrefOf(path),
    icon,
    count: waiting.data?.counts[key] ?? 0,
    label: intl.formatMessage({ id: label }),
  }));
};

const outside: ReadonlySet<string> = new Set(screens.flatMap(({ path, outside }) => (outside ? [path] : [])));
const bare: ReadonlySet<string> = new Set(screens.flatMap(({ path, bare }) => (bare ? [path] : [])));

const insideOrDoor = (me: Me | null, address: string) => {
  if (!me) return <SignInScreen />;
  if (!me.chosen && me.posts.length > 1) return <ChoosePost me={me} />;
  return bare.has(address) ? <Bare me={me} /> : <Inside me={me} />;
};

/** Everything around a screen: who asks, where they are, and the way to the other screens. */
export const Frame = () => {
  const address = useRouterState({ select: ({ location }) => location.pathname });
  return outside.has(address) ? <Outlet /> : <SignedIn address={address} />;
};

const SignedIn = ({ address }: { address: string }) => {
  const me = useMe();
  if (me.isPending) return <Loading lines={6} />;
  if (me.isError) return <Failed error={me.error} retry={() => void me.refetch()} />;
  return <Suspense fallback={<Loading lines={6} />}>{insideOrDoor(me.data, address)}</Suspense>;
};

/** A screen by itself; the door still opens over it when the sign-in has ended. */
const Bare = ({ me }: { me: Me }) => {
  const waits = useGate();
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
      <Suspense>{waits ? <SignInAgain me={me} /> : null}</Suspense>
    </main>
  );
};

const useWhere = ({ county, acting }: Me) => {
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  const place = named(lang, county);
  const year = today.data?.date.slice(0, 4);
  const post = titled(lang, acting);
  return {
    where: year ? intl.formatMessage({ id: "desk.where" }, { county: place, year }) : place,
    wherePhone: `${place} · ${post}`,
  };
};

const Inside = ({ me }: { me: Me }) => {
  const nav = useNav();
  const where = useWhere(me);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  const waits = useGate();
  const unread = useUnread();
  const notice = useNotice(useSending(me));
  useKept();
  const [searching, setSearching] = useState(false);
  useLive();
  usePaletteKeys(() => setSearching(true));
  return (
    <Shell
      {...where}
      brand={{ href: "/desk" }}
      nav={nav}
      here={placeOf(screens, address)}
      me={<MeMenu me={me} />}
      link={DeskLink}
      notice={notice}
      onSearch={() => setSearching(true)}
      reminders={{ href: "/desk/reminders", count: unread.data?.unread ?? 0 }}
    >
      <Outlet />
      <Suspense>
        {searching ? <Palette onClose={() => setSearching(false)} /> : null}
        {waits ? <SignInAgain me={me} /> : null}
      </Suspense>
    </Shell>
  );
};
