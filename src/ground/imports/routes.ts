import type { Actor } from "../actor.ts";
import { localDate } from "../clock.ts";
import { execute } from "../command.ts";
import { anyoneSignedIn, type Route, route } from "../http/route.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { confirmImport, learnWord, previewImport } from "./api.ts";
import type { Importer } from "./importer.ts";
import { previewOf } from "./preview.ts";

/** The importer of a kind, if this actor may use it; otherwise it is not there. */
const importerFor = (importers: readonly Importer[], kind: string, actor: Actor): Importer | Refusal => {
  const importer = importers.find((one) => one.kind === kind);
  return importer?.may(actor) ? importer : refuse("route.not-there");
};

/** The routes of importing, over the importers of all rooms: look first, say what its words mean, confirm the same bytes. */
export const importRoutes = (importers: readonly Importer[]): readonly Route[] => [
  route(
    previewImport,
    anyoneSignedIn,
    async ({ house, actor, params, query, upload, countyId, lang, say, now }) => {
      const importer = importerFor(importers, params.kind, actor);
      if (isRefusal(importer)) return importer;
      if (!upload) return refuse("body.no-file");
      const { hash } = await house.files.keep(upload.bytes);
      const today = localDate(now, house.clock.zone);
      return previewOf(
        house,
        importer,
        { ...upload, hash, sheet: query.sheet },
        { countyId, today, lang, say },
      );
    },
  ),
  route(confirmImport, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    const bytes = await house.files.read(params.file);
    if (!bytes) return refuse("import.file.not-there");
    return execute(house, importer.command, actor, { ...body, bytes, hash: params.file });
  }),
  route(learnWord, anyoneSignedIn, async ({ house, actor, params, body }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    if (!importer.learn) return refuse("route.not-there");
    return (await execute(house, importer.learn, actor, body)) ?? {};
  }),
];
