import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { readTree, readUnit } from "../../people/api.ts";
import {
  listFindings,
  listProgrammes,
  readCandidates,
  readNominations,
  readNominee,
  readNominees,
  readPanel,
  readPosts,
  readProgramme,
  readQuotas,
} from "../api.ts";
import type { NomineeKind } from "../words.ts";

/** What these screens read; the changes of these kinds touch it. */
export const kinds = ["programme", "nominee", "finding", "notice", "objection"];
const meta = { kinds };

export const useProgrammes = (page: number, limit: number) =>
  useQuery({
    queryKey: ["commend", "list", page, limit],
    queryFn: () => call(listProgrammes, { query: { page, limit } }),
    placeholderData: (before) => before,
    meta,
  });

export const useProgramme = (id: string) =>
  useQuery({
    queryKey: ["commend", "one", id],
    queryFn: () => call(readProgramme, { params: { id } }),
    enabled: id !== "",
    meta,
  });

export const useQuotas = (id: string) =>
  useQuery({
    queryKey: ["commend", "quotas", id],
    queryFn: () => call(readQuotas, { params: { id } }),
    meta,
  });

export const useNominations = (id: string) =>
  useQuery({
    queryKey: ["commend", "nominations", id],
    queryFn: () => call(readNominations, { params: { id } }),
    meta,
  });

export const useNominees = (id: string, enabled = true) =>
  useQuery({
    queryKey: ["commend", "nominees", id],
    queryFn: () => call(readNominees, { params: { id } }),
    enabled,
    meta,
  });

export const useNominee = (id: string, nomineeId: string) =>
  useQuery({
    queryKey: ["commend", "nominee", id, nomineeId],
    queryFn: () => call(readNominee, { params: { id, nomineeId } }),
    meta,
  });

export const usePanel = (id: string, enabled = true) =>
  useQuery({
    queryKey: ["commend", "panel", id],
    queryFn: () => call(readPanel, { params: { id } }),
    enabled,
    meta,
  });

export const useCandidates = (id: string, of: NomineeKind, text: string) =>
  useQuery({
    queryKey: ["commend", "candidates", id, of, text],
    queryFn: () => call(readCandidates, { params: { id }, query: { of, text } }),
    placeholderData: (before) => before,
  });

export const usePosts = (id: string, text: string) =>
  useQuery({
    queryKey: ["commend", "posts", id, text],
    queryFn: () => call(readPosts, { params: { id }, query: { text } }),
    enabled: text !== "",
    placeholderData: (before) => before,
  });

export const useFindings = (page: number, limit: number) =>
  useQuery({
    queryKey: ["commend", "findings", page, limit],
    queryFn: () => call(listFindings, { query: { page, limit } }),
    placeholderData: (before) => before,
    meta,
  });

/** The living units of the county: for quotas and findings. */
export const useUnits = () =>
  useQuery({ queryKey: ["commend", "units"], queryFn: () => call(readTree, {}), meta: { kinds: ["unit"] } });

/** A unit with who holds its posts. */
export const useUnit = (id: string) =>
  useQuery({
    queryKey: ["commend", "unit", id],
    queryFn: () => call(readUnit, { params: { id } }),
    enabled: id !== "",
    meta: { kinds: ["unit"] },
  });
