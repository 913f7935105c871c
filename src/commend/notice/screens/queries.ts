import { useQuery } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { listObjections, readNotice, readObjection } from "../api.ts";

/** What these screens read; the changes of these kinds touch it. */
export const kinds: readonly string[] = ["programme", "nominee", "notice", "objection", "honour"];
const meta = { kinds: [...kinds] };

export const useNotice = (id: string) =>
  useQuery({
    queryKey: ["commend", "notice", id],
    queryFn: () => call(readNotice, { params: { id } }),
    meta,
  });

export const useObjections = (page: number, limit: number) =>
  useQuery({
    queryKey: ["commend", "objections", page, limit],
    queryFn: () => call(listObjections, { query: { page, limit } }),
    placeholderData: (before) => before,
    meta,
  });

export const useObjection = (id: string) =>
  useQuery({
    queryKey: ["commend", "objection", id],
    queryFn: () => call(readObjection, { params: { id } }),
    enabled: id !== "",
    meta,
  });
