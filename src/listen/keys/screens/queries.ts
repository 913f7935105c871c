import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Call, call, type Contract, isRefused, type Received } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import { listKeys } from "../api.ts";

export const useKeys = () =>
  useQuery({
    queryKey: ["api-key", "list"],
    queryFn: () => call(listKeys, {}),
    meta: { kinds: ["api-key"] },
  });

/** A change of keys, after which they are read again; and how its refusal looks at a field. */
export const useKeyChange = <C extends Contract>(contract: C, done?: (received: Received<C>) => void) => {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async (received) => {
      await invalidateKind(queries, "api-key");
      done?.(received);
    },
  });
  const refused = isRefused(change.error) ? change.error : undefined;
  const problemAt = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  return { ...change, problemAt, elsewhere: change.error && !refused?.field ? change.error : null };
};
