import type { Home } from "./home.ts";

/**
 * How every PostgreSQL program is run: as the owner, in a directory the owner may enter, and with an environment
 * of its own, because a PGDATA, PGPORT or PGOPTIONS of the shell would steer it. Messages are in English so that
 * they can be recognised.
 */
export const asOwner = ({ dir, owner }: Home) => ({
  cwd: dir,
  env: { PATH: "/usr/bin:/bin", LC_ALL: "C" },
  uid: owner.uid,
  gid: owner.gid,
});
