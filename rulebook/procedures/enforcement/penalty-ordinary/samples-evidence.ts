import type { Facts } from "./fields.ts";

type Kinds =
  | "sample"
  | "approvePreservation"
  | "preserve"
  | "preserveDisposal"
  | "commission"
  | "opinion"
  | "tellOpinion"
  | "extractData"
  | "requestEvidence"
  | "evidenceReceived";

/** Evidence acts of the invented case; a number names the act of a file in which each follows its forerunner. */
export const samples: { readonly [K in Kinds]: readonly [Facts[K], ...Facts[K][]] } = {
  sample: [
    {
      place: "安和县工业园区三号路8号原料库",
      certificateShown: true,
      method: "随机抽取，现场封样，一式两份",
      samples: [
        {
          name: "有机溶剂",
          spec: "200升桶装",
          quantity: "2瓶",
          batch: "20250520",
          base: "12桶",
          sealed: true,
        },
      ],
      keeper: "安和县应急管理局物证室",
      partyOpinion: "对抽样没有异议",
      testTimeTold: true,
      signature: "signed",
    },
  ],
  approvePreservation: [
    {
      ground: "mayBeLost",
      facts: "投料记录本为手写，随时可能被更换。",
      scope: "原料库投料记录本、岗位操作卡。",
    },
  ],
  preserve: [
    {
      approval: 4,
      certificateShown: true,
      items: [
        { name: "投料记录本", spec: "A4", quantity: "1本", condition: "完好，共48页" },
        { name: "岗位操作卡", spec: "塑封", quantity: "3张", condition: "完好" },
      ],
      place: "安和县工业园区三号路8号资料室",
      keeper: "孙建",
      banTold: true,
      listHanded: true,
      signature: "signed",
    },
  ],
  preserveDisposal: [
    {
      preservation: 5,
      items: [
        { name: "投料记录本", disposition: "copy" },
        { name: "岗位操作卡", disposition: "return" },
      ],
      reason: "已经复制，不需要继续保存。",
    },
  ],
  commission: [
    {
      material: "有机溶剂样品2瓶",
      question: "鉴定该样品是否属于危险化学品及其闪点。",
      body: "某市化学品检验检测中心",
      qualification: "检验检测机构资质认定证书（测试）",
      termDays: 15,
      partyTold: true,
    },
  ],
  opinion: [
    {
      commission: 4,
      number: "鉴字〔2025〕031号",
      conclusion: "样品闪点低于60℃，属于易燃液体。",
      signed: true,
    },
  ],
  tellOpinion: [{ opinion: 5, receiver: "孙建", answer: "accepted" }],
  extractData: [
    {
      device: "人事管理系统服务器",
      location: "安和县工业园区三号路8号机房",
      method: "只读导出，计算校验值",
      name: "2025年5月考勤记录.csv",
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      sizeBytes: 20_480,
      timeSource: "与国家授时中心标准时间比对，误差1秒",
      operator: "赵明",
      signature: "signed",
      witness: "周强",
    },
  ],
  requestEvidence: [
    {
      kind: "assist",
      to: "安和县人力资源和社会保障局",
      matter: "该公司2025年5月新进人员的用工备案情况。",
      materials: [{ name: "用工备案登记表" }],
      answerBy: "2025-06-20",
    },
  ],
  evidenceReceived: [{ request: 4, answer: "given", materials: [{ name: "用工备案登记表" }] }],
};
