import { useSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import type { Scheme, UnitScore } from "../words.ts";
import { placed } from "./standing.ts";
import { unplacedBy } from "./unplaced.ts";

/** Why a unit has no place, a line for each reason; nothing where it has one. */
export const WhyUnplaced = ({ scheme, score }: { scheme: Scheme; score: UnitScore }) => {
  const [say, lang] = [useSay(), useLang()];
  const unplaced = unplacedBy(scheme, score);
  if (!unplaced) return null;
  if (unplaced.why === "no-figures") return <p className="why-unplaced">{say("scoring.no-figures")}</p>;
  return unplaced.fallen.map(({ veto, reason }, at) => (
    <p key={`${veto.key} ${at}`} className="why-unplaced">
      {say("scoring.vetoed-for", { veto: named(lang, veto), reason })}
    </p>
  ));
};

/** How many of a group have no place; undefined where all have one. */
export const useUnplacedNote = () => {
  const say = useSay();
  return (units: readonly UnitScore[]): string | undefined => {
    const count = units.length - placed(units).length;
    return count > 0 ? say("scoring.unplaced", { count }) : undefined;
  };
};
