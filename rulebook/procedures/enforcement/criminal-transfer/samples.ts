import type { Facts, Own } from "./fields.ts";
import { linkedCaseSamples } from "./linked-case.ts";

const notice = { decidedOn: "2025-07-20", noticeOn: "2025-07-20" };

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  suspect: [
    {
      source: "review",
      partyName: "安和县清源化工有限公司",
      partyCode: "91410000MA0000000A",
      discoveredOn: "2025-07-15",
      crime: "危险作业罪",
      criminalLaw: "《中华人民共和国刑法》第一百三十四条之一",
      facts: "关闭可燃气体报警装置，擅自生产危险化学品。",
      threshold: "具有发生重大伤亡事故的现实危险，达到立案追诉标准。",
      evidenceKept: true,
      officialClue: false,
    },
    {
      source: "inspection",
      partyName: "安和县清源化工有限公司",
      discoveredOn: "2025-07-15",
      crime: "危险作业罪",
      criminalLaw: "《中华人民共和国刑法》第一百三十四条之一",
      facts: "检查中发现擅自生产危险化学品，另有公职人员收受财物的线索。",
      threshold: "具有发生重大伤亡事故的现实危险，达到立案追诉标准。",
      evidenceKept: true,
      officialClue: true,
    },
  ],
  team: [{ members: ["officer-1", "officer-2"], conflictsChecked: true }],
  report: [
    {
      opinion: "transfer",
      verified: "经核实，擅自关闭报警装置属实。",
      evidence: "现场检查记录、询问笔录、检验报告。",
      law: "刑法第一百三十四条之一，达到立案追诉标准。",
      decided: "已责令停产停业。",
    },
  ],
  decide: [
    { outcome: "approved", capacity: "principal" },
    { outcome: "refused", capacity: "principal", reason: "没有发生现实危险，未达到立案追诉标准。" },
  ],
  transfer: [
    {
      police: "安和县公安局",
      materials: ["letter", "investigation", "goods", "tests"],
      tested: true,
      goods: [{ name: "可燃气体报警器", quantity: "2台", condition: "断电", measure: "seized" }],
    },
  ],
  copy: [{ procuratorate: "安和县人民检察院", copiedOn: "2025-07-18" }],
  receive: [
    { police: "安和县公安局", result: "signed", signer: "林峰", receipt: "安公收〔2025〕8号" },
    { police: "安和县公安局", result: "notCompetent", reason: "行为地在邻县，不属于本机关管辖。" },
    { police: "安和县公安局", result: "refused", reason: "认为材料不全。" },
  ],
  forward: [{ to: "邻县公安局", toldInWriting: true }],
  policeDecide: [
    { way: "first", result: "opened", document: "安公立字〔2025〕31号立案决定书", ...notice },
    {
      way: "first",
      result: "notOpened",
      document: "安公不立字〔2025〕5号不予立案通知书",
      ...notice,
      reason: "没有现实危险。",
      materialsReturned: true,
    },
    {
      way: "reconsideration",
      result: "opened",
      document: "安公复立字〔2025〕1号立案决定书",
      ...notice,
    },
    {
      way: "supervision",
      result: "opened",
      document: "安公立字〔2025〕33号立案决定书",
      ...notice,
    },
  ],
  reconsider: [{ reasons: "现场检测值超过爆炸下限，存在现实危险。", to: "安和县公安局" }],
  supervise: [{ reasons: "现场检测值超过爆炸下限，应当立案。", to: "安和县人民检察院" }],
  supervised: [
    { result: "ordered", document: "安检通立〔2025〕1号通知立案书", receivedOn: "2025-07-28" },
    { result: "upheld", document: "安检复〔2025〕2号", receivedOn: "2025-07-28" },
  ],
  handOver: [
    {
      goods: [{ name: "可燃气体报警器", quantity: "2台", condition: "断电", measure: "seized" }],
      receiver: "林峰",
      signed: true,
      partyToldOn: "2025-07-21",
    },
  ],
  returned: [
    {
      from: "police",
      ground: "noCrime",
      returnedOn: "2025-07-15",
      document: "安公移字〔2025〕2号移送案件通知书",
      liable: true,
      reason: "犯罪事实显著轻微，不需要追究刑事责任，依法应当给予行政处罚。",
    },
  ],
  judged: [
    {
      court: "安和县人民法院",
      judgedOn: "2025-12-01",
      document: "（2025）豫0000刑初10号刑事判决书",
      result: "convicted",
      criminalFineFen: 3_000_000,
    },
    {
      court: "安和县人民检察院",
      judgedOn: "2025-12-01",
      document: "安检刑不诉〔2025〕3号不起诉决定书",
      result: "notProsecuted",
    },
  ],
  officialCrime: [{ to: "supervision", content: "当事人反映有公职人员收受财物，提供转账记录。" }],
  finish: [
    { result: "opened", summary: "公安机关已经立案，物品和材料已经移交。" },
    { result: "returned", summary: "公安机关退回，由本机关依法处理。" },
    { result: "refused", summary: "未达到追诉标准，由本机关依法处理。" },
  ],
  ...linkedCaseSamples,
};
