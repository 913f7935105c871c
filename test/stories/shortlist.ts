/** Calls a house as somebody of the example county, without a browser: for what came before a story begins. */
const as = async (address: string, name: string) => {
  const headers = { origin: address, "content-type": "application/json" };
  const asked = await fetch(`${address}/api/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ name, password: "dingge-2022" }),
  });
  const cookie = asked.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { postId, posts } = (await asked.json()) as { postId: string; posts: { unitId: string }[] };
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { ...headers, cookie },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return { postId, unitId: posts[0]!.unitId, ask };
};

type Caller = Awaited<ReturnType<typeof as>>;

const nobodySet = {
  nominateBy: null,
  scoreBy: null,
  voteBy: null,
  noticeFrom: null,
  decideBy: null,
  awardOn: null,
};

const programme = {
  kind: "commendation",
  year: 2021,
  nameZh: "2021 年度先进单位和先进个人表彰",
  nameEn: "Advanced units and persons of 2021",
  basis: "评比达标表彰活动管理办法",
  approval: "豫评组〔2021〕8 号",
  ceiling: { units: 50, persons: 150 },
  ratios: [
    { level: "leading", bound: "at-most", percent: 20 },
    { level: "front-line", bound: "at-least", percent: 50 },
  ],
  criteria: [{ key: "deeds", nameZh: "实绩", nameEn: "Deeds", points: 100, sources: ["actions"] }],
  ties: ["put-forward-first"],
  calendar: nobodySet,
  categories: [
    { id: null, of: "unit", nameZh: "先进单位", nameEn: "Advanced unit", quota: 12 },
    { id: null, of: "person", nameZh: "先进个人", nameEn: "Advanced person", quota: 30 },
  ],
};

const panelOf = ["duchashi", "tongji", "xianzhang"];

interface Candidate {
  readonly unit: { readonly id: string };
  readonly person: { readonly id: string } | null;
}

/** The head of a unit nominates it, and somebody of it. */
const nominate = async (head: Caller, id: string, categories: readonly { id: string; of: string }[]) => {
  const at = `/api/programmes/${id}`;
  for (const { id: categoryId, of } of categories) {
    const { candidates } = (await head.ask("GET", `${at}/candidates?of=${of}`)) as {
      candidates: Candidate[];
    };
    const found = candidates.find(({ person }) => (person === null) === (of === "unit"))!;
    const [unitId, personId] = [found.unit.id, found.person?.id ?? null];
    const level = of === "person" ? "front-line" : null;
    const draft = { categoryId, of, unitId, personId, level, text: "重点任务按期完成，群众评价好。" };
    const { id: nomineeId } = (await head.ask("POST", `${at}/nominations`, draft)) as { id: string };
    await head.ask("POST", `${at}/nominations/${nomineeId}/putting-forward`, {});
  }
};

/** Every member scores and votes on everybody they need not keep out of. */
const judge = async (address: string, office: Caller, id: string) => {
  const at = `/api/programmes/${id}`;
  const members = await Promise.all(panelOf.map((name) => as(address, name)));
  const draft = members.map(({ postId }, place) => ({ postId, chair: place === 0 }));
  await office.ask("PUT", `${at}/panel`, { members: draft });
  await office.ask("POST", `${at}/closing`, {});
  const { nominees } = (await office.ask("GET", `${at}/nominees`)) as { nominees: { id: string }[] };
  const each = async (part: "score" | "vote", body: object) => {
    for (const { ask } of members)
      for (const { id: nomineeId } of nominees) await ask("PUT", `${at}/nominees/${nomineeId}/${part}`, body);
  };
  await each("score", { points: { deeds: 90 } });
  await office.ask("POST", `${at}/panel/step`, { step: "reveal" });
  await office.ask("POST", `${at}/panel/step`, { step: "call-vote" });
  await each("vote", { question: "commend", vote: "yes" });
  await office.ask("POST", `${at}/panel/step`, { step: "settle" });
};

/** A programme of the example county up to the list that its panel settled: two towns, each with one of its people. */
export const shortlistIn = async (address: string): Promise<string> => {
  const office = await as(address, "biaozhang");
  const { id } = (await office.ask("POST", "/api/programmes", programme)) as { id: string };
  const at = `/api/programmes/${id}`;
  const { categories } = (await office.ask("GET", at)) as { categories: { id: string; of: string }[] };
  const heads = await Promise.all(["qitai", "zhujian"].map((name) => as(address, name)));
  const quotas = heads.flatMap(({ unitId }) =>
    categories.map((category) => ({ categoryId: category.id, unitId, places: 1 })),
  );
  await office.ask("PUT", `${at}/quotas`, { quotas });
  await office.ask("POST", `${at}/opening`, {});
  for (const head of heads) await nominate(head, id, categories);
  await judge(address, office, id);
  return id;
};
