/** What people say whatever they speak of: that it lasts, when, at whose place. None of it is a theme. */
const saysNothing: ReadonlySet<string> = new Set(
  `请来 联系 政府 事情 没有 没人 不了 不到 不能 不敢 多次 几次 两次 一次 好几 几天 两天 三天 半个月 个月 半年 一年 去年 今年 昨天 今天 前天 晚上
  夜里 早上 附近 门口 旁边 路口 村里 我家 家里 老人 孩子 村民 居民 很多 不少 来看 看看 管管 说法 答复 准信 投诉 建议 求助 举报`.split(
    /\s+/,
  ),
);

/** Every part of the county's own names, two signs and longer: a place is where a theme is, not what it is. */
const partsOf = (names: readonly string[]): ReadonlySet<string> => {
  const parts = new Set<string>();
  for (const name of names)
    for (let from = 0; from < name.length; from += 1)
      for (let to = from + 2; to <= name.length; to += 1) parts.add(name.slice(from, to));
  return parts;
};

/** What names of units end with, which is a thing of its own too: 医院 of 县医院 may well be a theme. */
const things =
  /(医院|学校|小学|中学|公司|园区|社区|市场|公园|卫生院|供水|供电|燃气|环保|住房|水利|公路|广场)$/;

/**
 * Whether a word may stand for a theme: not a number, not a single sign, no place of the county's or part of one, and
 * nothing that people say whatever they speak of.
 */
export const leadsOf = (names: readonly string[]): ((word: string) => boolean) => {
  const [whole, parts] = [new Set(names), partsOf(names)];
  return (word) =>
    word.length > 1 &&
    !/^\d+$/.test(word) &&
    !saysNothing.has(word) &&
    !whole.has(word) &&
    (!parts.has(word) || things.test(word));
};
