import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day } from "../../ground/look/format.ts";
import { Barred, Icon } from "../../ground/look/marks.tsx";
import type { NomineeFile } from "../words.ts";
import { useText } from "./say.ts";

type Shown = NomineeFile["vetoes"][number];

const What = ({ veto: { what, href } }: { veto: Shown }) => {
  if (!what) return null;
  return href ? <DeskLink href={href}>{what}</DeskLink> : <>{what}</>;
};

/** What bars a nominee, each with its fact and what became of it. It stands above everything and cannot be folded away. */
export const Vetoes = ({ vetoes }: { vetoes: readonly Shown[] }) => {
  const [text, lang] = [useText(), useLang()];
  if (vetoes.length === 0) return <p className="mid no-veto">{text("no-veto")}</p>;
  return (
    <section className="blk vetoes" aria-labelledby="vetoes">
      <Barred id="vetoes" title={text("vetoes")} count={vetoes.length} />
      <ul>
        {vetoes.map((veto) => (
          <li key={`${veto.kind} ${veto.on} ${veto.what ?? ""}`}>
            <Icon name="alert" />
            <div>
              <b>{text(`veto.${veto.kind}`)}</b> <span className="dim">{day(veto.on, lang)}</span>
              <p>
                <What veto={veto} />
              </p>
              <p className="mid">
                {text(veto.overridden ? "veto-aside" : veto.overridable ? "veto-may" : "veto-stands")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
