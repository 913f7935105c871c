import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { putCalendarDay, readCalendar } from "../../ground/calendar/api.ts";
import { listSettings, putSetting } from "../../ground/settings/api.ts";
import { call } from "../client.ts";

/** The county's settings; only its admin is given them. */
export const useSettings = () =>
  useQuery({
    queryKey: ["settings"],
    queryFn: () => call(listSettings, {}),
    meta: { kinds: ["setting"] },
  });

export type SettingChange = z.input<(typeof putSetting)["body"]>;

export const useSetSetting = (name: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingChange) => call(putSetting, { params: { name }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["settings"] }),
  });
};

/** The days of a year that differ from the plain week. */
export const useCalendar = (year: number) =>
  useQuery({
    queryKey: ["calendar", year],
    queryFn: () => call(readCalendar, { query: { year } }),
    meta: { kinds: ["calendar-day"] },
    enabled: year > 0,
  });

export type DayChange = { date: string } & z.input<(typeof putCalendarDay)["body"]>;

export const useSetDay = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ date, ...body }: DayChange) => call(putCalendarDay, { params: { date }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["calendar"] }),
  });
};
