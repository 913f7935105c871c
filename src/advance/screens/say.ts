export { useSay } from "../../desk/say.ts";
