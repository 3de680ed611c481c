/** 本机关标准 line by line: what statutes leave to the place. */
export const standardLines: Readonly<Record<string, string>> = {
  source: "依据的文件",
  hearingCitizenFen: "听证：对公民较大数额罚款",
  hearingOrganisationFen: "听证：对单位较大数额罚款",
  reviewAll: "普通程序案件全部法制审核",
  reviewCitizenFen: "法制审核：对公民的数额",
  reviewOrganisationFen: "法制审核：对单位的数额",
  discussionCitizenFen: "集体讨论：对公民的数额",
  discussionOrganisationFen: "集体讨论：对单位的数额",
  soleTraderAsCitizen: "个体工商户适用公民的当场处罚限额",
  statementWorkingDays: "陈述申辩期限（工作日）",
  summaryFilingWorkingDays: "当场处罚备案期限（工作日）",
  reviewWorkingDays: "法制审核期限（工作日）",
  closingWorkingDays: "结案期限（工作日）",
  archivingDays: "归档期限（日）",
};

/** 保管期限 of the matters of one procedure. */
export const retentionLines: Readonly<Record<string, string>> = {
  source: "依据的文件",
  permanent: "永久保管",
  years: "保管年限（年）",
};

export const agencyLines: Readonly<Record<string, string>> = {
  name: "机关名称",
  short: "机关代字",
  region: "地区代字",
  district: "管辖区域",
  address: "办公地址",
  phone: "联系电话",
  supervisionPhone: "监督电话",
  reconsiderationBody: "行政复议机关",
  court: "有管辖权的人民法院",
};
