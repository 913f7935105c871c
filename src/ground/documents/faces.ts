import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

const pathsOf = (...faces: readonly string[]): readonly string[] =>
  faces.map((face) => resolve(`@expo-google-fonts/${face}`));

/** The files of the faces that documents are set in: serif for what people answer for, sans for what the tool says. */
export const serifFiles = pathsOf(
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
);
export const sansFiles = pathsOf(
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
);
