import { useState } from "react";
import { isRefused } from "../../desk/client.ts";
import { hasSignal } from "../../desk/signal.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { newKey } from "../../desk/key.ts";
import { useAddEvidence } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { sizeSaid, smaller } from "./smaller.ts";

/** A file that goes along: sent already and known by its `id`, or kept on the device until there is a signal. */
export interface Attached {
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  /** Its size in bytes before it was made smaller; null when it was not. */
  readonly wasBytes: number | null;
  readonly id: string | null;
}

interface FilesFieldProps {
  readonly files: readonly Attached[];
  readonly onChange: (files: readonly Attached[]) => void;
  readonly label: string;
  /** Whether what finds no way to the server is kept and goes with the form. */
  readonly keeps?: boolean;
}

/** Sends a file, made smaller where it is a large photo. Without a signal it is kept, where the form keeps. */
const useAttach = (keeps: boolean) => {
  const add = useAddEvidence();
  const attach = async (chosen: File): Promise<Attached> => {
    const file = await smaller(chosen);
    const wasBytes = file === chosen ? null : chosen.size;
    const kept = { key: newKey(), name: file.name, blob: file, wasBytes, id: null };
    if (keeps && !hasSignal()) return kept;
    try {
      return { ...kept, id: (await add.mutateAsync(file)).id };
    } catch (error) {
      if (keeps && !isRefused(error)) return kept;
      throw error;
    }
  };
  return { attach, busy: add.isPending };
};

const OneFile = ({ file, onRemove }: { file: Attached; onRemove: () => void }) => {
  const say = useSay();
  const size = sizeSaid(file.blob.size);
  return (
    <li>
      {file.name}{" "}
      <span className="dim">
        {file.wasBytes === null
          ? size
          : say("advance.files.smaller", { size, before: sizeSaid(file.wasBytes) })}
        {file.id === null ? say("advance.files.later") : null}
      </span>{" "}
      <button type="button" className="btn text" onClick={onRemove}>
        {say("advance.files.remove")}
      </button>
    </li>
  );
};

/** Photos and PDFs, each sent as it is chosen; one that is refused says why and the others stay. */
export const FilesField = ({ files, onChange, label, keeps = false }: FilesFieldProps) => {
  const [say, { attach, busy }] = [useSay(), useAttach(keeps)];
  const [wrong, setWrong] = useState<string | null>(null);
  const take = async (chosen: readonly File[]) => {
    setWrong(null);
    let all = files;
    for (const file of chosen) {
      try {
        all = [...all, await attach(file)];
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
        {busy ? say("advance.files.sending") : label}
        <input
          type="file"
          className="sr"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
      <ul>
        {files.map((file) => (
          <OneFile
            key={file.key}
            file={file}
            onRemove={() => onChange(files.filter(({ key }) => key !== file.key))}
          />
        ))}
      </ul>
    </div>
  );
};
