import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import type { Tiles } from "../../look/map/words.ts";

/** What the installation lets out. */
export interface Outside {
  /** Whether addresses of one's own network may be called: for an intranet. */
  readonly privateAllowed: boolean;
  /** Where readers find this desk, without a slash at its end: links in messages begin with it. */
  readonly url: string;
  /** Where browsers fetch the pictures of maps; without it there are no maps. */
  readonly tiles?: Tiles | undefined;
}

/** Networks that are nobody's on the public internet (RFC 6890 and the IANA special-purpose registries). */
const special4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Of IPv6 only 2000::/3 is public; within it these are not, or lead to IPv4 addresses that may not be. */
const special6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const listOf = (kind: "ipv4" | "ipv6", nets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, kind);
  return list;
};
const [blocked4, blocked6] = [listOf("ipv4", special4), listOf("ipv6", special6)];
const global6 = listOf("ipv6", [["2000::", 3]]);

/** Whether an IP address can be reached from everywhere, which the inside of a network cannot. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !blocked4.check(address, "ipv4");
  return family === 6 && global6.check(address, "ipv6") && !blocked6.check(address, "ipv6");
};

/**
 * The one IP address at which a host is to be called: found and judged here, then called as it is, so that a name cannot
 * answer differently the second time. Every address of the name must be public unless the installation allows private ones.
 * Throws `private-address` otherwise.
 */
export const addressOf = async (host: string, { privateAllowed }: Outside): Promise<string> => {
  const bare = host.replace(/^\[|\]$/g, "");
  const found = isIP(bare) ? [{ address: bare }] : await lookup(bare, { all: true });
  const [first] = found;
  if (!first) throw new Error("no-address");
  if (!privateAllowed && !found.every(({ address }) => isPublicAddress(address)))
    throw new Error("private-address");
  return first.address;
};
