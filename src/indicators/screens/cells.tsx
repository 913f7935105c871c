import { useIntl } from "react-intl";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Dash, Figure as Printed } from "../../ground/look/marks.tsx";
import type { Figure, Status } from "../words.ts";
import { type Origin, ranksShown, sizeShown } from "../words/shown.ts";

/** A level or an increment, without its unit where a column of its own holds that. */
export const SizeCell = ({ figure, unit }: { figure: Figure | null; unit: string | null }) => {
  const lang = useLang();
  return <Printed value={figure ? sizeShown(figure, unit, lang).value : null} lang={lang} />;
};

export const UnitCell = ({ figure, unit }: { figure: Figure | null; unit: string | null }) => {
  const lang = useLang();
  return figure ? <span className="mid">{sizeShown(figure, unit, lang).unit}</span> : null;
};

/** The growth on the best known basis; others that were published stand below it. */
export const GrowthCell = ({ growths }: { growths: readonly Figure[] }) => {
  const lang = useLang();
  if (growths.length === 0) return <Dash lang={lang} />;
  return growths.map(({ basis, value }) => (
    <div key={basis}>
      <Printed value={value} change lang={lang} />
    </div>
  ));
};

export const BasisCell = ({ growths }: { growths: readonly Figure[] }) => {
  const intl = useIntl();
  return growths.map(({ basis }) => (
    <div key={basis} className={basis === "not-stated" ? "none" : "mid"}>
      {intl.formatMessage({ id: `indicators.basis.${basis}` })}
    </div>
  ));
};

export const RankCell = ({ ranks }: { ranks: readonly Figure[] }) => {
  const [intl, lang] = [useIntl(), useLang()];
  if (ranks.length === 0) return <Dash lang={lang} />;
  const comma = lang === "zh" ? "、" : ", ";
  return ranksShown(ranks).map(({ value, by }) => (
    <div key={value}>
      <b>{intl.formatMessage({ id: "indicators.rank-is" }, { rank: Number(value) })}</b>{" "}
      <span className="mid">
        {by.map((basis) => intl.formatMessage({ id: `indicators.basis.${basis}` })).join(comma)}
      </span>
    </div>
  ));
};

/** P, A or R in its frame; its word is said aloud and shown on pointing. */
export const StatusTag = ({ status }: { status: Status }) => {
  const word = useIntl().formatMessage({ id: `indicators.status.${status}` });
  return (
    <span className="tag line" title={word}>
      <span aria-hidden="true">{status}</span>
      <span className="sr">{word}</span>
    </span>
  );
};

export const OriginCells = ({
  origins,
  part,
}: {
  origins: readonly Origin[];
  part: "status" | "source" | "publishedOn";
}) => {
  const lang = useLang();
  return origins.map((origin) => (
    <div key={`${origin.publishedOn} ${origin.status} ${origin.source}`} className="mid">
      {part === "status" ? <StatusTag status={origin.status} /> : null}
      {part === "source" ? origin.source : null}
      {part === "publishedOn" ? fullDay(origin.publishedOn, lang) : null}
    </div>
  ));
};
