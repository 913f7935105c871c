import { createHash, randomBytes } from "node:crypto";

/** 128 random bits: what stands in the address that asks for a judgement. */
export const newToken = (): string => randomBytes(16).toString("base64url");

/** By what an address is kept and found. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
