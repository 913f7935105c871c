import { randomBytes } from "node:crypto";

const counterBits = 26;
/** The last moment an id was made for, and how many were made for it. */
let last = { moment: -1, count: 0 };

const countAt = (moment: number): number => {
  last = { moment, count: moment === last.moment ? (last.count + 1) % 2 ** counterBits : 0 };
  return last.count;
};

/**
 * A new uuid v7 (RFC 9562 §5.7, §6.2 method 1): 48 bits of milliseconds, 26 bits counting the ids of one moment, then
 * random. Ids made later in this process sort later, those of the same millisecond too.
 */
export const newId = (now: Date): string => {
  const moment = now.getTime();
  const count = countAt(moment);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(moment, 0, 6);
  bytes.writeUInt16BE(0x7000 | (count >> 14), 6);
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
