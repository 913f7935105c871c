import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Call, call, type Contract, isRefused, type Received } from "./client.ts";
import { invalidateKind } from "./live.ts";

/** A change of things of some kinds, after which they are read again; and how its refusal looks at a field. */
export const useChangeOf = <C extends Contract>(
  kinds: readonly string[],
  contract: C,
  done?: (received: Received<C>) => void,
) => {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async (received) => {
      await Promise.all(kinds.map((kind) => invalidateKind(queries, kind)));
      done?.(received);
    },
  });
  const refused = isRefused(change.error) ? change.error : undefined;
  const problemAt = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  return { ...change, problemAt, elsewhere: change.error && !refused?.field ? change.error : null };
};
