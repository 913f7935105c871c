import { useEffect, useState } from "react";
import { isRefused } from "../../../desk/client.ts";
import { dropDraft, useKeepDraft } from "../../../desk/outbox/drafts.ts";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { saveReleaseRoute } from "../api.ts";
import type { ReleaseBody, ReleaseShown } from "../words.ts";
import { begin, changed, type History, redone, undone } from "./undo.ts";

/** How long after the last key a draft is saved and checked, in milliseconds. */
const pause = 900;

export const subjectOf = (id: string): string => `release ${id}`;

/** What is kept on the device until it is saved. */
export interface Kept {
  readonly edition: number;
  readonly body: ReleaseBody;
}

type Checked = Pick<ReleaseShown, "findings" | "last" | "told">;

/**
 * A draft under somebody's hands: every change can be undone, is kept on the device at once, and saved and checked a
 * moment later. Where somebody else saved meanwhile, nothing is sent over theirs.
 */
export const useEntry = (shown: ReleaseShown, personId: string, kept: Kept | null) => {
  const [history, setHistory] = useState<History<ReleaseBody>>(() => begin(kept?.body ?? shown.body));
  const [saved, setSaved] = useState({ edition: shown.edition, body: shown.body });
  const [checked, setChecked] = useState<Checked>(shown);
  const device = useKeepDraft(personId, subjectOf(shown.id));
  const save = useActOn(saveReleaseRoute, []);
  const body = history.now;
  const dirty = body !== saved.body;
  const conflict = isRefused(save.error) && save.error.refusal === "release.changed.conflict";

  const send = () =>
    save.mutate(
      { params: { id: shown.id }, body: { ...body, edition: saved.edition } },
      {
        onSuccess: ({ edition, ...found }) => {
          setSaved({ edition, body });
          setChecked(found);
          device.stop();
          void dropDraft(personId, subjectOf(shown.id));
        },
      },
    );
  useEffect(() => {
    if (!dirty || save.isPending || save.isError) return undefined;
    const timer = setTimeout(send, pause);
    return () => clearTimeout(timer);
  });

  const put = (next: History<ReleaseBody>) => {
    // A save under way is let finish: forgetting it would forget its edition too.
    if (save.isError && !conflict) save.reset();
    device.keep({ edition: saved.edition, body: next.now } satisfies Kept);
    setHistory(next);
  };
  const { findings, last, told } = checked;
  return {
    findings,
    last,
    told,
    body,
    dirty,
    conflict,
    saving: save.isPending,
    error: save.error,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next: ReleaseBody, of?: string) => put(changed(history, next, of)),
    undo: () => put(undone(history)),
    redo: () => put(redone(history)),
    again: () => save.reset(),
  };
};
export type Entry = ReturnType<typeof useEntry>;
