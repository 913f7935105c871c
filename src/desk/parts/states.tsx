import { Button } from "antd";
import type { ReactNode } from "react";
import { Icon } from "../../ground/look/marks.tsx";
import { DeskLink } from "../link.tsx";
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

/** What happened, what is safe, what to do. What is not there stays so however often it is read: there, the way on. */
export function Failed({ error, retry }: FailedProps) {
  const text = useDeskText();
  const sentence = sentenceOf(error);
  if (retry && sentence && isNotThere(error)) return <NotThere sentence={sentence} />;
  return (
    <div className="failed" role="alert">
      <p>
        <Icon name="alert" />
        {sentence ?? text(isOffline(error) ? "desk.failed.offline" : "desk.failed.broken")}
      </p>
      {retry ? <Button onClick={retry}>{text("desk.retry")}</Button> : null}
    </div>
  );
}

/** A thing that is not there, or not the reader's to see: both read alike. */
function NotThere({ sentence }: { sentence: string }) {
  const text = useDeskText();
  return (
    <div className="not-there" role="alert">
      <h2 className="title">{sentence}</h2>
      <p>{text("desk.not-there.why")}</p>
      <DeskLink className="btn" href="/desk">
        {text("desk.to-today")}
      </DeskLink>
    </div>
  );
}

function sentenceOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("sentence" in error)) return undefined;
  return typeof error.sentence === "string" ? error.sentence : undefined;
}

function isNotThere(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === 404;
}

/** `fetch` rejects with a TypeError when no answer came at all. */
function isOffline(error: unknown): boolean {
  return error instanceof TypeError;
}
