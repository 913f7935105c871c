import type { Span } from "./redact.ts";
import { doubleNames, singleNames } from "./surnames.ts";

/** Words after which people say their name. After the plain 我是 only what can be nothing else is taken. */
const opening =
  /(?:我的?名字[叫是]?|我叫|本人叫|名叫|姓名|联系人|反映人|投诉人|举报人|诉求人|申请人|署名)[\s:：是为]{0,3}|(?:本人|我是)[\s:：,，]{0,2}/g;
const strict = /^(?:本人|我是)/;
const han = /^\p{Script=Han}$/u;
/** What follows a name: the end, a mark, or how one goes on about oneself. */
const after =
  /^(?:$|[^\p{Script=Han}·]|男|女|系|住|家住|今年|现年|电话|手机|身份证|来自|，|和|是|在|家|想|要|反映|投诉|举报|的)/u;
const afterStrict =
  /^(?:$|[^\p{Script=Han}·]|男|女|系|住|家住|今年|现年|电话|手机|身份证|来自|反映|投诉|举报)/u;
const farName = /^\p{Script=Han}{2,8}(?:·\p{Script=Han}{2,8})+/u;

const surnameOf = (rest: string): number => {
  if (doubleNames.has(rest.slice(0, 2))) return 2;
  return singleNames.has(rest.slice(0, 1)) ? 1 : 0;
};

const givenEnds = (rest: string, surname: number, ends: RegExp): number | undefined =>
  [2, 1].find((given) => {
    const name = rest.slice(0, surname + given);
    return (
      name.length === surname + given &&
      [...name].every((one) => han.test(one)) &&
      ends.test(rest.slice(surname + given))
    );
  });

/** How long the name is that a text begins with; 0 when it begins with none. */
const nameLength = (rest: string, ends: RegExp): number => {
  const far = farName.exec(rest)?.[0].length;
  if (far) return far;
  const surname = surnameOf(rest);
  const given = surname ? givenEnds(rest, surname, ends) : undefined;
  return given ? surname + given : 0;
};

/** The names people give as their own. */
export const namesIn = (text: string): Span[] =>
  [...text.matchAll(opening)].flatMap(({ 0: word, index }) => {
    const from = index + word.length;
    const length = nameLength(text.slice(from, from + 40), strict.test(word) ? afterStrict : after);
    return length ? [{ kind: "name" as const, from, to: from + length }] : [];
  });
