import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { addressOf } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { moment } from "../../ground/look/format.ts";
import { packFileRoute } from "../report/api.ts";
import type { PackFile, PackView } from "../pack/words.ts";
import type { MeetingWhole } from "../words.ts";
import { usePacks, useText } from "./queries.ts";

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const File = ({ id, pack, file }: { id: string; pack: string; file: PackFile }) => {
  const text = useText();
  const pages = file.pages === null ? "" : `${text("pages", { pages: file.pages })} · `;
  return (
    <li>
      <a href={addressOf(packFileRoute, { params: { id, pack, kind: file.kind } })} download={file.name}>
        {text(`kind.${file.kind}`)}
      </a>
      <span className="cap">
        {pages}
        {sizeOf(file.bytes)}
      </span>
      <code title={file.hash}>{file.hash.slice(0, 12)}</code>
    </li>
  );
};

const Pack = ({ id, pack }: { readonly id: string; readonly pack: PackView }) => {
  const [intl, text, lang, today] = [useIntl(), useText(), useLang(), useToday()];
  const at = moment(new Date(pack.askedAt), today.data?.zone ?? "Asia/Shanghai", lang);
  const which =
    pack.number === null
      ? text("pack.draft")
      : text("report.number", { year: `${new Date(pack.askedAt).getFullYear()}`, number: pack.number });
  const working = pack.state === "waiting" || pack.state === "running";
  return (
    <li className="pack">
      <p>
        <b>{which}</b> <span className="tag line">{text(`lang.${pack.lang}`)}</span>{" "}
        <span className="cap">{at}</span>
      </p>
      {pack.reason ? <p className="cap">{text("revised-for", { reason: pack.reason })}</p> : null}
      {working ? (
        <div role="status">
          <progress max={pack.steps} value={pack.done} aria-label={which} />
          <span className="cap">{text("pack.making", { done: pack.done, steps: pack.steps })}</span>
        </div>
      ) : null}
      {pack.state === "failed" ? (
        <p className="bad">{intl.formatMessage({ id: `refusal.${pack.why}` })}</p>
      ) : null}
      <ul className="files">
        {pack.files.map((file) => (
          <File key={file.kind} id={id} pack={pack.id} file={file} />
        ))}
      </ul>
    </li>
  );
};

/** The packs of a meeting: those being made with how far they are, those issued with their hashes. */
export const Packs = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const [text, packs] = [useText(), usePacks(meeting.id)];
  if (packs.isError) return <Failed error={packs.error} />;
  const all = packs.data?.packs ?? [];
  const may = meeting.may.includes("issue");
  if (all.length === 0 && !may) return null;
  return (
    <section className="blk" aria-labelledby="packs">
      <Barred id="packs" title={text("packs")} />
      {all.length === 0 ? <p className="cap">{text("packs.none")}</p> : null}
      <ul className="packs">
        {all.map((pack) => (
          <Pack key={pack.id} id={meeting.id} pack={pack} />
        ))}
      </ul>
      {may ? (
        <p>
          <DeskLink href={`/desk/meetings/${meeting.id}/present`}>{text("to-present")}</DeskLink>
        </p>
      ) : null}
    </section>
  );
};
