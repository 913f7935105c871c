import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeList, ProgrammeWhole } from "../words.ts";
import { useNamed, useText } from "./say.ts";

interface Line {
  readonly key: string;
  readonly name: string;
  readonly said: string;
  readonly held: boolean;
}

const useLines = (programme: ProgrammeWhole, stands: NomineeList["stands"]): Line[] => {
  const [text, named] = [useText(), useNamed()];
  const categories = stands.categories.map(({ categoryId, used, quota, held }) => {
    const category = programme.categories.find(({ id }) => id === categoryId);
    return {
      key: categoryId,
      name: category ? named(category) : "",
      said: text("used-of", { used, places: quota }),
      held,
    };
  });
  const totals = (["units", "persons"] as const).map((of) => ({
    key: of,
    name: text(`ceiling.${of}`),
    said: text("used-of", { used: stands[of].used, places: stands[of].quota }),
    held: stands[of].held,
  }));
  const ratios = stands.ratios.map(({ level, bound, percent, part, of, held }) => ({
    key: `${level} ${bound}`,
    name: text(`ratio.${bound}`, { level: text(`level.${level}`), percent }),
    said:
      of === 0
        ? text("ratio-nobody")
        : text("ratio-said", { part, of, percent: Math.round((part / of) * 1000) / 10 }),
    held,
  }));
  return [...categories, ...totals, ...ratios];
};

/** How the list stands against every quota and ratio, live: over everybody put forward, and once it is settled over the list. */
export const ListStands = ({
  programme,
  stands,
}: {
  programme: ProgrammeWhole;
  stands: NomineeList["stands"];
}) => {
  const [text, lines] = [useText(), useLines(programme, stands)];
  return (
    <section className="blk" aria-labelledby="stands">
      <Barred id="stands" title={text(programme.phase === "settled" ? "stands-list" : "stands-all")} />
      <table className="tbl flush stands">
        <tbody>
          {lines.map(({ key, name, said, held }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="num">{said}</td>
              <td>
                {held ? (
                  <span className="mid">{text("stands-held")}</span>
                ) : (
                  <span className="tag bad">{text("stands-broken")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
