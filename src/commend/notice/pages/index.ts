import type { Page } from "../../../ground/http/index.ts";
import { nomineePage, noticePage, noticesListPage } from "./notices.tsx";
import { objectPage } from "./object.tsx";
import { objectionPage } from "./objection.tsx";

/** What anyone may open: the lists that are public, and the way to object to one. */
export const noticePages: readonly Page[] = [
  noticesListPage,
  noticePage,
  nomineePage,
  objectPage,
  objectionPage,
];
