import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { MatterWhole, Previewed } from "../words.ts";
import { useReason, useText } from "./say.ts";

type Involved = MatterWhole["units"][number];

interface SeatProps {
  readonly post: Previewed["post"];
  readonly reason: Previewed["reason"];
  readonly names: Previewed["names"];
  readonly units: readonly Pick<Involved, "id" | "nameZh" | "nameEn" | "part" | "complainedOf">[];
  readonly note: string;
}

/** Who decides, under the cinnabar bar, and the way up the tree that makes it so. */
export const Seat = ({ post, reason, names, units, note }: SeatProps) => {
  const [text, lang, why] = [useText(), useLang(), useReason()];
  return (
    <section className="seat" aria-label={text("seat")}>
      <div>
        <p className="l">{text("seat")}</p>
        <p className="who">{titled(lang, post)}</p>
        <p className="ex">{note}</p>
      </div>
      <div>
        <div className="upward">
          <p className="top">
            <b>{named(lang, post.unit)}</b>
            <span>{text("head-is", { post: titled(lang, post) })}</span>
          </p>
          <ul>
            {units.map((unit) => (
              <li key={unit.id}>
                <b>{named(lang, unit)}</b>
                <span>{unit.complainedOf ? text("complained-of") : (unit.part ?? text("involved"))}</span>
              </li>
            ))}
          </ul>
        </div>
        <p className="ex">{why(reason, names)}</p>
      </div>
    </section>
  );
};
