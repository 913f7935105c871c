import { categoryDraft, type CategoryDraft } from "../words.ts";

type Row = readonly [
  code: string,
  group: readonly [zh: string, en: string],
  name: readonly [zh: string, en: string],
  of: CategoryDraft["class"],
  keywords: string,
];

const city = ["城市管理", "Streets and city"] as const;
const utilities = ["水电气热", "Utilities"] as const;
const housing = ["住房", "Housing"] as const;
const countryside = ["农业农村", "Countryside"] as const;
const livelihood = ["民生保障", "Livelihood"] as const;
const order = ["安全与秩序", "Safety and order"] as const;
const business = ["营商环境", "Business"] as const;
const conduct = ["作风与政务", "Conduct and services"] as const;

const rows: readonly Row[] = [
  [
    "drains",
    city,
    ["排水与污水", "Drains and sewage"],
    "utilities",
    "下水道 排水 污水 内涝 积水 井盖 堵塞 drain sewage flooded manhole",
  ],
  [
    "roads",
    city,
    ["道路与路灯", "Roads and lamps"],
    "ordinary",
    "路灯 道路 路面 坑洼 修路 人行道 红绿灯 断头路 road pothole streetlight",
  ],
  [
    "rubbish",
    city,
    ["垃圾与保洁", "Rubbish and cleaning"],
    "ordinary",
    "垃圾 清运 保洁 公厕 乱倒 臭味 rubbish garbage toilet",
  ],
  [
    "stalls",
    city,
    ["占道与违建", "Stalls and illegal building"],
    "ordinary",
    "占道 摆摊 违建 私搭乱建 广告牌 乱停 停车 parking stall",
  ],
  [
    "water",
    utilities,
    ["供水", "Water supply"],
    "utilities",
    "停水 自来水 水压 水质 水管 漏水 水费 tap water",
  ],
  [
    "power",
    utilities,
    ["供电", "Power supply"],
    "utilities",
    "停电 电压 变压器 电线 电表 电费 线路 power electricity outage",
  ],
  ["gas", utilities, ["燃气", "Gas"], "urgent", "燃气 煤气 天然气 漏气 gas leak"],
  ["heat", utilities, ["供暖", "Heating"], "utilities", "供暖 暖气 供热 不热 heating"],
  [
    "old-estates",
    housing,
    ["老旧小区与物业", "Old estates and property managers"],
    "ordinary",
    "小区 物业 电梯 改造 业主 维修基金 estate lift",
  ],
  [
    "deeds",
    housing,
    ["房产证与交房", "Deeds and handover of flats"],
    "complex",
    "房产证 不动产 交房 烂尾 开发商 购房 deed developer flat",
  ],
  [
    "demolition",
    housing,
    ["征地与拆迁", "Land taking and relocation"],
    "complex",
    "拆迁 征地 补偿 安置 宅基地 relocation compensation",
  ],
  [
    "farming",
    countryside,
    ["农业生产", "Farming"],
    "ordinary",
    "浇地 机井 灌溉 种子 化肥 辣椒 玉米 小麦 收购 irrigation crop",
  ],
  [
    "village",
    countryside,
    ["村务与人居环境", "Village affairs and surroundings"],
    "ordinary",
    "村委会 村务 村里 低保户 厕改 坑塘 村干部 village",
  ],
  [
    "land",
    countryside,
    ["土地承包", "Land contracts"],
    "complex",
    "承包 流转 耕地 分地 确权 land contract lease",
  ],
  [
    "wages",
    livelihood,
    ["拖欠工资", "Unpaid wages"],
    "ordinary",
    "工资 拖欠 欠薪 农民工 工钱 劳动合同 wages unpaid",
  ],
  [
    "insurance",
    livelihood,
    ["社保与低保", "Insurance and allowances"],
    "ordinary",
    "社保 医保 养老 低保 残疾 救助 五保 补贴 pension insurance allowance",
  ],
  [
    "schools",
    livelihood,
    ["教育", "Schools"],
    "ordinary",
    "学校 入学 学位 老师 补课 幼儿园 校车 收费 school teacher pupil",
  ],
  [
    "health",
    livelihood,
    ["医疗卫生", "Health"],
    "ordinary",
    "医院 看病 医生 卫生院 疫苗 核酸 hospital doctor clinic",
  ],
  ["buses", livelihood, ["公共交通", "Buses"], "ordinary", "公交 班车 出租车 站牌 客运 bus taxi"],
  [
    "environment",
    order,
    ["污染与噪声", "Pollution and noise"],
    "ordinary",
    "噪音 噪声 扬尘 废气 烟味 污染 油烟 养殖 施工 noise dust pollution smoke",
  ],
  [
    "safety",
    order,
    ["安全隐患", "Hazards"],
    "urgent",
    "危险 隐患 坍塌 着火 消防 爆炸 触电 danger fire hazard",
  ],
  [
    "market",
    order,
    ["消费与食品", "Consumers and food"],
    "ordinary",
    "退款 假货 过期 食品 变质 预付卡 商家 超市 refund fake food",
  ],
  [
    "police",
    order,
    ["治安与交通秩序", "Order and traffic"],
    "ordinary",
    "诈骗 偷 盗 打架 赌博 超速 大货车 theft fraud traffic",
  ],
  [
    "licences",
    business,
    ["办证与审批", "Licences and approvals"],
    "ordinary",
    "营业执照 审批 许可证 办证 备案 盖章 licence permit approval",
  ],
  [
    "investment",
    business,
    ["投资与用地", "Investment and sites"],
    "complex",
    "投资 建厂 厂房 用地 招商 项目 落地 贷款 融资 invest factory loan",
  ],
  [
    "arrears",
    business,
    ["拖欠账款", "Unpaid bills"],
    "complex",
    "工程款 欠款 货款 账款 未付 arrears invoice",
  ],
  [
    "service",
    conduct,
    ["窗口与态度", "Counters and manners"],
    "ordinary",
    "态度 推诿 窗口 没人管 踢皮球 不作为 rude counter",
  ],
  [
    "integrity",
    conduct,
    ["违纪线索", "Breaches of discipline"],
    "complex",
    "贪污 受贿 吃拿卡要 索要 挪用 冒领 bribe corrupt",
  ],
];

/**
 * Categories for a county that has none yet, with words by which they are known from the first day; the county changes
 * them as it likes, and once enough appeals are closed its own words count. The codes are service codes of Open311.
 */
export const seedCategories: readonly CategoryDraft[] = rows.map(([code, group, name, of, keywords], at) =>
  categoryDraft.parse({
    code,
    nameZh: name[0],
    nameEn: name[1],
    groupZh: group[0],
    groupEn: group[1],
    class: of,
    keywords: keywords.split(" "),
    position: at,
  }),
);
