import { command } from "../ground/command.ts";
import { writeMessages } from "../ground/messages/index.ts";
import { livingPosts } from "../people/index.ts";
import type { Text } from "../ground/texts.ts";

/** What came of a night's backup. */
export type Night =
  | { readonly state: "written"; readonly file: string; readonly bytes: number; readonly missing: number }
  | { readonly state: "failed"; readonly why: Text };

interface Told {
  readonly code: string;
  /** The day, `YYYY-MM-DD`, in the house's zone. */
  readonly day: string;
  readonly night: Night;
}

/** Records a night's backup in a county's log; one that failed is told to whoever administers the county, at once. */
export const recordNight = command<Told, null>(
  "house.backup",
  async (tx, { countyId }, { code, day, night }, now) => {
    if (night.state === "failed") {
      const admins = (await livingPosts(tx, countyId)).filter(({ role }) => role === "admin");
      const drafts = admins.map(({ id: postId }) => ({
        postId,
        kind: "county",
        urgency: "urgent" as const,
        textKey: "backup.told.failed",
        params: { day, why: night.why },
        href: "/desk/log?act=house.backup",
        due: null,
        onceKey: `backup.failed:${day}:${postId}`,
      }));
      await writeMessages(tx, countyId, drafts, now);
    }
    const after = night.state === "failed" ? { state: "failed", why: night.why.zh } : night;
    return { value: null, entry: { kind: "county", id: countyId, after: { code, ...after } } };
  },
);
