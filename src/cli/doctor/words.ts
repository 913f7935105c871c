import type { Params } from "../../ground/texts.ts";

/** `fail` keeps Dingge from running well; `note` is worth knowing. */
export type State = "ok" | "note" | "fail";

/** What one check found; its sentence, with the advice, is `cli.doctor.<id>`. */
export interface Finding {
  readonly state: State;
  readonly id: string;
  readonly params?: Params;
}

export const found = (state: State, id: string, params?: Params): Finding => ({ state, id, params });
