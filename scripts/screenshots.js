// Takes the pictures of docs/pictures/ from the running program with the example county loaded.
//   node scripts/screenshots.js [address]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/browser.ts";

const [address = "http://127.0.0.1:7311"] = process.argv.slice(2);
const folder = "docs/pictures";
const desktop = { width: 1440, height: 900 };
/** The front page down to its tasks. */
const front = { width: 1440, height: 1080 };

/** What is pictured: where, how large, in which language, and whether one must be signed in. The README shows each. */
const shots = [
  { name: "home", path: "/", size: front, lang: "zh" },
  { name: "home.en", path: "/", size: front, lang: "en" },
  { name: "desk-today", path: "/desk", size: desktop, lang: "zh", inside: true },
  { name: "desk-today.en", path: "/desk", size: desktop, lang: "en", inside: true },
  { name: "desk-plan", path: "/desk/plan", size: desktop, lang: "zh", inside: true },
  { name: "desk-plan.en", path: "/desk/plan", size: desktop, lang: "en", inside: true },
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

const picture = async (browser, signedIn, { name, path, size, lang, inside }) => {
  const context = await browser.newContext({
    viewport: size,
    locale: lang === "zh" ? "zh-CN" : "en",
    storageState: inside ? signedIn : undefined,
  });
  await context.addCookies([{ name: "dingge_lang", value: lang, url: address }]);
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector(".loading") && document.fonts.status === "loaded");
  await page.screenshot({
    path: join(folder, `${name}.png`),
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
