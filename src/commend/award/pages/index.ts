import type { Page } from "../../../ground/http/index.ts";
import { certificatePage, checkPage } from "./certificate.tsx";
import { honoursPage } from "./honours.tsx";

/** What anyone may open: who was commended, and whether a certificate holds. */
export const awardPages: readonly Page[] = [honoursPage, checkPage, certificatePage];
