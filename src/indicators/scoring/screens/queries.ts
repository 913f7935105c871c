import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Call, type Contract } from "../../../desk/client.ts";
import { readTree } from "../../../people/api.ts";
import { readTable } from "../../api.ts";
import { listSchemes, readScheme, readSheet } from "../api.ts";

const kinds = ["scheme", "publication", "unit"];

export const useSchemes = () =>
  useQuery({ queryKey: ["scoring", "schemes"], queryFn: () => call(listSchemes, {}), meta: { kinds } });

export const useScheme = (id: string) =>
  useQuery({
    queryKey: ["scoring", "scheme", id],
    queryFn: () => call(readScheme, { params: { id } }),
    meta: { kinds },
  });

/** The sheet as known on a day, today where none is given; the one of another day stands until it has come. */
export const useSheet = (id: string, asKnownOn: string | undefined) =>
  useQuery({
    queryKey: ["scoring", "sheet", id, asKnownOn],
    queryFn: () => call(readSheet, { params: { id }, query: { asKnownOn } }),
    placeholderData: (last, query) => (query?.queryKey[2] === id ? last : undefined),
    meta: { kinds },
  });

/** The units of the county, as a tree. */
export const useUnits = () =>
  useQuery({ queryKey: ["scoring", "units"], queryFn: () => call(readTree, {}), meta: { kinds } });

/** The indicators that were published, which a line may take. */
export const usePublished = () =>
  useQuery({
    queryKey: ["scoring", "published"],
    queryFn: () => call(readTable, { query: {} }),
    meta: { kinds },
  });

/** A change, after which everything of scoring is read again. */
export const useChange = <C extends Contract>(contract: C, done: (value: unknown) => void = () => {}) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async (value) => {
      await queries.invalidateQueries({ queryKey: ["scoring"] });
      done(value);
    },
  });
};
