import { useState } from "react";
import { isRefused } from "../../desk/client.ts";
import { Icon } from "../../ground/look/marks.tsx";
import type { Evidence } from "../words.ts";
import { useAddEvidence } from "./queries.ts";
import { useSay } from "./say.ts";

interface FilesFieldProps {
  readonly files: readonly Evidence[];
  readonly onChange: (files: readonly Evidence[]) => void;
  readonly label: string;
}

/** Photos and PDFs, each sent as it is chosen; one that is refused says why and the others stay. */
export const FilesField = ({ files, onChange, label }: FilesFieldProps) => {
  const [say, add] = [useSay(), useAddEvidence()];
  const [wrong, setWrong] = useState<string | null>(null);
  const send = async (chosen: readonly File[]) => {
    setWrong(null);
    let all = files;
    for (const file of chosen) {
      try {
        all = [...all, await add.mutateAsync(file)];
        onChange(all);
      } catch (error) {
        setWrong(isRefused(error) ? error.sentence : say("advance.file-lost", { name: file.name }));
      }
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
        <Icon name="camera" />
        {add.isPending ? say("advance.files.sending") : label}
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
          <li key={file.id}>
            {file.name}{" "}
            <button
              type="button"
              className="btn text"
              onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
            >
              {say("advance.files.remove")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
