import { FilesField as SentFiles } from "../../desk/parts/files-field.tsx";
import { useSay } from "../../desk/say.ts";
import { attachToAppeal } from "../api.ts";
import type { KeptFile } from "../words.ts";
import { useAppealAct } from "./queries.ts";

interface FilesProps {
  readonly files: readonly KeptFile[];
  readonly onChange: (files: readonly KeptFile[]) => void;
}

const Name = ({ file }: { file: KeptFile }) => file.name;

/** Photos and PDFs that go along with an appeal or an answer. */
export const FilesField = ({ files, onChange }: FilesProps) => {
  const [say, attach] = [useSay("listen"), useAppealAct(attachToAppeal)];
  return (
    <SentFiles
      icon="clip"
      label={say("file-add")}
      files={files}
      onChange={onChange}
      send={(file) => attach.mutateAsync({ file })}
      keyOf={({ hash }) => hash}
      Line={Name}
    />
  );
};
