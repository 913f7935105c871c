import { boardSections } from "../sections.ts";
import { lazyPart } from "./parts/lazy-part.tsx";

const parts = boardSections.map(({ key, load }) => ({ key, Part: lazyPart(load) }));

/** What the rooms show above a board. */
export const BoardSections = () => parts.map(({ key, Part }) => <Part key={key} />);
