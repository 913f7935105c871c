// Comfort for the form of /speak; all of it works without. No framework, nothing from elsewhere.
import { offerSpot } from "./spot.ts";
import { solve } from "./work.ts";

const draftKey = "dingge-draft";
const daysKept = 7;
/** Only what was said and where: who it is does not stay on a computer that others may share. */
const drafted = ["text", "place"] as const;
const quietMs = 600;
const leastCharacters = 6;

type Field = HTMLInputElement | HTMLTextAreaElement;
interface Draft {
  readonly at: number;
  readonly fields: Readonly<Record<string, string>>;
}
interface Similar {
  readonly filed: string | null;
  readonly similar: readonly { readonly id: string; readonly excerpt: string; readonly meta: string }[];
}

const fieldOf = (form: HTMLFormElement, name: string): Field | null => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
};

/** A browser may forbid keeping anything; then there is no draft. */
const keptDraft = (): Draft | null => {
  try {
    const draft = JSON.parse(localStorage.getItem(draftKey) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < daysKept * 86_400_000 ? draft : null;
  } catch {
    return null;
  }
};

const keepDraft = (form: HTMLFormElement): void => {
  const fields = Object.fromEntries(drafted.map((name) => [name, fieldOf(form, name)?.value ?? ""]));
  try {
    localStorage.setItem(draftKey, JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // Full or forbidden: what is typed still stands in the form.
  }
};

const forgetDraft = (): void => {
  try {
    localStorage.removeItem(draftKey);
  } catch {
    // Nothing was kept.
  }
};

const restore = (form: HTMLFormElement): void => {
  const draft = keptDraft();
  const text = fieldOf(form, "text");
  if (!draft?.fields.text || !text || text.value !== "") return;
  for (const name of drafted) {
    const field = fieldOf(form, name);
    if (field) field.value = draft.fields[name] ?? "";
  }
  const note = document.querySelector<HTMLElement>("[data-draft-note]");
  if (!note) return;
  note.hidden = false;
  note.querySelector("button")?.addEventListener("click", () => {
    for (const name of drafted) fieldOf(form, name)!.value = "";
    forgetDraft();
    note.hidden = true;
  });
};

const itemOf = ({ id, excerpt, meta }: Similar["similar"][number], word: string): HTMLLIElement => {
  const item = document.createElement("li");
  const said = document.createElement("span");
  const small = document.createElement("small");
  const link = document.createElement("a");
  said.textContent = excerpt;
  small.textContent = meta;
  said.append(small);
  link.href = `/answers/${id}`;
  link.className = "btn sm";
  link.textContent = word;
  item.append(said, link);
  return item;
};

/** Under what it would be filed; who has chosen a category is not told another. */
const showFiled = (form: HTMLFormElement, filed: string | null): void => {
  const line = form.querySelector<HTMLElement>("[data-filed]");
  const name = line?.querySelector("b");
  const chosen = form.querySelector<HTMLSelectElement>("select[name=category]")?.value;
  if (!line || !name) return;
  name.textContent = filed;
  line.hidden = filed === null || Boolean(chosen);
};

const showSimilar = async (form: HTMLFormElement, box: HTMLElement, text: string): Promise<void> => {
  const answer = await fetch("/api/answers/like", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  const nothing: Similar = { filed: null, similar: [] };
  const { filed, similar } = answer.ok ? ((await answer.json()) as Similar) : nothing;
  showFiled(form, filed);
  box.querySelector("ul")?.replaceChildren(...similar.map((one) => itemOf(one, box.dataset.word ?? "")));
  box.hidden = similar.length === 0;
};

/** Under what it would be filed and published answers that are alike, shown a moment after the typing stops; without a connection simply none. */
const watchText = (form: HTMLFormElement): void => {
  const box = document.querySelector<HTMLElement>("[data-like]");
  let timer = 0;
  form.addEventListener("input", () => {
    keepDraft(form);
    clearTimeout(timer);
    const text = fieldOf(form, "text")?.value.trim() ?? "";
    if (!box || text.length < leastCharacters) return;
    timer = window.setTimeout(() => void showSimilar(form, box, text).catch(() => undefined), quietMs);
  });
};

/** Where many send at once the page asks for a little work of each: done while one types. */
const doWork = async (form: HTMLFormElement): Promise<void> => {
  const { work, bits } = form.dataset;
  const field = fieldOf(form, "work");
  if (work && field) field.value = await solve(work, Number(bits));
};

const offerPrint = (): void => {
  const button = document.querySelector<HTMLElement>("[data-print]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => print());
};

const form = document.querySelector<HTMLFormElement>("form[data-speak]");
if (form) {
  restore(form);
  watchText(form);
  offerSpot();
  void doWork(form);
}
// A receipt stands here: what was drafted has been sent.
if (document.querySelector("[data-sent]")) forgetDraft();
offerPrint();
