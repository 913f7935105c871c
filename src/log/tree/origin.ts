import type { County } from "../../ground/county/store.ts";

type Named = Pick<County, "code" | "host">;

/** Where a county's log is published, as a path of its site. */
export const logPath = ({ code }: Pick<County, "code">): string => `/log/${encodeURIComponent(code)}`;

/**
 * What a county's checkpoints begin with, and the name of their key: the address without its scheme, as C2SP tlog-tiles
 * advises. `site`: where readers find this installation.
 */
export const originOf = (site: string, { code, host }: Named): string => {
  const place = host ?? site.replace(/^https?:\/\//, "");
  return `${place}${logPath({ code })}`.replace(/[\s+]/g, "-");
};
