import type { Letter } from "./letter.ts";

/** A letter written at a minute that is its key. */
export const letter = (key: string, change: Partial<Letter> = {}): Letter => ({
  key,
  personId: "p",
  postId: "a",
  lane: "x",
  writtenAt: `2022-06-15T09:0${key}:00.000Z`,
  address: "/api/actions/x/reports",
  filesAddress: "/api/evidence",
  body: { key, seen: null },
  filesIn: "evidenceIds",
  beforeIn: "seen",
  files: [],
  about: { titleZh: "建停车场", titleEn: null, said: [], href: "/desk" },
  typed: null,
  attempts: 0,
  notBefore: 0,
  returned: null,
  ...change,
});
