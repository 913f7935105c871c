import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { sansFiles, serifFiles } from "./faces.ts";

let compiler: NodeCompiler | undefined;

/** Made at the first document: the faces are 50 MB, which a server that prints nothing need not hold. */
const compilerWithFaces = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...serifFiles, ...sansFiles].map((face) => readFileSync(face)) }],
  });
  return compiler;
};

/** How many results of earlier documents the compiler keeps. */
const kept = 10;

/**
 * For keeping, everything being in the file and nothing depending on the computer that opens it; and its structure is told
 * for those who hear it read. (ISO 19005-2, level A.)
 */
const pdfStandard = "a-2a";

export interface Typeset {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A template in Typst, and what it finds in `sys.inputs`; strings there are never read as markup. */
export interface TypstPage {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Sets a Typst page as PDF/A-2a: faces subset and embedded, tagged. `at` is the
 * moment it says it was made. Needs no network. A template that does not compile is a fault and throws.
 */
export const typeset = ({ template, inputs }: TypstPage, at: Date): Typeset => {
  const typst = compilerWithFaces();
  const compiled = typst.compile({ mainFileContent: template, inputs: { ...inputs } });
  const { result } = compiled;
  if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const creationTimestamp = Math.floor(at.getTime() / 1000);
  const bytes = typst.pdf(result, { creationTimestamp, pdfStandard });
  typst.evictCache(kept);
  return { bytes: new Uint8Array(bytes), pages: result.numOfPages };
};
