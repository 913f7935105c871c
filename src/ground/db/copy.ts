import { once } from "node:events";
import { Readable, type Duplex } from "node:stream";
import type { Client, Submittable } from "pg";

/** What COPY needs of the driver's connection, which its types leave out. */
interface CopyConnection {
  readonly stream: Duplex;
  query(statement: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

const connectionOf = (given: unknown): CopyConnection => given as CopyConnection;

/** How the driver hands the messages of one statement on. (Frontend/Backend Protocol, COPY Operations.) */
interface CopyQuery extends Submittable {
  readonly handleCopyData?: (message: { chunk: Buffer }) => void;
  readonly handleCopyInResponse?: () => void;
  readonly handleCommandComplete: (message: { text: string }) => void;
  readonly handleReadyForQuery: () => void;
  readonly handleError: (error: Error) => void;
}

const bytesAhead = 1024 * 1024;

/**
 * The rows that `copy … to stdout` gives in its text format, each chunk some whole rows: the server sends each as a message
 * of its own. Who reads slowly makes the server wait, so no more than about a megabyte is at hand. Throws what the server
 * says, in the middle too.
 */
export const copyOut = (client: Client, statement: string): AsyncIterable<Buffer> => {
  let connection: CopyConnection | undefined;
  const rows = new Readable({
    highWaterMark: bytesAhead,
    read: () => void connection?.stream.resume(),
    destroy: (error, done) => {
      connection?.stream.resume();
      done(error);
    },
  });
  const query: CopyQuery = {
    submit: (given) => {
      connection = connectionOf(given);
      connection.query(statement);
    },
    // The driver uses its buffer again: what is kept is copied.
    handleCopyData: ({ chunk }) => {
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => void rows.push(null),
    handleError: (error) => void rows.destroy(error),
  };
  client.query(query);
  return rows;
};

const send = async (connection: CopyConnection, source: AsyncIterable<Uint8Array>, signal: AbortSignal) => {
  const { stream } = connection;
  for await (const chunk of source) {
    if (signal.aborted) return;
    connection.sendCopyFromChunk(chunk);
    if (stream.writableNeedDrain) await once(stream, "drain", { signal });
  }
  connection.endCopyFrom();
};

/** Runs `copy … from stdin` over a source of text, divided anyhow. Gives how many rows went in; throws what the server or the source says. */
export const copyIn = (
  client: Client,
  statement: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const ended = new AbortController();
    let connection: CopyConnection | undefined;
    let rows = 0;
    const query: CopyQuery = {
      submit: (given) => {
        connection = connectionOf(given);
        connection.query(statement);
      },
      handleCopyInResponse: () => {
        if (!connection) return;
        const to = connection;
        send(to, source, ended.signal).catch((error: Error) => {
          if (ended.signal.aborted) return;
          reject(error);
          to.sendCopyFail("the source failed");
        });
      },
      handleCommandComplete: ({ text }) => {
        rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
      },
      handleReadyForQuery: () => resolve(rows),
      handleError: (error) => {
        ended.abort();
        reject(error);
      },
    };
    client.query(query);
  });
