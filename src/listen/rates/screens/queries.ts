import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { invalidateKind } from "../../../desk/live.ts";
import { confirmExclude } from "../../api.ts";
import { listCallbacks, listExclusions, readRates } from "../api.ts";
import type { RateGrouping, RatePeriod } from "../words.ts";

const meta = { kinds: ["appeal", "setting"] };

export const useRates = (query: RatePeriod & { by: RateGrouping }) =>
  useQuery({
    queryKey: ["rates", query],
    queryFn: () => call(readRates, { query }),
    placeholderData: (before) => before,
    meta,
  });

export const useCallbacks = (query: RatePeriod & { by: RateGrouping; key: string; page: number }) =>
  useQuery({
    queryKey: ["rates", "callbacks", query],
    queryFn: () => call(listCallbacks, { query: { ...query, limit: 50 } }),
    meta,
  });

export const useExclusions = (query: RatePeriod) =>
  useQuery({
    queryKey: ["rates", "exclusions", query],
    queryFn: () => call(listExclusions, { query }),
    meta,
  });

export const useConfirm = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ appealId, judgementId }: { appealId: string; judgementId: string }) =>
      call(confirmExclude, { params: { id: appealId }, body: { judgementId } }),
    onSuccess: () => invalidateKind(queries, "appeal"),
  });
};
