import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import type { Vault } from "../ground/vault/index.ts";
import { lookAtIdentity } from "./commands/keep.ts";
import { identity, type Identity } from "./words.ts";

/** Who it is; `unreadable` where it is sealed with a key that this house does not have, or was damaged. */
export interface Looked {
  readonly identity: Identity | null;
  readonly unreadable: boolean;
}

/** Who it is; null where the key does not fit, or it was damaged. */
export const openIdentity = (vault: Vault, sealed: string): Identity | null => {
  try {
    return identity.parse(JSON.parse(vault.open(sealed)));
  } catch {
    // A key that does not fit hides who it is; everything else of the appeal is read as ever.
    return null;
  }
};

/**
 * Shows who spoke, for a reason. The look is an entry of the log and a line of the appeal's history, also when it could
 * not be read. Refuses as the command does.
 */
export const lookAt = async (
  house: House,
  actor: Actor,
  input: { id: string; reason: string },
): Promise<Looked | Refusal> => {
  const looked = await execute(house, lookAtIdentity, actor, input);
  if (isRefusal(looked)) return looked;
  if (looked.sealed === null) return { identity: null, unreadable: false };
  const found = openIdentity(house.vault, looked.sealed);
  return { identity: found, unreadable: found === null };
};
