import type { Facts } from "./fields.ts";

/** 现场检查、询问 in the invented case. */
export const samples: {
  readonly [K in "inspect" | "interviewNotice" | "interview"]: readonly [Facts[K], ...Facts[K][]];
} = {
  inspect: [
    {
      place: "安和县工业园区三号路8号",
      certificateShown: true,
      present: "party",
      presentName: "孙建",
      found: "查阅培训档案，2025年5月入职的三名操作工没有培训和考核记录，现场正在从事投料作业。",
      signature: "signed",
      recordings: "AV-2025-0606-01",
    },
    {
      place: "安和县工业园区三号路8号原料库",
      startedAt: "2025-06-06T09:00:00+08:00",
      endedAt: "2025-06-06T10:20:00+08:00",
      certificateShown: true,
      present: "party",
      presentName: "孙建",
      found: "原料库内存放有机溶剂12桶，操作工不能说明应急处置措施。",
      handling: "责令立即停止投料作业。",
      sketch: "现场图一张，照片六张",
      signature: "refused",
      refusalNote: "孙建听取宣读后表示不签名。",
      refusalReported: true,
      witness: "周强",
      recordings: "AV-2025-0606-02",
    },
  ],
  interviewNotice: [
    {
      person: "孙建",
      matter: "新进人员安全生产教育和培训情况",
      at: "2025-06-12T09:30:00+08:00",
      place: "安和县应急管理局询问室",
      documents: "身份证件、培训档案",
      receiver: "孙建",
    },
  ],
  interview: [
    {
      person: "孙建",
      standing: "employee",
      place: "安和县应急管理局询问室",
      certificateShown: true,
      rightsTold: true,
      alone: true,
      record: "问：三名新进人员是否经过培训？答：没有来得及组织培训就安排上岗了。",
      readOver: "read",
      eachPageSigned: true,
      signature: "signed",
    },
    {
      person: "吴立",
      standing: "witness",
      place: "安和县应急管理局询问室",
      startedAt: "2025-06-09T14:00:00+08:00",
      endedAt: "2025-06-09T15:10:00+08:00",
      certificateShown: true,
      rightsTold: true,
      alone: true,
      record: "问：三名新进人员何时上岗？答：2025年5月下旬，没有参加过培训。",
      readOver: "readAloud",
      eachPageSigned: true,
      signature: "signed",
    },
  ],
};
