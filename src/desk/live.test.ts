import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { invalidateKind } from "./live.ts";

test("what names the kind is read again, all else is left", async () => {
  const queries = new QueryClient();
  const read = async (queryKey: string[], meta?: { kinds: string[] | "any" }) =>
    queries.fetchQuery({ queryKey, queryFn: () => 1, meta });
  await read(["unit", "1"]);
  await read(["tree"], { kinds: ["unit", "post"] });
  await read(["unit-count"], { kinds: ["person"] });
  await read(["waiting"], { kinds: "any" });
  await read(["plan"]);
  await invalidateKind(queries, "unit");
  const stale = queries
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.isInvalidated);
  expect(stale.map(({ queryKey }) => queryKey[0])).toEqual(["unit", "tree", "waiting"]);
});
