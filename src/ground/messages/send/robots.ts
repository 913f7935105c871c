import { z } from "zod";
import type { Sent } from "../words.ts";
import { type Letter, letterOf } from "./letter.ts";
import type { Answered } from "./post.ts";
import type { Sending } from "./sending.ts";
import { dingtalkAddress, feishuSignature } from "./sign.ts";

/** What would be read as a mark is written as itself. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");

const lineOf = ({ text, due, href }: Letter["lines"][number]): string =>
  `- [${plain(text)}](${href})${due ? ` ${due}` : ""}`;

/** The longest text WeCom takes, in bytes of UTF-8; DingTalk and Feishu take 20 KB. */
const mostBytes = { wecom: 4096, dingtalk: 20_000 } as const;

/** The letter as Markdown, with as many lines as fit. */
export const markdownOf = (letter: Letter, most: number): string => {
  const [head, foot] = [
    `### ${plain(letter.title)}\n`,
    `\n${letter.more ? `${letter.more} ` : ""}[${letter.all.text}](${letter.all.href})`,
  ];
  let room = most - Buffer.byteLength(head + foot);
  const lines: string[] = [];
  for (const line of letter.lines.map(lineOf)) {
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    lines.push(line);
  }
  return `${head}${lines.map((line) => `\n${line}`).join("")}${foot}`;
};

/** DingTalk, a robot of a group: https://open.dingtalk.com/document/robots/custom-robot-access */
export const dingtalkBody = (letter: Letter) => ({
  msgtype: "markdown",
  markdown: { title: letter.title, text: markdownOf(letter, mostBytes.dingtalk) },
});

/** WeCom, a robot of a group: https://developer.work.weixin.qq.com/document/path/91770 */
export const wecomBody = (letter: Letter) => ({
  msgtype: "markdown",
  markdown: { content: markdownOf(letter, mostBytes.wecom) },
});

/** Feishu, a custom bot: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
export const feishuBody = (letter: Letter, signature: ReturnType<typeof feishuSignature>) => ({
  ...signature,
  msg_type: "post",
  content: {
    post: {
      zh_cn: {
        title: letter.title,
        content: [
          ...letter.lines.map(({ text, due, href }) => [
            { tag: "a", text, href },
            ...(due ? [{ tag: "text", text: ` ${due}` }] : []),
          ]),
          [
            ...(letter.more ? [{ tag: "text", text: `${letter.more} ` }] : []),
            { tag: "a", text: letter.all.text, href: letter.all.href },
          ],
        ],
      },
    },
  },
});

const said = z.object({
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
  code: z.number().optional(),
  msg: z.string().optional(),
});

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

/** Robots answer 200 also when they refuse: what counts is their code (`errcode`, at Feishu `code`), which is 0 when taken. */
export const robotAnswer = ({ status, wait, body }: Answered): Sent => {
  if (status < 200 || status >= 300) return { ok: false, why: `HTTP ${status}`, wait };
  const read = said.safeParse(jsonOf(body));
  const code = read.data?.errcode ?? read.data?.code;
  if (code === 0) return { ok: true };
  const words = read.data?.errmsg ?? read.data?.msg ?? "";
  return { ok: false, why: code === undefined ? "not a robot’s answer" : `${code} ${words}`.slice(0, 300) };
};

type Robot =
  | { kind: "dingtalk" | "feishu"; url: string; secret: string | null }
  | { kind: "wecom"; url: string };

/** Sends a letter to a group through its robot. */
export const sendToRobot = async (
  robot: Robot,
  { parcel, lang, say, now, outside, post }: Sending,
): Promise<Sent> => {
  const letter = letterOf(parcel, lang, say, outside.url);
  const url = robot.kind === "dingtalk" ? dingtalkAddress(robot.url, robot.secret, now) : robot.url;
  const bodies = {
    dingtalk: () => dingtalkBody(letter),
    wecom: () => wecomBody(letter),
    feishu: () => feishuBody(letter, feishuSignature("secret" in robot ? robot.secret : null, now)),
  };
  return robotAnswer(await post(url, JSON.stringify(bodies[robot.kind]()), {}, outside));
};
