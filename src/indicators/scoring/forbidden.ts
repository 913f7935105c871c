/**
 * What 《整治形式主义为基层减负若干规定》 (the General Offices of the Party's Central Committee and of the State Council, 6 August
 * 2024) forbids to assess: leaders' instructions, articles in journals and media, whether meetings were held or papers
 * issued, photographs as traces, study notes; and how often an app is downloaded, registered for or opened.
 */
export const forbiddenCriteria = ["instructions", "articles", "meetings", "traces", "notes", "apps"] as const;
export type ForbiddenCriterion = (typeof forbiddenCriteria)[number];

const patterns: Readonly<Record<ForbiddenCriterion, RegExp>> = {
  instructions: /领导(?:同志)?[^，。；]{0,6}批示|批示(?:件|数|次数|肯定)|获[^，。；]{0,8}批示/,
  articles:
    /(?:媒体|报刊|刊物|报纸|期刊|公众号|网站)[^，。；]{0,12}(?:刊发|发表|刊登|宣传|报道|转发|采用|稿)|(?:刊发|发表|采用|上稿)[^，。；]{0,12}(?:文章|信息|稿件|简报|经验)|宣传报道|信息采用|上稿(?:数|率|量)?/,
  meetings:
    /(?:召开|开了?|组织)[^，。；]{0,10}(?:会议|会)(?:次数|情况|数)|是否(?:召开|开会|发文)|(?:会议|发文)(?:次数|数量|台账)|开会发文/,
  traces: /拍照|留痕|(?:照片|图片|影像)[^，。；]{0,6}(?:数|张|台账|佐证)|台账(?:资料)?(?:齐全|完整|规范)/,
  notes: /(?:学习|工作)笔记|心得体会[^，。；]{0,6}(?:篇|数|字)/,
  apps: /(?:APP|应用程序|小程序|公众号|学习强国)[^，。；]{0,10}(?:注册|下载|安装|关注|登录|登陆|活跃|积分|使用率|在线时长|打卡)|(?:注册|下载|安装|关注|活跃)(?:量|率|数)[^，。；]{0,10}(?:APP|应用程序|小程序|公众号)/i,
};

/** Which of the forbidden criteria a text asks for, if any. It looks at words; a person looks at what they mean. */
export const forbiddenIn = (text: string): ForbiddenCriterion | undefined => {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return forbiddenCriteria.find((criterion) => patterns[criterion].test(plain));
};
