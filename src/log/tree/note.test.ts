import { describe, expect, test } from "vitest";
import { signerWith } from "../../ground/signing/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { openNote, readVerifier, signNote, type Verifier, verifierText } from "./note.ts";
import { readProof, writeProof } from "./proof-file.ts";
import { referenceNote as reference, referenceRoots } from "./vectors.test-support.ts";

const signer = signerWith(reference.seed);
const peter = readVerifier(reference.verifier) as Verifier;
const note = `${reference.text}\n${reference.signature}`;
const stranger = { name: "PeterNeumann", publicKey: signerWith(Buffer.alloc(32, 7)).publicKey };

describe("a note", () => {
  test("is signed as the published one is, to the byte", () => {
    expect(signNote(reference.text, "PeterNeumann", signer)).toBe(note);
    expect(verifierText({ name: "PeterNeumann", publicKey: signer.publicKey })).toBe(reference.verifier);
  });

  test("is opened by its verifier, other signatures beside", () => {
    expect(openNote(note, peter)).toBe(reference.text);
    const witness = signNote(reference.text, "witness.example", signerWith(Buffer.alloc(32, 9)));
    expect(openNote(note + witness.split("\n\n")[1], peter)).toBe(reference.text);
  });

  test.each([
    ["a changed text", note.replace("answer", "question"), "log.wrong-signature"],
    ["a changed signature", note.replace("x08go/ZJ", "x08go/ZK"), "log.wrong-signature"],
    ["no signature of theirs", note.replace("— PeterNeumann", "— Paul"), "log.not-signed"],
    ["no newline at its end", note.slice(0, -1), "log.not-a-note"],
    ["no signature at all", reference.text, "log.not-a-note"],
    ["nothing", "", "log.not-a-note"],
  ])("with %s is refused", (_what, changed, refusal) => {
    expect(openNote(changed, peter)).toMatchObject({ refusal });
  });

  test("of another key under the same name is not theirs", () => {
    expect(openNote(note, stranger)).toMatchObject({ refusal: "log.not-signed" });
  });
});

test.each([
  ["", "nothing"],
  ["PeterNeumann", "a name alone"],
  [reference.verifier.replace("c74f20a3", "c74f20a4"), "an id that does not fit"],
  [reference.verifier.replace("+AR", "+BR"), "another kind of key"],
  [`${reference.verifier}AAAA`, "a longer key"],
])("%s is no verifier: %s", (text) => {
  expect(readVerifier(text)).toMatchObject({ refusal: "log.wrong-verifier" });
});

const [origin, size, root] = ["example.com/log", 8, Buffer.from(referenceRoots[8]!, "hex")];
const own = { name: origin, publicKey: signer.publicKey };
const checkpoint = signCheckpoint({ origin, size, root }, signer);

describe("a checkpoint", () => {
  test("is three lines and a signature", () => {
    expect(checkpoint.split("\n").slice(0, 4)).toEqual([origin, "8", root.toString("base64"), ""]);
    expect(openCheckpoint(checkpoint, own)).toEqual({ origin, size, root });
  });

  test.each([
    ["a root cut short", `${origin}\n8\nAAAA\n`, "log.not-a-checkpoint"],
    ["a size with a zero before it", `${origin}\n08\n${root.toString("base64")}\n`, "log.not-a-checkpoint"],
    ["another origin", `example.org/log\n8\n${root.toString("base64")}\n`, "log.other-origin"],
  ])("with %s is refused though signed", (_what, text, refusal) => {
    expect(openCheckpoint(signNote(text, origin, signer), own)).toMatchObject({ refusal });
  });
});

describe("a proof file", () => {
  const file = { extra: Buffer.from("{}"), index: 5, proof: [root, root], checkpoint };

  test("is written as the specification shows and read again", () => {
    const text = writeProof(file);
    const hash = root.toString("base64");
    expect(text).toBe(`c2sp.org/tlog-proof@v1\nextra e30=\nindex 5\n${hash}\n${hash}\n\n${checkpoint}`);
    expect(readProof(text)).toEqual(file);
    expect(readProof(writeProof({ ...file, proof: [] }))).toEqual({ ...file, proof: [] });
  });

  test.each(["", "c2sp.org/tlog-proof@v2\nindex 5\n\nx\n", writeProof(file).replace("index 5", "index 05")])(
    "%j is none",
    (text) => {
      expect(isRefusal(readProof(text))).toBe(true);
    },
  );
});
