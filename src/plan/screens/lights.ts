import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import type { LightKind } from "../../ground/look/lights.ts";
import type { ActionCell } from "../words.ts";
import { readLights } from "../lights/api.ts";

type Lights = ReadonlyMap<string, Awaited<ReturnType<typeof read>>[number]>;
const read = (year: number) => call(readLights, { params: { year } });

/** The year's lights by action; empty while they are read, and where nothing is promised yet. */
export const useLights = (year: number): Lights => {
  const lights = useQuery({
    queryKey: ["plan", "lights", year],
    queryFn: () => read(year),
    select: (all): Lights => new Map(all.map((one) => [one.id, one])),
    meta: { kinds: ["plan", "action", "setting"] },
  });
  return lights.data ?? new Map();
};

/** A draft has no light yet: a hollow circle, as nothing is owed. */
export const kindOf = (lights: Lights, { id }: Pick<ActionCell, "id">): LightKind =>
  lights.get(id)?.light ?? "idle";
