import type { Actor } from "../actor.ts";
import { localDate } from "../clock.ts";
import { execute } from "../command.ts";
import { anyoneSignedIn, type May, type Route, route } from "../http/route.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { asFile } from "../press/index.ts";
import { confirmImport, emptyForm, learnWord, listImporters, previewImport } from "./api.ts";
import { formOf } from "./form.ts";
import type { Importer } from "./importer.ts";

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

/** The routes of importing, over the importers of all rooms: look first, say what its words mean, confirm the same bytes. */
export const importRoutes = (importers: readonly Importer[]): readonly Route[] => [
  route(listImporters, anyoneSignedIn, async ({ house, actor }) => {
    const mine = importers.filter(({ may }) => may(actor));
    if (mine.length > 0) house.importing.ready();
    return {
      importers: mine.map(({ kind, seenAt, columns }) => ({ kind, seenAt, form: columns !== undefined })),
    };
  }),
  route(emptyForm, mayImport(importers), async ({ house, actor, params, lang }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    if (!importer.columns) return refuse("route.not-there");
    const sheet = formOf(importer, lang, house.say[lang]);
    return asFile(sheet.name, await house.press.workbook([sheet]));
  }),
  route(
    previewImport,
    mayImport(importers),
    async ({ house, actor, params, query, upload, countyId, lang, now }) => {
      const importer = importerFor(importers, params.kind, actor);
      if (isRefusal(importer)) return importer;
      if (!upload) return refuse("body.no-file");
      const { hash } = await house.previews.keep(upload.bytes);
      const file = { name: upload.name, hash, sheet: query.sheet };
      return house.importing.look(importer.kind, file, {
        countyId,
        today: localDate(now, house.clock.zone),
        lang,
      });
    },
  ),
  route(confirmImport, mayImport(importers), async ({ house, actor, params, body, now }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    return house.importing.save(importer.kind, { ...body, hash: params.file }, actor, now);
  }),
  route(learnWord, mayImport(importers), async ({ house, actor, params, body }) => {
    const importer = importerFor(importers, params.kind, actor);
    if (isRefusal(importer)) return importer;
    if (!importer.learn) return refuse("route.not-there");
    return (await execute(house, importer.learn, actor, body)) ?? {};
  }),
];
