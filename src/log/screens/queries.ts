import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "../../desk/client.ts";
import { readTree } from "../../people/api.ts";
import { exportEntries, listEntries, readSealState } from "../api.ts";
import type { LogSearch } from "./search.ts";

type Query = z.input<(typeof listEntries)["query"]>;

/** The address holds whatever was typed there; the server says what is wrong with it. */
const queryOf = (search: LogSearch): Query => search as Query;

/** The entries page by page, newest first. */
export const useEntries = (search: LogSearch) =>
  useInfiniteQuery({
    queryKey: ["entries", search],
    queryFn: ({ pageParam }) =>
      call(listEntries, { query: { ...queryOf(search), ...(pageParam ? { after: pageParam } : {}) } }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });

/** Every living unit, for narrowing by one. */
export const useUnits = () =>
  useQuery({
    queryKey: ["log", "units"],
    queryFn: () => call(readTree, {}),
    meta: { kinds: ["unit", "county"] },
  });

/** How far the log is sealed; asked by those who read all of it. */
export const useSealState = () =>
  useQuery({
    queryKey: ["entries", "sealed"],
    queryFn: () => call(readSealState, {}),
    refetchInterval: 60_000,
  });

const save = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** Takes the narrowed log away as a file. */
export const useExport = (search: LogSearch) =>
  useMutation({
    mutationFn: () => call(exportEntries, { query: queryOf(search) }),
    onSuccess: (file) => save(file, "log.csv"),
  });
