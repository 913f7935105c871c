import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { invalidateKind } from "../../desk/live.ts";
import { useLang } from "../../desk/theme.tsx";
import { titled } from "../../ground/texts.ts";
import * as api from "../api.ts";
import * as reports from "../report/api.ts";
import type { Attendance, Level } from "../words.ts";
import { useSay } from "../../desk/say.ts";

/** Every text of this room's screens, by its key below `meeting.`. */
export const useText = () => useSay("meeting");

/** A post's title in the reader's language. */
export const usePostName = () => {
  const lang = useLang();
  return (post: { titleZh: string; titleEn: string | null } | null) => (post ? titled(lang, post) : "—");
};

export const useMeetings = () =>
  useQuery({ queryKey: ["meeting", "list"], queryFn: () => call(api.listMeetings, {}) });

export const useMeeting = (id: string) =>
  useQuery({
    queryKey: ["meeting", "one", id],
    queryFn: () => call(api.readMeeting, { params: { id } }),
    enabled: id !== "",
  });

export const useSummary = (id: string) =>
  useQuery({
    queryKey: ["meeting", "summary", id],
    queryFn: () => call(api.readSummary, { params: { id } }),
  });

export const usePacks = (id: string) =>
  useQuery({
    queryKey: ["meeting", "packs", id],
    queryFn: () => call(reports.listPacks, { params: { id } }),
    // Progress is announced; where the line is cut it is asked for.
    refetchInterval: ({ state }) =>
      state.data?.packs.some(({ state: at }) => at === "waiting" || at === "running") ? 2_000 : false,
  });

export interface AttendeeSearch {
  readonly level?: Level;
  readonly state?: Attendance;
  readonly q?: string;
  readonly page: number;
}

export const useAttendees = (id: string, search: AttendeeSearch) =>
  useQuery({
    queryKey: ["meeting", "attendees", id, search],
    queryFn: () => call(api.listAttendees, { params: { id }, query: { ...search, limit: 50 } }),
    placeholderData: (before) => before,
  });

/** Does something to a meeting; everything of meetings is read again afterwards. */
export const useAct = <I, V>(act: (input: I) => Promise<V>, onSuccess?: (value: V) => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (value: V) => onSuccess?.(value),
    onSettled: () => invalidateKind(queries, "meeting"),
  });
};

export const useReport = (id: string, lang: "zh" | "en") =>
  useQuery({
    queryKey: ["meeting", "report", id, lang],
    queryFn: () => call(reports.readReport, { params: { id }, query: { lang } }),
  });

export const useSlides = (id: string, lang: "zh" | "en") =>
  useQuery({
    queryKey: ["meeting-slides", id, lang],
    queryFn: () => call(reports.readSlides, { params: { id }, query: { lang } }),
    // What is on the wall of the hall does not change under the speaker.
    staleTime: Number.POSITIVE_INFINITY,
  });
