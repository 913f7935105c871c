import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Call, type Contract, type Received, type Refused } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import { readChanges } from "../../asks/api.ts";

export const useChanges = (actionId: string) =>
  useQuery({
    queryKey: ["action-changes", actionId],
    queryFn: () => call(readChanges, { params: { id: actionId } }),
    meta: { kinds: ["action"] },
  });

/** One act by its contract; afterwards what is known of actions, and what waits to be signed, is read again. */
export const useChangeAct = <C extends Contract>(contract: C, onSuccess?: () => void) => {
  const queries = useQueryClient();
  return useMutation<Received<C>, Refused | TypeError, Call<C>>({
    mutationFn: (given) => call(contract, given),
    onSuccess,
    onSettled: () => invalidateKind(queries, "action"),
  });
};
