import { titled } from "../../ground/texts.ts";
import { useState } from "react";
import { isRefused } from "../../desk/client.ts";
import { ChooseFiles } from "../../desk/parts/files-field.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { attachRoute, detachRoute } from "../api.ts";
import type { MatterWhole } from "../words.ts";
import { useAct } from "./queries.ts";
import { useMoment, useText } from "./say.ts";

interface FilesProps {
  readonly matter: MatterWhole;
}

/** One file after the other, so that each that is refused says why and the rest still goes. */
const AddFiles = ({ matter: { id } }: FilesProps) => {
  const [text, attach] = [useText(), useAct(attachRoute)];
  const [wrong, setWrong] = useState<unknown>(null);
  const send = async (chosen: readonly File[]) => {
    setWrong(null);
    for (const file of chosen)
      await attach.mutateAsync({ params: { id }, file }).catch((error: unknown) => setWrong(error));
  };
  return (
    <>
      {isRefused(wrong) || wrong instanceof Error ? <Failed error={wrong} /> : null}
      <ChooseFiles
        icon="clip"
        label={text(attach.isPending ? "files.sending" : "files.add")}
        onChosen={(chosen) => void send(chosen)}
      />
    </>
  );
};

const One = ({ matter: { id }, file }: FilesProps & { file: MatterWhole["files"][number] }) => {
  const [text, lang, moment, detach] = [useText(), useLang(), useMoment(), useAct(detachRoute)];
  return (
    <li>
      <a href={`/api/matters/${id}/files/${file.id}`} target="_blank" rel="noreferrer">
        {file.name}
      </a>
      <span className="s">
        {file.post ? `${titled(lang, file.post)} · ` : ""}
        {moment(file.addedAt)}
      </span>
      {file.mine ? (
        <button
          type="button"
          className="btn text"
          onClick={() => detach.mutate({ params: { id, fileId: file.id } })}
        >
          {text("files.take-back")}
        </button>
      ) : null}
    </li>
  );
};

/** The files that stand with the matter. */
export const Files = ({ matter }: FilesProps) => {
  const text = useText();
  const may = matter.may.includes("attach");
  if (!may && matter.files.length === 0) return null;
  return (
    <section className="blk files" aria-labelledby="files">
      <Barred id="files" title={text("files")} />
      {matter.files.length === 0 ? <p className="dim">{text("files.none")}</p> : null}
      <ul className="rows">
        {matter.files.map((file) => (
          <One key={file.id} matter={matter} file={file} />
        ))}
      </ul>
      {may ? <AddFiles matter={matter} /> : null}
    </section>
  );
};
