import { useState } from "react";
import { isRefused } from "../../desk/client.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { attachToAppeal } from "../api.ts";
import type { KeptFile } from "../words.ts";
import { useAppealAct } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

interface FilesProps {
  readonly files: readonly KeptFile[];
  readonly onChange: (files: readonly KeptFile[]) => void;
}

/** Photos and PDFs, each kept as it is chosen; one that is refused says why and the others stay. */
export const FilesField = ({ files, onChange }: FilesProps) => {
  const [say, attach] = [useSay(), useAppealAct(attachToAppeal)];
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async (chosen: readonly File[]) => {
    setWrong(null);
    let all = files;
    for (const file of chosen)
      try {
        all = [...all, await attach.mutateAsync({ file })];
        onChange(all);
      } catch (error) {
        setWrong(isRefused(error) ? error.sentence : say("listen.file-lost", { name: file.name }));
      }
  };
  return (
    <div className="files-field">
      {wrong ? (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      ) : null}
      <label className="btn">
        <Icon name="clip" />
        {say(attach.isPending ? "listen.file-sending" : "listen.file-add")}
        <input
          type="file"
          className="sr"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={({ target }) => {
            void send([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
      <ul>
        {files.map((file) => (
          <li key={file.hash}>
            {file.name}{" "}
            <button
              type="button"
              className="btn text"
              onClick={() => onChange(files.filter(({ hash }) => hash !== file.hash))}
            >
              {say("listen.file-remove")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
