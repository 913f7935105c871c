import type { ScreenRoute } from "../../../desk/screen.ts";
import { lettersSearch } from "./search.ts";

/** The screens of responsibility letters. */
export const letterScreens: readonly ScreenRoute[] = [
  {
    path: "/letters",
    load: async () => (await import("./letters-screen.tsx")).LettersScreen,
    search: lettersSearch,
    nav: { key: "letters", label: "letter.nav", icon: "scroll", order: 55 },
  },
  {
    path: "/letters/$year/$postId",
    load: async () => (await import("./letter-screen.tsx")).LetterScreen,
  },
];
