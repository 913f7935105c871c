import type { Contract } from "../../desk/client.ts";
import { ActForm as FormOfAct, type ActFormProps } from "../../desk/parts/act-form.tsx";

/** The form of one act on matters. */
export const ActForm = <C extends Contract, F extends object>(props: ActFormProps<C, F>) => (
  <FormOfAct {...props} kinds={["matter"]} whole={["units", "matterIds", "unitIds"]} />
);
