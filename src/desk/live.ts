import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: {
      /** The kinds it tells of; `any`: it tells of everything that happens in the county. */
      kinds?: readonly string[] | "any";
    };
  }
}

const kindOf = (data: string): string => (JSON.parse(data) as { kind: string }).kind;

/** What was read of a kind is read again: queries that name it (or any) in their meta, or whose key begins with it. */
export const invalidateKind = (queries: QueryClient, kind: string): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey, meta }) =>
      meta?.kinds === "any" || (meta?.kinds?.includes(kind) ?? queryKey[0] === kind),
  });

/**
 * Keeps what is on the screen true while others work: listens for the county's changes and reads again what they
 * touch. After a lost connection everything is read again, as nobody knows what was missed.
 */
export const useLive = (): void => {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource("/api/changes");
    let lost = false;
    source.addEventListener("change", ({ data }) => void invalidateKind(queries, kindOf(data)));
    source.addEventListener("error", () => {
      lost = true;
    });
    source.addEventListener("open", () => {
      if (lost) void queries.invalidateQueries();
      lost = false;
    });
    source.addEventListener("signed-out", () => {
      source.close();
      void queries.invalidateQueries();
    });
    return () => source.close();
  }, [queries]);
};
