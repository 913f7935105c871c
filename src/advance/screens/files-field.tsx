import { isRefused } from "../../desk/client.ts";
import { hasSignal } from "../../desk/signal.ts";
import { FilesField as SentFiles } from "../../desk/parts/files-field.tsx";
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
  return async (chosen: File): Promise<Attached> => {
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
};

const Line = ({ file: { name, blob, wasBytes, id } }: { file: Attached }) => {
  const say = useSay("advance.files");
  const size = sizeSaid(blob.size);
  return (
    <>
      {name}{" "}
      <span className="dim">
        {wasBytes === null ? size : say("smaller", { size, before: sizeSaid(wasBytes) })}
        {id === null ? say("later") : null}
      </span>
    </>
  );
};

/** Photos and PDFs that go along with a report or a verification. */
export const FilesField = ({ files, onChange, label, keeps = false }: FilesFieldProps) => (
  <SentFiles
    icon="camera"
    label={label}
    files={files}
    onChange={onChange}
    send={useAttach(keeps)}
    keyOf={({ key }) => key}
    Line={Line}
  />
);
