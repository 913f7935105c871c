import type { AppealInList, AppealWhole } from "../../src/listen/words.ts";

/** Somebody at the desk who acts by the same routes as its screens: for stories told from the other side. */
export interface Desk {
  /** The appeal that came last. */
  newest(): Promise<string>;
  /** A unit by its name. */
  unit(name: string): Promise<string>;
  read(id: string): Promise<AppealWhole>;
  act(id: string, act: string, body: object): Promise<void>;
}

/** Signs in as the holder of a post of the example county. */
export const deskOf = async (address: string, login: string): Promise<Desk> => {
  const headers = { origin: address, "content-type": "application/json" };
  const signed = await fetch(`${address}/api/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ name: login, password: "dingge-2022" }),
  });
  if (!signed.ok) throw new Error(await signed.text());
  const cookie = signed.headers.get("set-cookie")?.split(";")[0] ?? "";
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${address}${path}`, {
      method: body ? "POST" : "GET",
      headers: { ...headers, cookie },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    newest: async () => {
      const { appeals } = await ask<{ appeals: AppealInList[] }>("/api/appeals");
      const [latest] = appeals.toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt));
      if (!latest) throw new Error("no appeal");
      return latest.id;
    },
    unit: async (name) => {
      const { units } = await ask<{ units: { id: string; nameZh: string }[] }>("/api/appeal-choices");
      const unit = units.find(({ nameZh }) => nameZh === name);
      if (!unit) throw new Error(`no unit ${name}`);
      return unit.id;
    },
    read: (id) => ask(`/api/appeals/${id}`),
    act: async (id, act, body) => {
      await ask(`/api/appeals/${id}/${act}`, body);
    },
  };
};
