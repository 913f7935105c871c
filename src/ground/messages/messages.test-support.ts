import type { PeopleTables } from "../../people/tables.ts";
import { type Seat, smallCounty } from "../../../test/support/small-county.ts";
import { writeMessages } from "./store/messages.ts";
import type { MessageTables } from "./tables.ts";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import type { House } from "../house.ts";
import { sealReach } from "./reach.ts";
import { saveChannel } from "./store/channels.ts";
import { type ChannelDraft, channelDraft, type MessageDraft } from "./words.ts";
import type { z } from "zod";
import { newId } from "../id.ts";

const listening = (server: { listen: ReturnType<typeof createServer>["listen"] }) =>
  new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Reply = { status: number; body?: string; headers?: Record<string, string> };

/** A receiver of webhooks: what came, and what it answers (the replies in turn, the last one for ever). */
export const hookReceiver = async (...replies: Reply[]) => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url = "", headers } = request;
      received.push({ path: url, headers, body: Buffer.concat(chunks).toString("utf8") });
      const { status, body, headers: sent } = replies[Math.min(received.length, replies.length) - 1]!;
      response.writeHead(status, sent).end(body);
    });
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/hook`, received, close };
};

export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? "";

/** Speaks as much of SMTP as one mail needs; a mailbox that begins with `nobody` is not there. */
const converse = (socket: Socket, mails: ReceivedMail[]): void => {
  let [rest, data, from, to] = ["", null as string[] | null, "", ""];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (line: string): void => {
    if (data && line === ".") {
      mails.push({ from, to, text: data.join("\r\n") });
      data = null;
      say("250 taken");
    } else if (data) data.push(line.replace(/^\.\./, "."));
    else if (line.startsWith("MAIL")) say(`250 ${(from = addressIn(line))}`);
    else if (line.startsWith("RCPT"))
      say((to = addressIn(line)).startsWith("nobody") ? "550 no such mailbox" : "250 ok");
    else if (line.startsWith("DATA")) {
      data = [];
      say("354 go on");
    } else if (line.startsWith("QUIT")) socket.end("221 bye\r\n");
    else say("250 ok");
  };
  say("220 test");
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("utf8")).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
};

/** A mail server of a test. */
export const mailReceiver = async () => {
  const mails: ReceivedMail[] = [];
  const server = createTcpServer((socket) => converse(socket, mails));
  await listening(server as never);
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { port, mails, close };
};

/** Adds a channel of a county, past its command. Returns its id. */
export const channelIn = async (
  house: House,
  countyId: string,
  draft: z.input<typeof channelDraft>,
): Promise<string> => {
  const { reach, ...fields }: ChannelDraft = channelDraft.parse(draft);
  const id = newId(house.clock.now());
  await saveChannel(house.db, { ...fields, ...sealReach(house, reach).reached, countyId, id, on: true });
  return id;
};

/** The parts of a mail, decoded: its headers, and the text and the page it holds. */
export const partsOf = (mail: string) => {
  const [head = ""] = mail.split("\r\n\r\n");
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "none";
  const parts = mail.split(`--${boundary}`).slice(1, -1);
  const bodyOf = (type: string): string => {
    const part = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
    const [partHead = "", ...body] = part.trim().split("\r\n\r\n");
    const text = body.join("\r\n\r\n");
    if (/base64/i.test(partHead)) return Buffer.from(text, "base64").toString("utf8");
    const bytes = text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
  };
  return { head, text: bodyOf("text/plain"), page: bodyOf("text/html") };
};

/** When the tests of delivering are: at the hour of the digest. */
export const now = new Date("2022-06-15T08:00:00+08:00");
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

let code = 420_000;

/** A county with one post, whose holder has an address. */
export const newCounty = async (house: House, email: string | null = "li@example.cn") => {
  code += 1;
  const county = await smallCounty(house, String(code));
  const root = await county.addUnit("county", "县");
  const bureau = await county.addUnit("department", "住建局", root);
  const seat = await county.seat(bureau, "head", "住建局局长");
  const people = house.db.withTables<PeopleTables>();
  await people.updateTable("person").set({ email }).where("id", "=", seat.personId).execute();
  return { ...county, seatIn: county.seat, seat, bureau, root };
};

export const draft = ({ postId }: Seat, title: string, more: Partial<MessageDraft> = {}): MessageDraft => ({
  postId,
  kind: "action",
  urgency: "urgent",
  textKey: "plan.due.action",
  params: { number: "1-1", title: { zh: title, en: `${title} (en)` }, days: 3 },
  href: "/desk/actions/1",
  due: "2022-06-18",
  onceKey: null,
  ...more,
});

export const write = (house: House, countyId: string, drafts: readonly MessageDraft[], at = now) =>
  house.db.transaction().execute((tx) => writeMessages(tx, countyId, drafts, at));

export const deliveries = (house: House, countyId: string) =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("delivery")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("id")
    .execute();
