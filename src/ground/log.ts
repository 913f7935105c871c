import { type DestinationStream, type Logger, pino } from "pino";

interface Told {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly code?: unknown;
  readonly routine?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly constraint?: unknown;
}

const framesOf = (stack = ""): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");

/**
 * An error as the log keeps it. What a database says quotes the values it was given, names and numbers of people among
 * them: of its errors only code, place and frames are kept.
 */
export const errorTold = ({
  name,
  message,
  stack,
  code,
  routine,
  table,
  column,
  constraint,
}: Told): object => {
  const fromDatabase = typeof routine === "string";
  const place = fromDatabase ? { routine, table, column, constraint } : { message };
  return { type: name, code, ...place, stack: framesOf(stack) };
};

/** The house's log, one JSON line an event, without personal data. */
export const newLog = (level: string, destination: DestinationStream): Logger =>
  pino({ level, serializers: { err: errorTold } }, destination);
