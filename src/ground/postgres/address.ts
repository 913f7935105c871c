import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo, type ListenOptions } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearRunDirectory, type Home } from "./home.ts";
import { giveTo, mayEnter } from "./owner.ts";

/** Where postgres listens: a socket in a directory of its own, or a port of this machine alone. */
export type Address =
  | { readonly socket: string; readonly port: number }
  | { readonly socket?: undefined; readonly port: number };

const PORT = 5432;

/** The address of a socket has 104 bytes on macOS, 108 on Linux, the closing zero among them. */
const LONGEST_PATH = 103;

/** Listens for a moment; the port it got, or `undefined` when this system cannot listen there. */
const tryListening = async (on: ListenOptions): Promise<number | undefined> => {
  const server = createServer();
  try {
    server.listen(on);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    return port ?? PORT;
  } catch {
    return undefined;
  }
};

/** Some file systems (shared folders, some mounts) hold no sockets: it is tried, not guessed. */
const holdsSocket = async (dir: string): Promise<boolean> => {
  const path = join(dir, `.s.PGSQL.${PORT}`);
  if (process.platform === "win32" || Buffer.byteLength(path) > LONGEST_PATH) return false;
  return (await tryListening({ path })) !== undefined;
};

const temporaryDirectory = async ({ owner }: Home): Promise<string | undefined> => {
  const dir = mkdtempSync(join(tmpdir(), "dingge-"));
  giveTo(owner, dir);
  if ((await holdsSocket(dir)) && (await mayEnter(owner, dir))) return dir;
  rmSync(dir, { recursive: true, force: true });
  return undefined;
};

/**
 * Chooses where postgres listens: a socket in the home, or in a short temporary directory when the home's path
 * is too long, or loopback on a free port where sockets do not work.
 */
export const chooseAddress = async (home: Home): Promise<Address> => {
  const run = clearRunDirectory(home);
  const socket = (await holdsSocket(run)) ? run : await temporaryDirectory(home);
  if (socket) return { socket, port: PORT };
  return { port: (await tryListening({ host: "127.0.0.1", port: 0 })) ?? PORT };
};

/** Removes a temporary socket directory; the home keeps its own. */
export const leaveAddress = (home: Home, address: Address): void => {
  if (address.socket?.startsWith(home.dir) === false)
    rmSync(address.socket, { recursive: true, force: true });
};

/** The connection string of a database there. */
export const urlOf = (address: Address, role: string, password: string, database: string): string => {
  const host = address.socket ? "localhost" : "127.0.0.1";
  const query = address.socket ? `?host=${encodeURIComponent(address.socket)}` : "";
  return `postgresql://${role}:${password}@${host}:${address.port}/${encodeURIComponent(database)}${query}`;
};
