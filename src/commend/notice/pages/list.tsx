import { named, type Lang, type Say } from "../../../ground/texts.ts";
import type { NoticeShown } from "../words.ts";

type Line = NoticeShown["list"][number];

interface ListProps {
  readonly notice: NoticeShown;
  readonly lang: Lang;
  readonly say: Say;
}

/** The list by categories, in its order. */
const byCategory = (list: readonly Line[]): (readonly [Line, readonly Line[]])[] => {
  const names = [...new Set(list.map(({ categoryZh }) => categoryZh))];
  return names.map((name) => {
    const lines = list.filter(({ categoryZh }) => categoryZh === name);
    return [lines[0]!, lines] as const;
  });
};

const isOff = ({ state }: Line): boolean => ["struck", "left-out", "withdrawn"].includes(state);

/** Who is no longer on the list stays readable on it, with the reason: what was public is not unsaid. */
const Off = ({ line, say }: { line: Line; say: Say }) =>
  isOff(line) ? (
    <p className="m">{say(`notice.off.${line.state}`, { reason: line.stateReason ?? "" })}</p>
  ) : null;

const Entry = ({ notice, line, lang, say }: ListProps & { line: Line }) => {
  const name = named(lang, line);
  return (
    <li>
      {isOff(line) ? <del>{name}</del> : <a href={`/notices/${notice.id}/of/${line.id}`}>{name}</a>}
      {line.unitZh ? <span className="dim"> {line.unitZh}</span> : null}
      <Off line={line} say={say} />
    </li>
  );
};

/** Everybody on a notice, by category. */
export const NoticeList = (props: ListProps) => {
  const { notice, lang, say } = props;
  return byCategory(notice.list).map(([first, lines]) => (
    <section key={first.categoryZh} className="blk">
      <h2>
        {named(lang, { nameZh: first.categoryZh, nameEn: first.categoryEn })}{" "}
        <small>{say("notice.names", { count: lines.length })}</small>
      </h2>
      <ol className="list honours">
        {lines.map((line) => (
          <Entry key={line.id} {...props} line={line} />
        ))}
      </ol>
    </section>
  ));
};
