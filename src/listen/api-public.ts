import { contract } from "../ground/http/contract.ts";
import { alikeAnswers, typedSoFar } from "./words.ts";

/** Sent as a body, never in an address: what somebody is still typing stays in no record. */
export const alikeAnswersContract = contract({
  method: "POST",
  path: "/api/answers/like",
  summary: "Published answers of the last 90 days to something alike",
  body: typedSoFar,
  reply: alikeAnswers,
});
