import { answerApart } from "./ground/apart/index.ts";
import { works } from "./ground/press/works.ts";

// The process of the press: see `pressApart`.
answerApart(async () => works);
