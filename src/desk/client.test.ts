import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import { addressOf, call, callOnce } from "./client.ts";
import { isGateShut, openGate } from "./gate.ts";

const rename = contract({
  method: "PUT",
  path: "/api/things/:id",
  summary: "Give a thing a name",
  params: z.object({ id: z.string() }),
  body: z.object({ name: z.string() }),
  reply: z.object({ name: z.string() }),
});
const given = { params: { id: "1" }, body: { name: "甲" } };

const answers = (...replies: readonly [status: number, body: unknown][]) => {
  const left = [...replies];
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const [status, body] = left.shift() ?? [500, {}];
    return new Response(JSON.stringify(body), { status });
  });
  return asked;
};

const ended = [401, { refusal: "session.expired", sentence: "登录已过期" }] as const;

afterEach(() => {
  openGate(false);
  vi.unstubAllGlobals();
});

test.each([
  [{}, "/api/things/%E7%94%B2%2F1"],
  [{ q: "a b", from: undefined, to: null }, "/api/things/%E7%94%B2%2F1?q=a+b"],
])("the address of a contract with query %j", (query, address) => {
  expect(addressOf(rename, { params: { id: "甲/1" }, query })).toBe(address);
});

test("a call that met an ended sign-in is made again after signing in", async () => {
  const asked = answers([...ended], [200, { name: "甲" }]);
  const waiting = call(rename, given);
  await vi.waitFor(() => expect(isGateShut()).toBe(true));
  openGate(true);
  await expect(waiting).resolves.toEqual({ name: "甲" });
  expect(asked).toHaveLength(2);
});

test("who gives up signing in gets the first refusal, and nothing is asked again", async () => {
  const asked = answers([...ended]);
  const waiting = call(rename, given);
  waiting.catch(() => undefined);
  await vi.waitFor(() => expect(isGateShut()).toBe(true));
  openGate(false);
  await expect(waiting).rejects.toMatchObject({ refusal: "session.expired", status: 401 });
  expect(asked).toHaveLength(1);
});

test.each([
  [401, "login.wrong-password"],
  [422, "thing.taken"],
])("a refusal %i %s is thrown as it is", async (status, refusal) => {
  answers([status, { refusal, sentence: "不行", field: "name" }]);
  await expect(call(rename, given)).rejects.toMatchObject({ refusal, status, field: "name" });
});

test("signing in does not wait for itself", async () => {
  answers([...ended]);
  await expect(callOnce(rename, given)).rejects.toMatchObject({ refusal: "session.expired" });
});

test("an answer that is not what the contract says is a fault", async () => {
  answers([200, { name: 1 }]);
  await expect(call(rename, given)).rejects.toThrow(z.ZodError);
});
