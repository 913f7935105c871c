/**
 * Words that stand in every appeal and tell none from another: those of grammar, of politeness, and of speaking to an
 * office. What negates (不, 没, 无) stays: "no water" is not "water".
 */
const chinese = `的 了 着 过 地 得 之 所 者 们 吗 呢 吧 啊 呀 嘛 哦 嗯 是 在 有 和 与 及 或 但 而 且 并 也 都 就 还 又 再 才 很 太 最 更
 这 那 此 该 其 某 每 各 这个 那个 这些 那些 这里 那里 这样 那样 什么 怎么 怎样 如何 为何 为什么 哪 哪里 谁 我 你 您 他 她 它 我们 你们 他们
 她们 它们 咱 咱们 大家 自己 本人 别人 一 一个 一些 一下 一直 一样 个 位 把 被 给 让 使 向 往 从 由 自 自从 到 至 对 对于 关于 于 以 以及
 因 因为 因此 由于 所以 如果 若 虽然 但是 然而 而且 并且 或者 还是 不过 只是 只 仅 等 等等 后 前 上 下 里 中 内 外 时 时候 之后 之前 以后 以前
 现在 目前 已 已经 曾 曾经 将 将要 会 能 可 可以 能够 应 应该 要 想 来 去 进行 通过 根据 按照 为 为了 跟 同 比 像 如 例如 即 则 却 便 啥 咋
 俺 俺们 您好 你好 请 请问 谢谢 感谢 希望 恳请 请求 望 烦请 麻烦 反映 反应 咨询 表示 称 来电 来电人 来信 诉求 诉求人 市民 群众 情况 问题 相关
 有关 部门 领导 尊敬 协调 核实 处理 解决 尽快 及时 帮忙 帮助`;

const english = `a an the and or but if of to in on at by for from with as is are was were be been being am do does did has have had
 i me my we us our you your he him his she her it its they them their this that these those there here what which who whom
 when where why how can could will would shall should may might must so than then too very just also please hello
 dear thanks thank hope sir madam about into over after before again`;

/** Compared after `plain`, that is in lower case and half width. */
export const stopWords: ReadonlySet<string> = new Set(`${chinese} ${english}`.split(/\s+/));
