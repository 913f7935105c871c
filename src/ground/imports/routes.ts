import type { Actor } from "../actor.ts";
import { localDate } from "../clock.ts";
import { execute } from "../command.ts";
import { type May, type Route, route } from "../http/route.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { confirmImport, previewImport } from "./api.ts";
import type { Importer } from "./importer.ts";
import { previewOf } from "./preview.ts";

/** The importer of a kind, if this actor may use it; otherwise it is not there. */
const importerFor = (importers: readonly Importer[], kind: string, actor: Actor): Importer | Refusal => {
  const importer = importers.find((one) => one.kind === kind);
  return importer?.may(actor) ? importer : refuse("route.not-there");
};

/** Who imports nothing is turned away before a file is read. */
const mayImport =
  (importers: readonly Importer[]): May =>
  (actor) =>
    importers.some((importer) => importer.may(actor));

/** The two routes of importing, over the importers of all rooms: look first, then confirm the very same bytes. */
export const importRoutes = (importers: readonly Importer[]): readonly Route[] => [
  route(
    previewImport,
    mayImport(importers),
    async ({ house, actor, params, upload, countyId, lang, say, now }) => {
      const importer = importerFor(importers, params.kind, actor);
      if (isRefusal(importer)) return importer;
      if (!upload) return refuse("body.no-file");
      const { hash } = await house.files.keep(upload.bytes);
      const today = localDate(now, house.clock.zone);
      return previewOf(house, importer, { ...upload, hash }, { countyId, today, lang, say });
    },
  ),
  route(confirmImport, mayImport(importers), async ({ house, actor, params, body }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    const bytes = await house.files.read(params.file);
    if (!bytes) return refuse("import.file.not-there");
    return execute(house, importer.command, actor, { name: body.name, bytes, hash: params.file });
  }),
];
