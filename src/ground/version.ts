import about from "../../package.json" with { type: "json" };

/** The version of Dingge, as its package says. */
export const version: string = about.version;
