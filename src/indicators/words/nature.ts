import type { Indicator } from "../words.ts";

/** Measured at a moment (时点指标): balances, stocks, headcounts. What stood in each month is not added up. */
const ofMoment =
  /余额|存量|结存|库存|存栏|保有量|期末|年末|月末|人口|人数|户数|在校|在册|从业人员|面积|里程|资产|负债|总数|个数|家数/;

/** Worked out from others: rates, averages, indices. They add up over nothing. */
const workedOut = /率|比重|占比|人均|平均|指数|密度|单价|位次|得分|满意度/;

const ratioUnits: ReadonlySet<string> = new Set(["%", "‰", "百分点", "分"]);

/**
 * Whether the months of an indicator add up to its year, as its name and unit have it: a flow does (时期指标), what is
 * measured at a moment and what is worked out from others does not. Only a usual reading, for where nobody has said;
 * without a unit there is no level that could be added up. Source: 国家统计局《统计制度及分类标准》, 时期指标与时点指标.
 */
export const usuallyAddsUpInTime = ({ nameZh, unit }: Pick<Indicator, "nameZh" | "unit">): boolean =>
  unit !== null && !ratioUnits.has(unit) && !ofMoment.test(nameZh) && !workedOut.test(nameZh);
