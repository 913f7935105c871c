import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { call, isRefused } from "../../desk/client.ts";
import { invalidateKind } from "../../desk/live.ts";
import { readAction } from "../../plan/api.ts";
import {
  addEvidenceRoute,
  drawSampleRoute,
  findSampleRoute,
  judgeAction,
  liftLightRoute,
  listClaims,
  listReportForms,
  listSamples,
  listSilent,
  lowerLightRoute,
  previewPreset,
  readLeague,
  readProgress,
  readReportForm,
  readSample,
} from "../api.ts";
import type { PresetName } from "../words/light.ts";
import type { FindingDraft, reportDraft, ReportGround, SampleDraft, verdictDraft } from "../words.ts";

export type ReportInput = z.input<typeof reportDraft>;
export type VerdictInput = z.input<typeof verdictDraft>;

const kinds = ["action", "plan", "setting"];

export const useAction = (id: string) =>
  useQuery({
    queryKey: ["action", id],
    queryFn: () => call(readAction, { params: { id } }),
    meta: { kinds: ["plan", "action"] },
  });

/** How an action goes: of a draft nothing is asked, since nothing is promised yet. */
export const useProgress = (id: string) => {
  const { data } = useAction(id);
  return useQuery({
    queryKey: ["advance", "progress", id],
    queryFn: () => call(readProgress, { params: { id } }),
    enabled: data !== undefined && data.state !== "draft",
    meta: { kinds },
  });
};

export const useReadAgain = () => {
  const queries = useQueryClient();
  return () => invalidateKind(queries, "action");
};

/** What a report on one action is filled in against; without a signal, as it was kept among what is due. */
const readGround = async (id: string): Promise<ReportGround> => {
  try {
    return await call(readReportForm, { params: { id } });
  } catch (error) {
    if (isRefused(error)) throw error;
    const { forms } = await call(listReportForms, {});
    const kept = forms.find((form) => form.id === id);
    if (!kept) throw error;
    return kept;
  }
};

export const useReportGround = (id: string) =>
  useQuery({ queryKey: ["advance", "report-form", id], queryFn: () => readGround(id), meta: { kinds } });

export const useAddEvidence = () =>
  useMutation({ mutationFn: (file: File) => call(addEvidenceRoute, { file }) });

export const useJudge = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: VerdictInput) => call(judgeAction, { params: { id }, body }),
    onSuccess,
  });
};

export const useLower = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: (body: { light: "far" | "behind"; why: string }) =>
      call(lowerLightRoute, { params: { id }, body }),
    onSuccess,
  });
};

export const useLift = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({ mutationFn: () => call(liftLightRoute, { params: { id } }), onSuccess });
};

export const useClaims = (page: number) =>
  useQuery({
    queryKey: ["advance", "claims", page],
    queryFn: () => call(listClaims, { query: { page, limit: 50 } }),
    meta: { kinds },
  });

export const useLeague = (year: number) =>
  useQuery({
    queryKey: ["advance", "league", year],
    queryFn: () => call(readLeague, { params: { year } }),
    meta: { kinds },
  });

export const useSilent = (year: number) =>
  useQuery({
    queryKey: ["advance", "silent", year],
    queryFn: () => call(listSilent, { params: { year } }),
    meta: { kinds },
  });

export const usePreview = (year: number, preset: PresetName, page: number) =>
  useQuery({
    queryKey: ["advance", "preview", year, preset, page],
    queryFn: () => call(previewPreset, { params: { year, preset }, query: { page, limit: 50 } }),
    placeholderData: (before) => before,
    meta: { kinds },
  });

export const useSamples = (year: number) =>
  useQuery({
    queryKey: ["advance", "samples", year],
    queryFn: () => call(listSamples, { params: { year } }),
    meta: { kinds: [...kinds, "sample"] },
  });

export const useSample = (id: string) =>
  useQuery({
    queryKey: ["advance", "sample", id],
    queryFn: () => call(readSample, { params: { id } }),
    meta: { kinds: [...kinds, "sample"] },
  });

export const useDraw = (year: number) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SampleDraft) => call(drawSampleRoute, { params: { year }, body }),
    onSuccess: () => invalidateKind(queries, "sample"),
  });
};

export const useFind = (id: string) => {
  const onSuccess = useReadAgain();
  return useMutation({
    mutationFn: ({ actionId, ...body }: FindingDraft & { actionId: string }) =>
      call(findSampleRoute, { params: { id, actionId }, body }),
    onSuccess,
  });
};
