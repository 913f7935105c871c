import { useQuery } from "@tanstack/react-query";
import { useChangeOf } from "../../../../desk/change.ts";
import { call, type Contract, type Received } from "../../../../desk/client.ts";
import { listHalls } from "../api.ts";

export const useHalls = () =>
  useQuery({
    queryKey: ["hall-screen", "list"],
    queryFn: () => call(listHalls, {}),
    meta: { kinds: ["hall-screen"] },
  });

/** A change of the screens in halls, after which they are read again. */
export const useHallChange = <C extends Contract>(contract: C, done?: (received: Received<C>) => void) =>
  useChangeOf(["hall-screen"], contract, done);
