/**
 * What the law leaves to the place. The county's document is invented like the county; as its own published directory
 * it binds its agencies, so its thresholds refuse. The time limits have no document behind them and are 待核.
 */
export const penaltyStandards = {
  source: "安和县重大行政处罚标准（安政办〔2022〕31号，演示用虚构文件）；办理期限与个体工商户限额待核",
  hearingCitizenFen: 1_000_000,
  hearingOrganisationFen: 5_000_000,
  hearingMark: "V",
  reviewAll: false,
  reviewCitizenFen: 1_000_000,
  reviewOrganisationFen: 3_000_000,
  reviewMark: "V",
  discussionCitizenFen: 2_000_000,
  discussionOrganisationFen: 5_000_000,
  discussionMark: "V",
  soleTraderAsCitizen: true,
  soleTraderMark: "M",
  statementWorkingDays: 3,
  summaryFilingWorkingDays: 3,
  reviewWorkingDays: 5,
  closingWorkingDays: 15,
  archivingDays: 30,
  limitsMark: "M",
} as const;
