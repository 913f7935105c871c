/** A tag's attributes by local name: `r:id="x"` is `id`. Values keep their entities. */
export type Attributes = Readonly<Record<string, string>>;

const ATTRIBUTE = /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Attributes = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const attributes = (tag: string): Attributes =>
  Object.fromEntries([...tag.matchAll(ATTRIBUTE)].map(([, name = "", a, b]) => [name, a ?? b ?? ""]));

/** The attributes of every element of a local name, in order, whatever its namespace prefix. */
export const elements = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])[^<>]*>`, "g"))].map(([tag]) =>
    attributes(tag),
  );

/** The whole of the first element of a local name, tags included; "" when there is none. */
export const wholeElement = (xml: string, name: string): string => {
  const open = new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s/>])[^<>]*>`).exec(xml);
  if (!open || open[0].endsWith("/>")) return "";
  const close = xml.indexOf(`</${open[1]}>`, open.index);
  return close < 0 ? "" : xml.slice(open.index, close + `</${open[1]}>`.length);
};

export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
