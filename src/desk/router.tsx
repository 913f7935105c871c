import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  useRouter,
} from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { screens } from "../screens.ts";
import { readSearch, writeSearch } from "./address-search.ts";
import { Frame } from "./frame.tsx";
import { DeskLink } from "./link.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { Failed, Loading } from "./parts/states.tsx";
import type { ScreenRoute } from "./screen.ts";

const NotThere = () => {
  const intl = useIntl();
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "desk.not-there" })} />
      <p>{intl.formatMessage({ id: "desk.not-there.why" })}</p>
      <p className="acts">
        <DeskLink className="btn" href="/desk">
          {intl.formatMessage({ id: "desk.to-today" })}
        </DeskLink>
      </p>
    </>
  );
};

const Broken = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  return <Failed error={error} retry={() => void router.invalidate().then(reset)} />;
};

const root = createRootRoute({ component: Frame });

/**
 * A screen that does not arrive is said to be out of reach, as any answer is. Left alone, the router would load the page
 * anew, and without a connection that takes everything typed with it.
 */
const arrived = async (load: ScreenRoute["load"]) => {
  try {
    return await load();
  } catch (cause) {
    throw new TypeError("The screen did not arrive.", { cause });
  }
};

const routeOf = ({ path, load, search }: ScreenRoute) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(async () => ({ default: await arrived(load) })),
    ...(search ? { validateSearch: search } : {}),
  });

/** The desk's router, over every room's screens. */
export const newRouter = () =>
  createRouter({
    routeTree: root.addChildren(screens.map(routeOf)),
    basepath: "/desk",
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultNotFoundComponent: NotThere,
    defaultErrorComponent: Broken,
    defaultPendingComponent: () => <Loading />,
    defaultPreload: false,
    scrollRestoration: true,
  });
