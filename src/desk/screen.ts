import type { ComponentType } from "react";
import type { z } from "zod";
import type { IconName } from "../ground/look/icons.ts";

/** A room's place in the navigation. */
export interface ScreenNav {
  /** Also names the number shown beside it, where the room counts something. */
  readonly key: string;
  /** The key of its text. */
  readonly label: string;
  readonly icon: IconName;
  /** From left to right, lowest first. */
  readonly order: number;
}

/** One screen of the desk as data: where it is, how it is fetched, and whether it is in the navigation. */
export interface ScreenRoute {
  /** Below /desk, parameters as `$unitId`. */
  readonly path: `/${string}`;
  /** Fetches the screen's code: it is loaded when it is first opened. */
  readonly load: () => Promise<ComponentType>;
  /** What its search parameters may be; what does not fit falls back to the schema's `catch`. */
  readonly search?: z.ZodType<Record<string, unknown>>;
  readonly nav?: ScreenNav;
  /** The key of the place in the navigation that this screen belongs to, where its path does not say so. */
  readonly under?: string;
  /** Shown to those signed in, without the shell around it: it fills the whole window. */
  readonly bare?: true;
  /** Shown to anyone, without the shell around it. */
  readonly outside?: true;
}
