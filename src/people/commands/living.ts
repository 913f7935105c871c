import type { Db } from "../../ground/db/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { lockPost, type PostRow } from "../store/posts.ts";
import { unitById, type UnitRow } from "../store/units.ts";

/** The unit while it exists; `unit.not-there` when there is none of the county, `unit.ended` when it is over. */
export const livingUnit = async (
  db: Db,
  countyId: string,
  unitId: string,
  field = "unitId",
): Promise<UnitRow | Refusal> => {
  const unit = await unitById(db, countyId, unitId);
  if (!unit) return refuse("unit.not-there", {}, { field });
  if (unit.endedOn) return refuse("unit.ended", { name: unit.nameZh, on: unit.endedOn }, { field });
  return unit;
};

/** The post while it exists, held until the transaction ends; `post.not-there`, `post.ended`. */
export const livingPost = async (tx: Db, countyId: string, postId: string): Promise<PostRow | Refusal> => {
  const post = await lockPost(tx, countyId, postId);
  if (!post) return refuse("post.not-there", {}, { field: "postId" });
  if (post.endedOn) return refuse("post.ended", { title: post.titleZh, on: post.endedOn });
  return post;
};
