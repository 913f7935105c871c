import { useQuery } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { listOutlooks, readOutlookRoute, readParts, readPeers } from "../api.ts";
import type { OutlookSearch } from "./search.ts";

/** What an outlook is read again for. */
export const kinds = ["target", "publication", "peer", "setting"];

export const useOutlook = (code: string, { unit, year, measure, asKnownOn }: OutlookSearch) =>
  useQuery({
    queryKey: ["outlook", code, unit, year, measure, asKnownOn],
    queryFn: () => call(readOutlookRoute, { params: { code }, query: { unit, year, measure, asKnownOn } }),
    meta: { kinds },
  });

export const useOutlooks = ({ unit, year, asKnownOn }: OutlookSearch) =>
  useQuery({
    queryKey: ["outlooks", unit, year, asKnownOn],
    queryFn: () => call(listOutlooks, { query: { unit, year, asKnownOn } }),
    meta: { kinds },
  });

export const useParts = (code: string, { unit, period, asKnownOn }: OutlookSearch) =>
  useQuery({
    queryKey: ["outlook-parts", code, unit, period, asKnownOn],
    queryFn: () => call(readParts, { params: { code }, query: { unit, period, asKnownOn } }),
    meta: { kinds },
  });

export const usePeers = (code: string, { period, asKnownOn }: OutlookSearch) =>
  useQuery({
    queryKey: ["outlook-peers", code, period, asKnownOn],
    queryFn: () => call(readPeers, { params: { code }, query: { period, asKnownOn } }),
    meta: { kinds },
  });
