import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Lang, messagesIn, type Texts } from "../ground/texts.ts";

/** What the desk says in one language, as one file under a name made from its content. */
export interface MessageFile {
  readonly href: string;
  readonly body: string;
}
export type MessageFiles = Readonly<Record<Lang, MessageFile>>;

/** Sentences that only the server says: a refusal reaches the desk as a sentence. */
const saidByServer = ["refusal.", "problem.", "public.", "cli."];

const fileOf = (lang: Lang, texts: Texts): MessageFile => {
  const body = JSON.stringify(messagesIn(lang, texts));
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return { href: `/desk/texts/${lang}.${hash}.json`, body };
};

/** One file a language, so that a reader fetches only theirs. */
export const messageFilesOf = (texts: Texts): MessageFiles => {
  const spoken = Object.fromEntries(
    Object.entries(texts).filter(([key]) => !saidByServer.some((prefix) => key.startsWith(prefix))),
  );
  return { zh: fileOf("zh", spoken), en: fileOf("en", spoken) };
};

export const mountMessageFiles = (app: FastifyInstance, files: MessageFiles): void => {
  for (const { href, body } of Object.values(files))
    app.get(href, async (_request, reply) =>
      reply
        .type("application/json; charset=utf-8")
        .header("cache-control", "public, max-age=31536000, immutable")
        .send(body),
    );
};
