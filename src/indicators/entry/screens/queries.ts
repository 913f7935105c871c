import { useQuery } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { readTable } from "../../api.ts";
import { listReleases, readRelease } from "../api.ts";
import type { ReleaseSearch } from "./search.ts";

/** What is read again after an act on a release. */
export const kinds = ["release", "publication"];

export const useReleases = ({ state, page = 1 }: ReleaseSearch) =>
  useQuery({
    queryKey: ["releases", state, page],
    queryFn: () => call(listReleases, { query: { state, page } }),
    meta: { kinds },
  });

export const useRelease = (id: string) =>
  useQuery({
    queryKey: ["release", id],
    queryFn: () => call(readRelease, { params: { id } }),
    meta: { kinds },
  });

/** The indicators known, to choose one of which every township's figure is entered. */
export const useIndicators = () =>
  useQuery({
    queryKey: ["releases", "indicators"],
    queryFn: () => call(readTable, { query: {} }),
    meta: { kinds },
  });
