import type { ScreenRoute } from "../../../desk/screen.ts";
import { releaseSearch } from "./search.ts";

export const releaseScreens: readonly ScreenRoute[] = [
  {
    path: "/releases",
    load: async () => (await import("./releases.tsx")).ReleasesScreen,
    search: releaseSearch,
    under: "indicators",
  },
  {
    path: "/releases/$releaseId",
    load: async () => (await import("./release.tsx")).ReleaseScreen,
    search: releaseSearch,
    under: "indicators",
  },
];
