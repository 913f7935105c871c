import { ShownOnce } from "../../parts/shown-once.tsx";
import { useSay } from "../../say.ts";

interface SecretOnceProps {
  readonly name: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A signing secret that was made here: to be handed over now. */
export const SecretOnce = ({ name, secret, onClose }: SecretOnceProps) => {
  const text = useSay("channels");
  return (
    <ShownOnce
      title={text("secret-of", { name })}
      secret={secret}
      note={text("secret-once")}
      done={text("copied-it")}
      onClose={onClose}
    />
  );
};
