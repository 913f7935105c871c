import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Call, type Contract } from "../../../desk/client.ts";
import { readTree } from "../../../people/api.ts";
import { checkRequest, listRequests, readBurden } from "../api.ts";
import type { Asked } from "../words.ts";

const kinds = ["data-request", "setting", "unit"];

export const useBurden = (page: number, limit: number, month: string | undefined) =>
  useQuery({
    queryKey: ["burden", "villages", page, limit, month],
    queryFn: () => call(readBurden, { query: { page, limit, month } }),
    placeholderData: (before) => before,
    meta: { kinds },
  });

export const useRequests = (page: number, limit: number, mine?: "yes") =>
  useQuery({
    queryKey: ["burden", "requests", page, limit, mine],
    queryFn: () => call(listRequests, { query: { page, limit, mine } }),
    placeholderData: (before) => before,
    meta: { kinds },
  });

/** The units a request may be asked of or by. */
export const useTree = () =>
  useQuery({ queryKey: ["burden", "units"], queryFn: () => call(readTree, {}), meta: { kinds: ["unit"] } });

/** What of the fields typed is reported already. */
export const useCheck = (body: Asked | null) =>
  useQuery({
    queryKey: ["burden", "check", body],
    queryFn: () => call(checkRequest, { body: body! }),
    enabled: body !== null,
    placeholderData: (before) => before,
    meta: { kinds },
  });

/** A change, after which everything of the burden is read again. */
export const useChange = <C extends Contract>(contract: C, done: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["burden"] });
      done();
    },
  });
};
