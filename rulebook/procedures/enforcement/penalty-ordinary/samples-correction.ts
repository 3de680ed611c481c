import type { Facts } from "./fields.ts";

type Kinds =
  | "orderCorrection"
  | "orderDelivered"
  | "extendCorrection"
  | "recheckCorrection"
  | "suspend"
  | "resume"
  | "terminate"
  | "terminationNotice";

const problem = "三名新进人员未经安全生产教育和培训即上岗作业";

/** 责令改正、中止、终止 in the invented case; a number names the act of the file. */
export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  orderCorrection: [
    {
      mode: "term",
      items: [
        {
          problem,
          law: "《中华人民共和国安全生产法》第二十八条第一款",
          required: "立即停止作业，完成培训并考核合格后方可上岗",
          dueOn: "2025-06-13",
        },
      ],
      consequence: "逾期未改正的，依法从重处罚。",
      remedies: "对本指令不服的，可以依法申请行政复议或者提起行政诉讼。",
      handed: true,
      receiver: "孙建",
    },
  ],
  orderDelivered: [{ order: 4, way: "direct", receiver: "孙建" }],
  extendCorrection: [
    { order: 4, applicant: "安和县清源化工有限公司", reason: "培训机构排期需要延后。", dueOn: "2025-06-20" },
  ],
  recheckCorrection: [
    {
      order: 4,
      certificateShown: true,
      items: [{ problem, result: "done", detail: "三人已经培训并考核合格" }],
      opinion: "closed",
      photos: "AV-2025-0616-01",
      signature: "signed",
    },
  ],
  suspend: [{ cause: "otherCase", facts: "该公司用工关系的认定须待劳动争议仲裁结果。" }],
  resume: [{ reason: "仲裁裁决已经生效。", endedOn: "2025-06-12" }],
  terminate: [{ cause: "dissolved", facts: "该公司已经注销，没有权利义务承受人。", goods: "none" }],
  terminationNotice: [{ way: "mail", receiver: "该公司原清算组", content: "对该案终止调查。" }],
};
