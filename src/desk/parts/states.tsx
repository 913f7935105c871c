import { Button } from "antd";
import type { ReactNode } from "react";
import { Icon } from "../../ground/look/marks.tsx";
import { useDeskText } from "../theme.tsx";

/** Nothing here: one sentence, and the next step if there is one. */
export function Empty({ sentence, next }: { sentence: string; next?: ReactNode }) {
  return (
    <div className="empty">
      <p>{sentence}</p>
      {next ? <div className="acts">{next}</div> : null}
    </div>
  );
}

/**
 * Hairlines and sunk bars where the lines will be.
 * The style sheet shows them after 300 ms, so that a quick answer does not flicker.
 */
export function Loading({ lines = 4 }: { lines?: number }) {
  const text = useDeskText();
  return (
    <div className="loading" role="status">
      <span className="sr">{text("desk.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

interface FailedProps {
  /** A refusal with its plain `sentence`, or whatever was thrown. */
  error: unknown;
  retry?: () => void;
}

/** What happened, what is safe, what to do. */
export function Failed({ error, retry }: FailedProps) {
  const text = useDeskText();
  return (
    <div className="failed" role="alert">
      <p>
        <Icon name="alert" />
        {sentenceOf(error) ?? text(isOffline(error) ? "desk.failed.offline" : "desk.failed.broken")}
      </p>
      {retry ? <Button onClick={retry}>{text("desk.retry")}</Button> : null}
    </div>
  );
}

function sentenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("sentence" in error)) return undefined;
  return typeof error.sentence === "string" ? error.sentence : undefined;
}

/** `fetch` rejects with a TypeError when no answer came at all. */
function isOffline(error: unknown): boolean {
  return error instanceof TypeError;
}
