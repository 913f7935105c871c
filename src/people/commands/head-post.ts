import { newId } from "../../ground/id.ts";
import type { PostRow } from "../store/posts.ts";

/** The post of final decision that every unit has from its first day; its title is the county's to change. */
export const headPost = (
  countyId: string,
  unitId: string,
  now: Date,
  title: { titleZh: string; titleEn: string | null } = { titleZh: "主要负责人", titleEn: "Head" },
): PostRow => ({ countyId, id: newId(now), unitId, role: "head", ...title, rank: 0, endedOn: null });
