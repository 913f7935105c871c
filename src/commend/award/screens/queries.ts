import { useQuery } from "@tanstack/react-query";
import { call } from "../../../desk/client.ts";
import { readDeciding } from "../api.ts";

/** What these screens read; the changes of these kinds touch it. */
export const kinds: readonly string[] = ["programme", "nominee", "notice", "objection", "honour"];

export const useDeciding = (id: string) =>
  useQuery({
    queryKey: ["commend", "deciding", id],
    queryFn: () => call(readDeciding, { params: { id } }),
    meta: { kinds: [...kinds] },
  });
