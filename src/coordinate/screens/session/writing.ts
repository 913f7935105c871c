import { useEffect, useState } from "react";
import { call } from "../../../desk/client.ts";
import { minutesRoute } from "../../session/api.ts";
import { caretAfter } from "../../words.ts";
import { type Kept, keeper } from "./keeper.ts";

/** The field the minutes are written in. */
export const fieldId = "minutes-words";

/** Leaves the caret with its words when another's lines come into the text. */
const keepCaret = (before: string, after: string): void => {
  const field = document.querySelector<HTMLTextAreaElement>(`#${fieldId}`);
  if (!field || field !== document.activeElement) return;
  const place = caretAfter(before, after, field.selectionStart);
  requestAnimationFrame(() => field.setSelectionRange(place, place));
};

/** Minutes written live: kept by themselves, with what another writes meanwhile. */
export const useWriting = (id: string, stored: string) => {
  const [words, setWords] = useState(stored);
  const [kept, setKept] = useState<Kept>("kept");
  const [draft] = useState(() =>
    keeper(stored, {
      save: async (minutes, base) =>
        (await call(minutesRoute, { params: { id }, body: { minutes, base } })).minutes,
      show: (before, after) => {
        keepCaret(before, after);
        setWords(after);
      },
      tell: setKept,
    }),
  );
  useEffect(() => draft.leave, [draft]);
  useEffect(() => draft.hear(stored), [draft, stored]);
  const type = (next: string) => {
    setWords(next);
    draft.type(next);
  };
  return { words, kept, type, send: () => void draft.send() };
};
