import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with 19 MiB, two passes, one lane. (OWASP Password Storage.) */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The password of every sign-in of an example county; refused on any other. */
export const examplePassword = "dingge-2022";

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** The hash of nobody's password, made once: an unknown name costs the same work as a known one. */
let nobodys: Promise<string> | undefined;

/** Whether a password fits a hash. Without a hash it never fits, after the same work. */
export const fitsPassword = async (password: string, passwordHash: string | null): Promise<boolean> => {
  nobodys ??= hashPassword(generatePassword());
  const fits = await verify(passwordHash ?? (await nobodys), password);
  return fits && passwordHash !== null;
};

/** Letters and digits that are not mistaken for each other when read over the telephone. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over once: four groups of four, 79 bits, typed without looking twice. */
export const generatePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join(""),
  ).join("-");
