import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { lit } from "../../ground/lit.ts";
import { planYear } from "../words.ts";

export const readLights = contract({
  method: "GET",
  path: "/api/plans/:year/lights",
  summary: "The light of each promised action of a year, with its reasons",
  params: z.object({ year: planYear }),
  reply: z.array(z.object({ id: z.uuid(), ...lit.shape })),
});
