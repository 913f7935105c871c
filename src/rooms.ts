import type { Migration, TableSpec } from "./ground/db/index.ts";
import type { Room } from "./ground/http/index.ts";
import { ground } from "./ground/room.ts";
import type { Texts } from "./ground/texts.ts";
import { deskTexts } from "./desk/texts.ts";
import { log } from "./log/index.ts";
import { people } from "./people/index.ts";
import { publicTexts } from "./public/texts.ts";

/** Every room of the house, in the order in which one may stand on another. */
export const rooms: readonly Room[] = [ground, log, people];

export const migrations: readonly Migration[] = rooms.flatMap((room) => room.migrations);

/** Every table with how it is spread; a guard test holds the schema to it. */
export const TABLES: readonly TableSpec[] = rooms.flatMap((room) => room.tables);

export const texts: Texts = Object.assign({}, deskTexts, publicTexts, ...rooms.map((room) => room.texts));
