import type { Lang, Say } from "../../texts.ts";
import type { Parcel } from "../words.ts";
import type { Outside } from "./outside.ts";
import type { postJson } from "./post.ts";

/** All that a channel needs for one attempt. */
export interface Sending {
  readonly parcel: Parcel;
  /** The address of who holds the post; null where mail is not asked for. */
  readonly email: string | null;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
  readonly outside: Outside;
  readonly post: typeof postJson;
}
