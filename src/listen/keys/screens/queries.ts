import { useQuery } from "@tanstack/react-query";
import { useChangeOf } from "../../../desk/change.ts";
import { call, type Contract, type Received } from "../../../desk/client.ts";
import { listKeys } from "../api.ts";

export const useKeys = () =>
  useQuery({
    queryKey: ["api-key", "list"],
    queryFn: () => call(listKeys, {}),
    meta: { kinds: ["api-key"] },
  });

/** A change of keys, after which they are read again. */
export const useKeyChange = <C extends Contract>(contract: C, done?: (received: Received<C>) => void) =>
  useChangeOf(["api-key"], contract, done);
