import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { addressOf } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { bulletinPdf, bulletinWord } from "../api.ts";
import type { BulletinWhole } from "../words.ts";
import { BulletinActs } from "./acts.tsx";
import { Editor } from "./editor.tsx";
import { Paper } from "./paper.tsx";
import { useBulletin } from "./queries.ts";
import { SignActs, SigningNote, TakeBackAct } from "./signing.tsx";
import "./bulletin.css";

/** The bulletin as Word and PDF: as issued, or the draft as it stands. */
const Downloads = ({ id }: { id: string }) => {
  const intl = useIntl();
  return (
    <>
      <a className="btn" href={addressOf(bulletinWord, { params: { id } })} download>
        {intl.formatMessage({ id: "bulletin.word" })}
      </a>
      <a className="btn" href={addressOf(bulletinPdf, { params: { id } })} download>
        {intl.formatMessage({ id: "bulletin.pdf" })}
      </a>
    </>
  );
};

/** That it is withdrawn and why, above everything else. */
const Withdrawn = ({ bulletin }: { bulletin: BulletinWhole }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { withdrawnOn, withdrawnBy, withdrawnFor } = bulletin;
  if (!withdrawnOn) return null;
  const by = (lang === "en" && withdrawnBy?.titleEn) || withdrawnBy?.titleZh || "—";
  const params = { on: day(withdrawnOn, lang), by, reason: withdrawnFor ?? "" };
  return (
    <p className="withdrawn" role="note">
      {intl.formatMessage({ id: "bulletin.withdrawn" }, params)}
    </p>
  );
};

const numberOf = ({ year, number }: BulletinWhole) => ({ year: `${year}`, number: number ?? 0 });

const Bulletin = ({ bulletin }: { bulletin: BulletinWhole }) => {
  const intl = useIntl();
  const text = (key: string, params = {}) => intl.formatMessage({ id: `bulletin.${key}` }, params);
  const title = bulletin.number === null ? text("state.draft") : text("number", numberOf(bulletin));
  const editing = bulletin.state === "draft" && bulletin.may.write;
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: text("title"), href: "/desk/bulletins" }, { label: title }]}
        link={DeskLink}
        acts={
          <>
            <Downloads id={bulletin.id} />
            {editing ? null : <BulletinActs bulletin={bulletin} />}
            {bulletin.may.takeBack ? <TakeBackAct bulletin={bulletin} /> : null}
            {bulletin.may.sign ? <SignActs bulletin={bulletin} /> : null}
          </>
        }
      />
      <Withdrawn bulletin={bulletin} />
      {bulletin.state === "draft" ? <SigningNote bulletin={bulletin} /> : null}
      {editing ? <Editor key={bulletin.id} whole={bulletin} /> : <Paper bulletin={bulletin} />}
    </>
  );
};

/** One bulletin: a draft is written here, an issued one is read here. */
export const BulletinScreen = () => {
  const { bulletinId = "" } = useParams({ strict: false }) as { bulletinId?: string };
  const bulletin = useBulletin(bulletinId);
  if (bulletin.isError) return <Failed error={bulletin.error} />;
  return bulletin.data ? <Bulletin bulletin={bulletin.data} /> : <Loading lines={10} />;
};
