import type { Vault } from "../ground/vault/index.ts";
import { contactsOf } from "./rules/contact.ts";
import type { Identity } from "./words.ts";

/** Who it is, as it is kept: sealed, and with marks by which the same contact is found again, and never read. */
export interface SealedIdentity {
  readonly sealed: string;
  readonly marks: string[];
}

/** The marks of somebody's contacts. A county's are its own: nobody is followed from one county to another. */
export const marksOf = (
  vault: Vault,
  countyId: string,
  contact: Pick<Identity, "phone" | "email"> | null,
): string[] => (contact ? contactsOf(contact).map((one) => vault.mark(`${countyId} ${one}`)) : []);

/** Seals who it is; null where nothing is said of it. */
export const sealIdentity = (
  vault: Vault,
  countyId: string,
  identity: Identity | null,
): SealedIdentity | null =>
  identity !== null && Object.values(identity).some((value) => value !== null)
    ? { sealed: vault.seal(JSON.stringify(identity)), marks: marksOf(vault, countyId, identity) }
    : null;
