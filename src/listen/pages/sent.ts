import type { Sent } from "../../ground/http/index.ts";
import { keptFile, type KeptFile } from "../words.ts";

/** The files of a form as an appeal keeps them: checked and kept when they came. */
export const filesIn = ({ files }: Sent): KeptFile[] =>
  files.map(({ hash, name, type, size }) => keptFile.parse({ hash, name, type, size }));

/** A yes or no as a form says it; undefined where neither was chosen. */
export const isYes = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === "yes";
