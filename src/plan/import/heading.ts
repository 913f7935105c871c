const numerals = "零一二三四五六七八九十";
const numbered = /^[（(]?([零一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．:：\s]+/;
const tally = /[（(]共?计?\d+[项件个条]?[）)]$/;

const digit = (char: string | undefined, empty: number) => (char ? numerals.indexOf(char) : empty);

/** 十二 → 12, 3 → 3; undefined for what counts no heading. */
const countOf = (text: string): number | undefined => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["none", text];
  const found = tens === "none" ? digit(ones, 0) : digit(tens, 1) * 10 + digit(ones, 0);
  return found > 0 ? found : undefined;
};

/** A heading without its number and its tally: "一、平安建设（12项）" is 平安建设, the first. */
export const headingOf = (text: string): { name: string; count: number | undefined } => {
  const plain = text.trim().replace(/\s+/g, " ");
  const found = numbered.exec(plain);
  const name = plain
    .slice(found?.[0].length ?? 0)
    .replace(tally, "")
    .trim();
  return name === ""
    ? { name: plain, count: undefined }
    : { name, count: found ? countOf(found[1]!) : undefined };
};
