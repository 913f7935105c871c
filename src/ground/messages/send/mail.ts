import { isIP } from "node:net";
import { createTransport } from "nodemailer";
import type { MailReach, Sent } from "../words.ts";
import { type Letter, letterOf } from "./letter.ts";
import { markup } from "./markup.tsx";
import { addressOf } from "./outside.ts";
import type { Sending } from "./sending.ts";

const timeoutMs = 20_000;

export const plainText = ({ title, lines, more, all }: Letter): string =>
  [
    title,
    "",
    ...lines.flatMap(({ text, due, href }) => [due ? `${text} ${due}` : text, href, ""]),
    ...(more ? [more] : []),
    `${all.text}: ${all.href}`,
    "",
  ].join("\n");

const transportOf = async (
  { host, port, security, user, password }: MailReach,
  outside: Sending["outside"],
) =>
  createTransport({
    host: await addressOf(host, outside),
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
    // The certificate is the name's, also when its address is called.
    tls: isIP(host) ? {} : { servername: host },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

type SmtpFault = Error & { code?: string; responseCode?: number };

/** The other side's own words; a mailbox that it will never know needs no further attempt (5xx to the envelope). */
const faultOf = ({ message, code, responseCode = 0 }: SmtpFault): Sent => ({
  ok: false,
  why: message.slice(0, 300),
  ...(code === "EENVELOPE" && responseCode >= 500 ? { final: "letter" as const } : {}),
});

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** One mail to one address. Its Message-ID is the same in every attempt, by which mail programs know a repetition. */
export const mailOut = async (
  reach: MailReach,
  { id, ...mail }: Mail,
  outside: Sending["outside"],
): Promise<Sent> => {
  const transport = await transportOf(reach, outside);
  try {
    await transport.sendMail({
      ...mail,
      from: reach.from,
      messageId: `<${id}@${reach.from.split("@")[1]}>`,
      headers: { "auto-submitted": "auto-generated" },
    });
    return { ok: true };
  } catch (error) {
    return faultOf(error as SmtpFault);
  } finally {
    transport.close();
  }
};

/** Sends what is for one post as one mail. */
export const sendMail = async (
  reach: MailReach,
  { parcel, email, lang, say, outside }: Sending,
): Promise<Sent> => {
  if (email === null) return { ok: false, why: "no address", final: "letter" };
  const letter = letterOf(parcel, lang, say, outside.url);
  const mail = { subject: letter.title, text: plainText(letter), html: markup(letter, lang) };
  return mailOut(reach, { ...mail, id: parcel.id, to: email }, outside);
};
