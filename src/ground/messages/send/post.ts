import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { isIP } from "node:net";
import { addressOf, type Outside } from "./outside.ts";

/** What came back: the status, the seconds the other side asks to wait, and the body as far as it is read. */
export interface Answered {
  readonly status: number;
  readonly wait: number | undefined;
  readonly body: string;
}

/** Standard Webhooks recommends 15 to 30 seconds. */
const timeoutMs = 20_000;
const mostRead = 64 * 1024;

const waitIn = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;

/**
 * Posts JSON once, following no redirect, to an address that was judged; over plain HTTP only where private addresses are
 * allowed. Throws when there is no answer within 20 s.
 */
export const postJson = async (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  outside: Outside,
): Promise<Answered> => {
  const target = new URL(url);
  if (target.protocol !== "https:" && !outside.privateAllowed) throw new Error("https-only");
  const address = await addressOf(target.hostname, outside);
  const send = target.protocol === "https:" ? tlsRequest : plainRequest;
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const asked = send(
    target,
    {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Dingge",
        ...headers,
      },
      lookup: (_host, options, found) =>
        options.all ? found(null, [{ address, family: isIP(address) }]) : found(null, address, isIP(address)),
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
    },
    (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const end = () =>
        resolve({
          status: response.statusCode ?? 0,
          wait: waitIn(response.headers["retry-after"]),
          body: Buffer.concat(chunks).toString("utf8"),
        });
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length < mostRead) return;
        end();
        response.destroy();
      });
      response.on("end", end);
      response.on("error", reject);
    },
  );
  asked.on("error", reject);
  asked.end(body);
  return promise;
};
