import type { Page } from "../ground/http/index.ts";
import { Site } from "./site.tsx";

/** The accessibility statement: what is held to, what is not yet, and whom to call. */
export const accessPage: Page = {
  path: "/accessibility",
  render: async (ask) => {
    const { say } = ask;
    return (
      <Site ask={ask} title={say("public.access")} description={say("public.access.description")}>
        <div className="wrap">
          <article className="prose">
            <h1>{say("public.access")}</h1>
            <p>{say("public.access.description")}</p>
            <h2>{say("public.access.aim-title")}</h2>
            <p>{say("public.access.aim")}</p>
            <ul>
              {["keyboard", "script", "lights", "zoom"].map((point) => (
                <li key={point}>{say(`public.access.${point}`)}</li>
              ))}
            </ul>
            <h2>{say("public.access.short-title")}</h2>
            <p>{say("public.access.short")}</p>
            <h2>{say("public.access.help-title")}</h2>
            <p>{say("public.access.help")}</p>
          </article>
        </div>
      </Site>
    );
  },
};
