import { keptMark } from "../signal.ts";
import type { Box } from "./box.ts";
import {
  type Enclosure,
  type Fate,
  fateOf,
  following,
  type Letter,
  nextLetter,
  type Returned,
  type Sender,
  triedAt,
} from "./letter.ts";

/** What sending stands on: the box, the way out, and a clock in milliseconds. */
export interface Post {
  readonly box: Box;
  readonly ask: (address: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
}

/** How sending ended: all that could go is gone, somebody must sign in, or nothing gets through. */
export type Ending = "done" | "ended" | "no-way";

/** How long an answer is waited for, in milliseconds: a photo on a slow line takes its time, a question does not. */
const patience = { letter: 60_000, question: 10_000 };

interface Answer {
  readonly fate: Fate;
  readonly body: Record<string, unknown>;
  readonly status: number;
}

const post = async (
  { ask }: Post,
  address: string,
  body: BodyInit,
  type?: string,
): Promise<Answer | null> => {
  const headers = type ? { "content-type": type } : undefined;
  const signal = AbortSignal.timeout(patience.letter);
  try {
    const answer = await ask(address, { method: "POST", body, headers, credentials: "same-origin", signal });
    const said = (await answer.json().catch(() => ({}))) as Record<string, unknown> | null;
    return { fate: fateOf(answer.status), body: said ?? {}, status: answer.status };
  } catch {
    return null;
  }
};

/** Who is signed in now, asked of the server; null for nobody, undefined when it cannot be asked. */
const senderNow = async ({ ask }: Post): Promise<Sender | null | undefined> => {
  try {
    const answer = await ask("/api/session", {
      credentials: "same-origin",
      signal: AbortSignal.timeout(patience.question),
    });
    if (answer.headers.has(keptMark) || answer.status >= 500) return undefined;
    const me = (await answer.json()) as { person?: { id: string }; postId?: string } | null;
    return me?.person && me.postId ? { personId: me.person.id, postId: me.postId } : null;
  } catch {
    return undefined;
  }
};

const returnedBy = ({ body, status }: Answer): Returned => ({
  refusal: String(body["refusal"] ?? "house.broken"),
  sentence: String(body["sentence"] ?? status),
  ...(typeof body["field"] === "string" ? { field: body["field"] } : {}),
  status,
});

const formOf = ({ name, blob }: Enclosure): FormData => {
  const form = new FormData();
  form.append("file", blob, name);
  return form;
};

/** Sends the files that have not arrived, each kept as arrived at once: the answer that stopped it, or the letter. */
const sendFiles = async (out: Post, letter: Letter): Promise<Answer | Letter | null> => {
  let sent = letter;
  for (const file of letter.files.filter(({ sentAs }) => sentAs === null)) {
    const answer = await post(out, letter.filesAddress, formOf(file));
    if (answer?.fate !== "taken") return answer;
    const sentAs = String(answer.body["id"]);
    sent = { ...sent, files: sent.files.map((one) => (one.key === file.key ? { ...one, sentAs } : one)) };
    await out.box.put(sent);
  }
  return sent;
};

const sendLetter = async (out: Post, letter: Letter): Promise<Answer | null> => {
  const sent = await sendFiles(out, letter);
  if (sent === null || "fate" in sent) return sent;
  const ids = sent.files.flatMap(({ sentAs }) => sentAs ?? []);
  const body = JSON.stringify({ ...sent.body, [sent.filesIn]: ids });
  return post(out, sent.address, body, "application/json");
};

/** The letter as it is in the box: its files may have arrived meanwhile. */
const again = async ({ box }: Post, { key }: Letter): Promise<Letter | undefined> =>
  (await box.letters()).find((one) => one.key === key);

/** Keeps what became of a letter. Taken, it leaves the box, and the next of its lane learns its id. */
const settle = async (out: Post, letter: Letter, answer: Answer | null): Promise<void> => {
  const { box, now } = out;
  const kept = await again(out, letter);
  if (!kept || answer?.fate === "ended") return;
  if (answer?.fate === "taken") {
    await box.remove(letter.key);
    const behind = following(await box.letters(), letter, String(answer.body["id"]));
    for (const one of behind) await box.put(one);
  } else if (answer?.fate === "returned") await box.put({ ...kept, returned: returnedBy(answer) });
  else await box.put(triedAt(kept, now()));
};

/**
 * Sends what the signed-in person wrote, lane by lane in order. Where nothing gets through it stops at once instead of
 * trying every letter; what the server refuses stays in the box with the refusal, for its writer.
 */
export const sendWaiting = async (out: Post): Promise<Ending> => {
  const sender = await senderNow(out);
  if (sender === undefined) return "no-way";
  if (sender === null) return "ended";
  for (;;) {
    const letter = nextLetter(await out.box.letters(), sender, out.now());
    if (!letter) return "done";
    const answer = await sendLetter(out, letter);
    await settle(out, letter, answer);
    if (answer === null) return "no-way";
    if (answer.fate === "ended") return "ended";
  }
};

const lane = "dingge-outbox";

/** Runs alone among all pages and the worker of this browser; the server's key stands for browsers without locks. */
export const alone = <T>(run: () => Promise<T>): Promise<T> =>
  "locks" in navigator ? navigator.locks.request(lane, run) : run();
