export { type Press, pressHere } from "./press.ts";
export { pressApart } from "./press-apart.ts";
export { asFile, inForm, keptForm, type Print, printInto } from "./printed.ts";
export type { Printed } from "./words.ts";
