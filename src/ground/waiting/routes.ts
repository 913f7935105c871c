import { localDate } from "../clock.ts";
import { anyoneSignedIn, type Route, route } from "../http/route.ts";
import { readToSign, readWaiting } from "./api.ts";

/** What waits for whoever asks, over every room. */
export const waitingRoutes: readonly Route[] = [
  route(readWaiting, anyoneSignedIn, async ({ house, actor, now }) => ({
    counts: { ...(await house.waitingOf({ db: house.db, actor, now })) },
  })),
  route(readToSign, anyoneSignedIn, async ({ house, actor, now, lang, say }) => {
    const today = localDate(now, house.clock.zone);
    return { items: [...(await house.toSignOf({ db: house.db, actor, today, now, lang, say }))] };
  }),
];
