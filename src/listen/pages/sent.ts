import type { Sent } from "../../ground/http/index.ts";
import { keptFile, type KeptFile } from "../words.ts";

/** The files of a form as an appeal keeps them: checked and kept when they came. */
export const filesIn = ({ files }: Sent): KeptFile[] =>
  files.map(({ hash, name, type, size }) => keptFile.parse({ hash, name, type, size }));
