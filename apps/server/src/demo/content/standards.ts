import { type DemoAgency, emergency } from "./agencies.ts";

/**
 * What the law leaves to the place. The county's document is invented like the county; as its own published directory
 * it binds its agencies, so its thresholds refuse. The time limits have no document behind them and are 待核.
 */
export const penaltyStandards = {
  source:
    "安和县重大行政处罚标准（安政办〔2022〕31号，演示用虚构文件）；办理期限、补录界限与个体工商户限额待核",
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
  recordingLagHours: 72,
} as const;

/** What the agency reviews beside the eight national points. */
export const ownReviewPoint = { id: "AH-1", title: "说理是否充分，裁量理由是否写入决定书" } as const;

const hazards = ["aqsc-098-1", "aqsc-098-2", "aqsc-101-2"] as const;

/** 法制审核目录清单 for penalties: the county's sums for all agencies, major hazards for the emergency bureau. */
export const reviewDirectory = (agency: DemoAgency) => ({
  source: `${agency.name}重大执法决定法制审核目录清单（2023年版，演示用虚构文件）`,
  mark: "V",
  items: [
    {
      id: "CF-1",
      title: "较大数额罚款",
      kinds: ["fine"],
      citizenFen: penaltyStandards.reviewCitizenFen,
      organisationFen: penaltyStandards.reviewOrganisationFen,
    },
    {
      id: "CF-2",
      title: "责令停产停业、责令关闭、吊销许可证件、降低资质等级、限制从业",
      kinds: ["stopBusiness", "close", "revokeLicence", "lowerGrade", "restrictEmployment"],
    },
    ...(agency === emergency
      ? [{ id: "CF-3", title: "危险物品建设项目和重大危险源处罚", kinds: ["fine"], powerItems: hazards }]
      : []),
  ],
  points: [ownReviewPoint],
});
