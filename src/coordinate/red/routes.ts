import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { readRed } from "./api.ts";
import { redFor } from "./read.ts";

export const redRoutes: readonly Route[] = [
  route(readRed, anyoneSignedIn, ({ house, actor }) => redFor(house.db, actor)),
];
