// Serves the sources: the desk reloads in place, the server is opened anew at the first request after a change.
// The database runs on meanwhile. Jobs on a clock do not run here.
import { createServer } from "node:http";
import { createServer as createVite } from "vite";

const tell = (line) => process.stderr.write(`${line}\n`);
const fail = (refusal) => {
  tell(JSON.stringify(refusal));
  process.exit(1);
};

const http = createServer();
const vite = await createVite({
  appType: "custom",
  server: { middlewareMode: true, hmr: { server: http } },
});
const sources = () => vite.ssrLoadModule("/src/dev.ts");

const { openDatabase } = await sources();
const database = await openDatabase(tell);
if (database.refusal) fail(database);

let current = { openDev: null, server: null };

/** The server of the sources as they are now; the one before is closed when its successor stands. */
const serverNow = async () => {
  const { openDev } = await sources();
  if (openDev !== current.openDev) {
    const before = current.server;
    current = { openDev, server: openDev(database.databaseUrl, tell) };
    if (before) void before.then((server) => server.close?.()).catch(() => undefined);
  }
  const server = await current.server;
  if (server.refusal) fail(server);
  return server;
};

const answer = async (request, response) => {
  try {
    (await serverNow()).routing(request, response);
  } catch (error) {
    vite.ssrFixStacktrace(error);
    // A failed start is tried again at the next request.
    current = { openDev: null, server: null };
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(error.stack);
  }
};

const close = async () => {
  http.close();
  http.closeAllConnections();
  await vite.close();
  const server = await Promise.resolve(current.server).catch(() => null);
  await server?.close?.();
  await database.close();
  process.exit(0);
};

http.on("request", (request, response) =>
  vite.middlewares(request, response, () => void answer(request, response)),
);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void close());

const port = Number(process.env.PORT ?? 7311);
http.listen(port, process.env.HOST ?? "127.0.0.1", () => tell(`http://127.0.0.1:${port}/`));
