import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Call, Contract, Received } from "../../desk/client.ts";
import { call, isRefused } from "../../desk/client.ts";
import { readHandover, readPerson, readTree, readUnit, searchPersons, searchUnits } from "../api.ts";

/** What these screens read; the changes of these kinds touch it. */
const kinds = ["unit", "post", "person", "import"];

export const useTree = () =>
  useQuery({ queryKey: ["people", "tree"], queryFn: () => call(readTree, {}), meta: { kinds } });

export const useUnit = (id: string) =>
  useQuery({
    queryKey: ["people", "unit", id],
    queryFn: () => call(readUnit, { params: { id } }),
    meta: { kinds },
  });

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ["people", "person", id],
    queryFn: () => call(readPerson, { params: { id } }),
    meta: { kinds },
  });

export const useHandover = (postId: string) =>
  useQuery({
    queryKey: ["people", "handover", postId],
    queryFn: () => call(readHandover, { params: { id: postId } }),
    staleTime: 0,
  });

export const useFoundUnits = (text: string) =>
  useQuery({
    queryKey: ["people", "units", text],
    queryFn: () => call(searchUnits, { query: { text, limit: 50 } }),
    enabled: text !== "",
    placeholderData: (before) => before,
  });

export const useFoundPersons = (text: string) =>
  useQuery({
    queryKey: ["people", "persons", text],
    queryFn: () => call(searchPersons, { query: { text } }),
    enabled: text !== "",
    placeholderData: (before) => before,
  });

/** A change, after which all that these screens show is read again; and how its refusal looks at a field. */
export const useChange = <C extends Contract>(contract: C, done: (received: Received<C>) => void) => {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (given: Call<C>) => call(contract, given),
    onSuccess: async (received) => {
      await queries.invalidateQueries({ queryKey: ["people"] });
      done(received);
    },
  });
  const refused = isRefused(change.error) ? change.error : undefined;
  const problemAt = (field: string) =>
    refused?.field === field ? { validateStatus: "error" as const, help: refused.sentence } : {};
  return { ...change, problemAt, elsewhere: change.error && !refused?.field ? change.error : null };
};
