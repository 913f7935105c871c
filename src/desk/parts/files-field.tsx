import { type ReactNode, useState } from "react";
import type { IconName } from "../../ground/look/icons.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { isRefused } from "../client.ts";
import { useSay } from "../say.ts";

/** What the house takes as a file: photos and PDFs; the server looks at the content again. */
const accepted = "image/jpeg,image/png,image/webp,application/pdf";

interface ChooseProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onChosen: (files: readonly File[]) => void;
}

/** The button that lets one choose files, several at once. */
export const ChooseFiles = ({ icon, label, onChosen }: ChooseProps) => (
  <label className="btn choose-files">
    <Icon name={icon} />
    {label}
    <input
      type="file"
      className="sr"
      multiple
      accept={accepted}
      onChange={({ target }) => {
        onChosen([...(target.files ?? [])]);
        target.value = "";
      }}
    />
  </label>
);

interface FilesFieldProps<F> {
  readonly files: readonly F[];
  readonly onChange: (files: readonly F[]) => void;
  /** Sends one file; throws `Refused` when it is not taken. */
  readonly send: (file: File) => Promise<F>;
  readonly keyOf: (file: F) => string;
  /** What stands for a file in the list. */
  readonly Line: (props: { file: F }) => ReactNode;
  readonly icon: IconName;
  readonly label: string;
}

/** One file after the other, so that each that is refused says why and the rest still goes. */
const useSending = <F,>({
  files,
  onChange,
  send,
}: Pick<FilesFieldProps<F>, "files" | "onChange" | "send">) => {
  const say = useSay("desk.files");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const sendAll = async (chosen: readonly File[]) => {
    setWrong(null);
    setBusy(true);
    let all = files;
    for (const file of chosen)
      try {
        all = [...all, await send(file)];
        onChange(all);
      } catch (error) {
        setWrong(isRefused(error) ? error.sentence : say("lost", { name: file.name }));
      }
    setBusy(false);
  };
  return { sendAll, busy, wrong };
};

/** Photos and PDFs, each sent as it is chosen; one that is refused says why and the others stay. */
export const FilesField = <F,>(props: FilesFieldProps<F>) => {
  const { files, onChange, keyOf, Line, icon, label } = props;
  const [say, { sendAll, busy, wrong }] = [useSay("desk.files"), useSending(props)];
  const without = (key: string) => files.filter((file) => keyOf(file) !== key);
  return (
    <div className="files-field">
      {wrong ? (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      ) : null}
      <ChooseFiles
        icon={icon}
        label={busy ? say("sending") : label}
        onChosen={(chosen) => void sendAll(chosen)}
      />
      <ul>
        {files.map((file) => (
          <li key={keyOf(file)}>
            <Line file={file} />{" "}
            <button type="button" className="btn text" onClick={() => onChange(without(keyOf(file)))}>
              {say("remove")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
