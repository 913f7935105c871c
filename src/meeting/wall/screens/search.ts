import { z } from "zod";

/** What the wall shows in turn. */
export const wallViews = ["tasks", "places", "figures", "matters"] as const;
export const wallView = z.enum(wallViews);
export type WallView = z.output<typeof wallView>;

/** What the address of a wall says: which view it stays at; how many seconds each view stands, where they turn. */
export const wallSearch = z.object({
  view: wallView.optional().catch(undefined),
  every: z.coerce.number().int().min(5).max(600).catch(20).default(20),
});
export type WallSearch = z.output<typeof wallSearch>;
