import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeSigner, type Signer, signerFrom, signerOf, signerWith } from "./index.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "hex");

test("signs as RFC 8032 §7.1 shows", () => {
  const signer = signerWith(bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  expect(signer.publicKey).toEqual(bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
  expect(signer.sign(new Uint8Array()).toString("hex")).toBe(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  );
});

describe("the key", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dingge-signing-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const at = (name: string) => ({ logKey: undefined, logKeyFile: join(folder, name) });

  test("is not there until it is made, then stays, for its owner alone", async () => {
    expect(await signerOf(at("log-key"))).toBeNull();
    const made = (await madeSigner(at("log-key"))) as Signer;
    expect(((await signerOf(at("log-key"))) as Signer).publicKey).toEqual(made.publicKey);
    expect(((await madeSigner(at("log-key"))) as Signer).publicKey).toEqual(made.publicKey);
    expect((await stat(join(folder, "log-key"))).mode & 0o777).toBe(0o600);
  });

  test("that the configuration names goes before the file", async () => {
    const logKey = Buffer.alloc(32, 3).toString("base64");
    const named = (await signerOf({ ...at("log-key"), logKey })) as Signer;
    expect(named.publicKey).toEqual(signerWith(Buffer.alloc(32, 3)).publicKey);
  });

  test("that is none is refused, not replaced", async () => {
    expect(signerFrom("short")).toMatchObject({ refusal: "signing.wrong-key" });
    await writeFile(join(folder, "broken"), "short");
    expect(await signerOf(at("broken"))).toMatchObject({ refusal: "signing.wrong-key" });
    expect(await madeSigner(at("broken"))).toMatchObject({ refusal: "signing.wrong-key" });
  });
});
