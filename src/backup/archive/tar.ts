/** A tape archive of POSIX.1-2001 (ustar), so that any `tar` opens what Dingge has put together. */
export const blockBytes = 512;

/** What stands after the last member: two blocks of zeros. */
export const endBytes = 2 * blockBytes;

/** A member's name, at most 100 ASCII signs, and the bytes of its content, below 8 GiB. */
export interface Member {
  readonly name: string;
  readonly size: number;
}

/** The zeros after a content, up to the next block. */
export const paddingOf = ({ size }: Pick<Member, "size">): number =>
  (blockBytes - (size % blockBytes)) % blockBytes;

const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, "0");

const checksumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0);

/**
 * A member's header. It tells no owner and no time: the same content makes the same bytes, and whoever reads it back can
 * hold every byte against what it must be.
 */
export const headerOf = ({ name, size }: Member): Buffer => {
  const header = Buffer.alloc(blockBytes);
  header.write(name, 0, 100, "ascii");
  header.write(`${octal(0o600, 8)}\0${octal(0, 8)}\0${octal(0, 8)}\0`, 100, "ascii");
  header.write(`${octal(size, 12)}\0${octal(0, 12)}\0`, 124, "ascii");
  header.write("        0", 148, "ascii");
  header.write("ustar\x0000", 257, "ascii");
  header.write(`${octal(checksumOf(header), 7)}\0 `, 148, "ascii");
  return header;
};

/** The member that a header announces; null where a byte of it is not as `headerOf` writes it. */
export const readHeader = (header: Buffer): Member | null => {
  const name = header.toString("ascii", 0, 100).replace(/\0+$/, "");
  const size = Number.parseInt(header.toString("ascii", 124, 135), 8);
  const member = { name, size };
  return name !== "" && size >= 0 && headerOf(member).equals(header) ? member : null;
};
