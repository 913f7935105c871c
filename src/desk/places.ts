import type { ScreenNav, ScreenRoute } from "./screen.ts";

/** The screens that stand in the navigation, in its order. */
export const inNav = (screens: readonly ScreenRoute[]): readonly (ScreenNav & Pick<ScreenRoute, "path">)[] =>
  screens.flatMap(({ path, nav }) => (nav ? [{ path, ...nav }] : [])).toSorted((a, b) => a.order - b.order);

/** A path up to its first parameter: where its addresses begin. */
const startOf = ({ path }: ScreenRoute): string => path.replace(/\/\$.*/, "");

/** The first page is only itself: every address begins with its path. */
const startsWith = (address: string, start: string): boolean =>
  address === start || (start !== "/" && address.startsWith(`${start}/`));

/** The key of the place an address belongs to: that of the screen whose path it begins with furthest; none for what belongs nowhere. */
export const placeOf = (screens: readonly ScreenRoute[], address: string): string => {
  const within = screens.filter(
    (screen) => (screen.nav || screen.under) && startsWith(address, startOf(screen)),
  );
  const [nearest] = within.toSorted((a, b) => startOf(b).length - startOf(a).length);
  return nearest?.nav?.key ?? nearest?.under ?? "";
};
