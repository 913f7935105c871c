import type { ScreenRoute } from "../../desk/screen.ts";
import { questionSearch } from "../questions/screens/search.ts";
import { matterSearch } from "./search.ts";

/** The screens of matters and sessions. */
export const coordinateScreens: readonly ScreenRoute[] = [
  {
    path: "/matters",
    load: async () => (await import("./matters.tsx")).MattersScreen,
    search: matterSearch,
    nav: { key: "matters", label: "matter.nav", icon: "gavel", order: 20 },
  },
  {
    path: "/matters/new",
    load: async () => (await import("./new-matter.tsx")).NewMatterScreen,
    search: matterSearch,
    under: "matters",
  },
  {
    path: "/matters/$matterId",
    load: async () => (await import("./matter.tsx")).MatterScreen,
    search: matterSearch,
    under: "matters",
  },
  {
    path: "/sessions/$sessionId",
    load: async () => (await import("./session.tsx")).SessionScreen,
    under: "matters",
  },
  {
    path: "/records",
    load: async () => (await import("./records.tsx")).RecordsScreen,
    search: matterSearch,
    under: "matters",
  },
  {
    path: "/records/$postId",
    load: async () => (await import("./post-record.tsx")).PostRecordScreen,
    search: matterSearch,
    under: "matters",
  },
  {
    path: "/questions",
    load: async () => (await import("../questions/screens/questions.tsx")).QuestionsScreen,
    search: questionSearch,
    nav: { key: "questions", label: "question.nav", icon: "refer-up", order: 21 },
  },
  {
    path: "/questions/new",
    load: async () => (await import("../questions/screens/new-question.tsx")).NewQuestionScreen,
    under: "questions",
  },
  {
    path: "/questions/$questionId",
    load: async () => (await import("../questions/screens/question.tsx")).QuestionScreen,
    search: questionSearch,
    under: "questions",
  },
];
