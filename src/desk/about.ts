import { useQuery } from "@tanstack/react-query";
import { readAbout } from "../ground/county/api.ts";
import { call } from "./client.ts";

/** The county, its time zone and the version; read once. */
export const useAbout = () =>
  useQuery({
    queryKey: ["about"],
    queryFn: () => call(readAbout, {}),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { kinds: ["county"] },
  });
