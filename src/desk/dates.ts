import { useQuery } from "@tanstack/react-query";
import { readToday } from "../ground/today/api.ts";
import { call } from "./client.ts";

const hour = 3_600_000;

/** The day it is in the county, read from the server: an example county lives in its own year. */
export const useToday = () =>
  useQuery({
    queryKey: ["today"],
    queryFn: () => call(readToday, {}),
    staleTime: hour,
    refetchInterval: hour,
  });
