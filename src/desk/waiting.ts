import { useQuery } from "@tanstack/react-query";
import { readToSign, readWaiting } from "../ground/waiting/api.ts";
import { call } from "./client.ts";

const minute = 60_000;

/** How many things wait for the reader, by their place in the navigation: read again when anything happens. */
export const useWaiting = () =>
  useQuery({
    queryKey: ["waiting"],
    queryFn: () => call(readWaiting, {}),
    refetchInterval: minute,
    placeholderData: (before) => before,
    meta: { kinds: "any" },
  });

/** What waits for the reader's signature. */
export const useToSign = () =>
  useQuery({ queryKey: ["to-sign"], queryFn: () => call(readToSign, {}), meta: { kinds: "any" } });
