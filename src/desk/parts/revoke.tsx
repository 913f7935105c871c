import { Button, Popconfirm } from "antd";
import { Failed } from "./states.tsx";

interface RevokeProps {
  /** What the button says, and what it is about: the button's name for who cannot see its row. */
  readonly act: string;
  readonly about: string;
  /** What it means: said before it is done. */
  readonly note: string;
  readonly ending: { readonly isPending: boolean; readonly error: unknown };
  readonly onRevoke: () => void;
}

/** Ends what was handed out, at once and for good: asked once more before. */
export const Revoke = ({ act, about, note, ending, onRevoke }: RevokeProps) => (
  <>
    <Popconfirm title={about} description={note} okText={act} onConfirm={onRevoke}>
      <Button size="small" danger aria-label={about} loading={ending.isPending}>
        {act}
      </Button>
    </Popconfirm>
    {ending.error ? <Failed error={ending.error} /> : null}
  </>
);
