// Takes the pictures of docs/pictures/ from the running program with the example county loaded.
//   node scripts/screenshots.js [address]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/browser.ts";

const [address = "http://127.0.0.1:7311"] = process.argv.slice(2);
const folder = "docs/pictures";
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** What is pictured: where, how wide, in which language, and whether one must be signed in. */
const shots = [
  { name: "home", path: "/", size: desktop, lang: "zh" },
  { name: "home.phone", path: "/", size: phone, lang: "zh" },
  { name: "home.en", path: "/", size: desktop, lang: "en" },
  { name: "home.en.phone", path: "/", size: phone, lang: "en" },
  { name: "sign-in", path: "/desk", size: desktop, lang: "zh" },
  { name: "desk-today", path: "/desk", size: desktop, lang: "zh", inside: true },
  { name: "desk-today.phone", path: "/desk", size: phone, lang: "zh", inside: true },
  { name: "desk-today.en", path: "/desk", size: desktop, lang: "en", inside: true },
  { name: "desk-plan", path: "/desk/plan", size: desktop, lang: "zh", inside: true },
  { name: "desk-plan.phone", path: "/desk/plan", size: phone, lang: "zh", inside: true },
  { name: "desk-plan.en", path: "/desk/plan", size: desktop, lang: "en", inside: true },
  { name: "desk-action", path: "first-action", size: desktop, lang: "zh", inside: true },
  { name: "desk-action.phone", path: "first-action", size: phone, lang: "zh", inside: true },
  { name: "desk-unit", path: "first-unit", size: desktop, lang: "zh", inside: true },
  { name: "desk-indicators", path: "/desk/indicators", size: desktop, lang: "zh", inside: true },
  { name: "desk-log", path: "/desk/log", size: desktop, lang: "zh", inside: true },
];

/** Signs in once as the county's head of government, by the sign-ins that only an example county tells. */
const signIn = async (browser) => {
  const context = await browser.newContext();
  const examples = await (await context.request.get(`${address}/api/session/examples`)).json();
  const head = examples.find(({ titleZh }) => titleZh === "县长") ?? examples[0];
  if (!head) throw new Error("The example county is not loaded: there is no sign-in to use.");
  const data = { name: head.name, password: head.password };
  const headers = { origin: new URL(address).origin };
  const signed = await context.request.post(`${address}/api/session`, { data, headers });
  const session = await signed.json();
  await context.request.put(`${address}/api/session/post`, { data: { postId: session.postId }, headers });
  return context.storageState();
};

/** Pages that have no fixed address: the first of their kind. */
const addressOf = async (context, path) => {
  const read = async (from) => (await context.request.get(`${address}${from}`)).json();
  const { date } = await read("/api/today");
  if (path === "first-action") {
    const { actions } = await read(`/api/plans/${date.slice(0, 4)}/actions?limit=1`);
    return `/desk/actions/${actions[0].id}`;
  }
  if (path !== "first-unit") return path;
  const units = await read("/api/units");
  return `/desk/units/${units.find(({ kind }) => kind === "township").id}`;
};

const picture = async (browser, signedIn, { name, path, size, lang, inside }) => {
  const context = await browser.newContext({
    viewport: size,
    locale: lang === "zh" ? "zh-CN" : "en",
    storageState: inside ? signedIn : undefined,
  });
  await context.addCookies([{ name: "dingge_lang", value: lang, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}${inside ? await addressOf(context, path) : path}`);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector(".loading") && document.fonts.status === "loaded");
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: !path.startsWith("/desk") && !inside,
    animations: "disabled",
  });
  await context.close();
  process.stderr.write(`${name}\n`);
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const signedIn = await signIn(browser);
for (const shot of shots) await picture(browser, signedIn, shot);
await browser.close();
