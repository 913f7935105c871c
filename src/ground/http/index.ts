export {
  type Answer,
  type Asked,
  type Call,
  type Contract,
  contract,
  type FileAnswer,
  type Received,
} from "./contract.ts";
export { cookies, type Front, langFor, type Protocol } from "./front.ts";
export { mountApi } from "./mount-api.tsx";
export { openApiOf, type RouteGroup } from "./openapi.ts";
export { type Listener, mountChanges, mountStream } from "./stream.ts";
export { asker, mountRoute } from "./mount.ts";
export { mountPage } from "./mount-page.ts";
export {
  type AttachedFile,
  type Done,
  type Page,
  type PageAct,
  type PageAsk,
  type PageCounty,
  type Sent,
  type SiteAssets,
  type SiteScript,
  siteScripts,
  type SiteSheet,
  siteSheets,
} from "./page.ts";
export type { Room } from "./room.ts";
export { anyoneSignedIn, type Ask, type May, openRoute, type Route, route } from "./route.ts";
export { newPace, type Pace } from "./pace.ts";
export { attachedField, detachField } from "./form.ts";
export { sealed, unsealed } from "./seal.ts";
export { refusalBody, serve, uploadLimit } from "./serve.ts";
