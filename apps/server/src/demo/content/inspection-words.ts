/** How a visit goes, in the words of its record. */
export const talks: readonly string[] = [
  "查阅安全生产责任制、教育和培训档案，逐项核对检查标准，抽查现场作业。",
  "听取负责人介绍，查阅隐患排查治理台账，随机抽查两个作业岗位和设备运行情况。",
  "查看现场安全警示标志、疏散通道和用电线路，询问当班人员操作规程。",
  "核对特种作业人员证书，检查安全设备维护保养记录，现场测试报警装置。",
  "对照风险分级管控清单查看重点部位，抽查应急物资和应急演练记录。",
  "查看危险作业审批票证和监护记录，检查劳动防护用品发放和佩戴情况。",
];

/** What firms say of a visit that went well. */
export const comments: readonly string[] = [
  "检查人员讲解清楚，还帮助完善了台账。",
  "扫码、亮证都做到了，没有影响生产。",
  "希望多发一些同行业的典型案例。",
  "当场指出的问题能够马上改，很有帮助。",
];

/** Why somebody is visited outside of the plan. */
export const clues: readonly string[] = [
  "群众拨打12345反映该单位安全通道堵塞，需要核实。",
  "上次检查后收到职工反映，称隐患没有真正整改，需要核实。",
  "镇政府巡查发现疑似隐患，移送本机关核查。",
  "监测预警平台推送该单位报警信息，需要现场核查。",
  "相邻单位举报该单位夜间违规动火作业，需要核实。",
  "消防救援机构抄告该单位存在安全隐患，需要核查处理。",
];

export const campaigns = {
  chemicals: "危险化学品安全专项整治",
  industry: "工商贸行业安全生产百日攻坚",
} as const;
