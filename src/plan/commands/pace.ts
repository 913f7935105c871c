import { command, type Outcome } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { standingsOf, step } from "../rules/life.ts";
import { checkPace } from "../rules/pace.ts";
import { wholeAction } from "../store/details.ts";
import { actionForUpdate, setState } from "../store/life.ts";
import type { ActionWhole } from "../words.ts";
import type { Pace } from "../words/drafts.ts";

/**
 * Writes an action's trajectory by month, or with no shares makes it even again. Refuses `action.not-there`,
 * `action.not-yours`, `action.already-<state>`, and as the rule `checkPace` does.
 */
export const paceAction = command(
  "action.pace",
  async (tx, actor, { id, pace }: { id: string; pace: Pace }): Promise<Outcome<ActionWhole>> => {
    const { countyId } = actor;
    const found = await actionForUpdate(tx, countyId, id);
    if (!found) return refuse("action.not-there");
    const state = step(found.state, "pace", standingsOf(actor, found.leadPath));
    if (isRefusal(state)) return state;
    const wrong = checkPace(pace, found.dueOn);
    if (wrong) return wrong;
    const { startsOn, trajectory, leadUnitId } = found;
    const row = { startsOn: pace.startsOn, trajectory: pace.shares };
    await setState(tx, countyId, id, row);
    const entry = { kind: "action", id, unitId: leadUnitId, before: { startsOn, trajectory }, after: row };
    return { value: (await wholeAction(tx, countyId, id))!, entry };
  },
);
