import type { Facts, Own } from "./fields.ts";

const card = { number: "豫A00021", validFrom: "2026-03-20", validUntil: "2031-03-19" };

export const samples: { readonly [K in Own]: readonly [Facts[K], ...Facts[K][]] } = {
  apply: [
    {
      person: "officer-new",
      name: "卫宁",
      unit: "执法大队",
      post: "四级主任科员",
      employment: "civilServant",
      onDuty: true,
      adult: true,
      education: "大学本科",
      category: "应急管理",
      area: "安和县",
      title: "注册安全工程师",
    },
  ],
  train: [
    {
      organiser: "安和县司法局",
      subjects: ["publicLaw", "specialLaw"],
      from: "2026-02-02",
      until: "2026-02-10",
      hours: 60,
      offPost: true,
    },
  ],
  exam: [
    { session: "2026年第一批", takenOn: "2026-02-13", result: "passed", score: 88 },
    { session: "2026年第一批", takenOn: "2026-02-13", result: "failed", score: 52 },
  ],
  reject: [{ reason: "资格考试不合格。", remediesTold: true }],
  issue: [{ ...card, issuer: "省人民政府" }],
  announce: [{ place: "安和县行政执法公示平台", photo: true }],
  review: [
    { year: 2026, result: "passed", hours: 60 },
    { year: 2026, result: "failed", hours: 8, note: "年度考核不合格。" },
  ],
  lapse: [{ year: 2026 }],
  renew: [
    { number: "豫A00021", validFrom: "2026-03-20", validUntil: "2036-03-19", reason: "有效期届满换证" },
  ],
  lose: [{ lostOn: "2026-04-01", circumstances: "执法途中遗失。" }],
  announceLoss: [{ place: "安和日报", announcedOn: "2026-04-03" }],
  reissue: [{ ...card, number: "豫A00021补", issuer: "省人民政府" }],
  suspend: [
    {
      ground: "conduct",
      by: "安和县司法局",
      months: 3,
      reason: "检查时没有出示执法证件，经核实属实。",
      document: "安司暂扣〔2026〕1号",
      remediesTold: true,
    },
  ],
  revoke: [
    {
      ground: "abuse",
      by: "安和县司法局",
      reason: "利用检查收受财物，经查证属实。",
      basis: "《河南省行政执法条例》第四十五条",
      document: "安司吊〔2026〕1号",
      heard: true,
      remediesTold: true,
    },
  ],
  tell: [{ to: ["person", "unit", "issuer"], toldOn: "2026-04-10", cardKept: true }],
  object: [{ requestedOn: "2026-04-20", reasons: "认定的事实有误。" }],
  answerObjection: [
    { result: "upheld", reason: "事实清楚。", document: "安司复〔2026〕1号" },
    { result: "annulled", reason: "证据不足。", document: "安司复〔2026〕2号" },
  ],
  reinstate: [{ reason: "离岗培训和考试合格，暂扣期满。" }],
  cancel: [
    { ground: "moved", since: "2026-06-01", cardReturned: true },
    { ground: "retired", since: "2026-06-01", cardReturned: true },
  ],
  announceEnd: [{ place: "安和县行政执法公示平台", reason: "调离执法岗位" }],
};
