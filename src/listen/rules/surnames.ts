/** Family names of two characters that are in use. */
const double =
  "欧阳 上官 司马 司徒 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 东方 独孤 南宫 西门 端木 百里 轩辕 濮阳 淳于 单于 呼延 闻人 申屠 太叔 钟离 公冶 澹台 宗政 赫连 仲孙 闾丘 亓官 司空 鲜于 拓跋 第五 左丘 梁丘";

/** Family names of one character: those of practically everyone in China, by the name registers' own lists. */
const single =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛毕韶聂焦鲍柳邢岳齐梅庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽邝仲蔺佟候占幸缪郗练麦阎尚丛菅户尤伍时";

export const doubleNames: ReadonlySet<string> = new Set(double.split(" "));
export const singleNames: ReadonlySet<string> = new Set(single);
