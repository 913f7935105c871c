import { useSearch } from "@tanstack/react-router";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Loading } from "../../desk/parts/states.tsx";
import { ClaimsSection } from "./claims-section.tsx";
import { LeagueSection } from "./league-section.tsx";
import { useSay } from "../../desk/say.ts";
import { SilentSection } from "./silent-section.tsx";
import { useYear } from "./year.ts";
import "./advance.css";

/** What waits to be checked, how units do, and who has been silent. */
export const AdvanceScreen = () => {
  const { year: asked } = useSearch({ strict: false }) as { year?: string };
  const [say, year] = [useSay(), useYear(asked)];
  if (year === undefined) return <Loading lines={6} />;
  return (
    <>
      <PageHead
        title={say("advance.nav")}
        acts={
          <>
            <DeskLink className="btn" href="/desk/advance/samples">
              {say("advance.samples")}
            </DeskLink>
            <DeskLink className="btn" href="/desk/advance/lights">
              {say("advance.presets")}
            </DeskLink>
          </>
        }
      />
      <ClaimsSection />
      {year === null ? (
        <Empty sentence={say("advance.no-plan")} />
      ) : (
        <>
          <LeagueSection year={year} />
          <SilentSection year={year} />
        </>
      )}
    </>
  );
};
