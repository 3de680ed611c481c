import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { attempt, certifying, issued, next } from "./certifying.ts";
import { type GateCase, local } from "./gate-case.ts";
import type { Situation } from "./situation.ts";

const { tries, upTo } = certifying;

const henan = (place: string): string => `《河南省行政执法条例》${place}`;
const pattern = (place: string): string => `《交通运输行政执法证件管理规定》${place}`;

const suspended = (): Situation<Facts> => next(issued(), "suspend", "2026-04-08");

/** 公布、年审、失效、换证、遗失补发. */
export const certificateHeldGates: readonly GateCase[] = [
  {
    act: "announce",
    gate: "announce.active",
    cites: henan("第21条"),
    passes: ["颁发后公布", () => tries("announce")],
    refuses: ["暂扣期间不公布", () => attempt(suspended(), "announce", "2026-04-09")],
  },
  {
    act: "review",
    gate: "review.active",
    cites: henan("第21条"),
    passes: ["有效证件年审", () => tries("review")],
    refuses: ["暂扣期间不能年审", () => attempt(suspended(), "review", "2026-12-15")],
  },
  {
    act: "review",
    gate: "review.once",
    cites: pattern("第30条"),
    marks: true,
    passes: ["次年一月补办上一年度年审", () => tries("review", {}, { when: "2027-01-10" })],
    refuses: ["不是本年度或者上一年度，记明", () => tries("review", {}, { when: "2028-01-10" })],
  },
  {
    act: "review",
    gate: "review.hours",
    cites: local,
    marks: true,
    passes: ["学时达到", () => tries("review")],
    refuses: ["学时不足而合格，记明", () => tries("review", { hours: 10 })],
  },
  {
    act: "review",
    gate: "review.reason",
    cites: pattern("第31条"),
    marks: true,
    passes: ["不合格写明理由", () => tries("review", { result: "failed", note: "考核不合格。" })],
    refuses: ["不合格没有理由，记明", () => tries("review", { result: "failed" })],
  },
  {
    act: "lapse",
    gate: "lapse.active",
    cites: henan("第21条"),
    passes: [
      "2027年没有年审，2028年登记失效",
      () => attempt(issued(), "lapse", "2028-01-05", { year: 2027 }),
    ],
    refuses: ["已经暂扣的，不登记失效", () => attempt(suspended(), "lapse", "2028-01-05", { year: 2027 })],
  },
  {
    act: "lapse",
    gate: "lapse.unreviewed",
    cites: pattern("第30条"),
    passes: ["年度结束以后登记", () => attempt(issued(), "lapse", "2028-01-01", { year: 2027 })],
    refuses: ["年度没有结束，不能登记失效", () => attempt(issued(), "lapse", "2027-12-31", { year: 2027 })],
  },
  {
    act: "renew",
    gate: "renew.active",
    cites: henan("第21条"),
    passes: ["有效证件换证", () => attempt(issued(), "renew", "2026-06-01")],
    refuses: ["暂扣期间不能换证", () => attempt(suspended(), "renew", "2026-06-01")],
  },
  {
    act: "renew",
    gate: "renew.reviewed",
    cites: pattern("第30条"),
    marks: true,
    passes: ["年审以后换证", () => attempt(upTo("cancel"), "renew", "2027-06-01")],
    refuses: ["上一年度没有年审而换证，记明", () => attempt(issued(), "renew", "2028-06-01")],
  },
  {
    act: "lose",
    gate: "lose.promptly",
    cites: pattern("第24条"),
    marks: true,
    passes: ["当日报告", () => attempt(issued(), "lose", "2026-04-01")],
    refuses: ["第三日才报告，记明", () => attempt(issued(), "lose", "2026-04-03")],
  },
  {
    act: "reissue",
    gate: "reissue.active",
    cites: henan("第21条"),
    passes: [
      "公告后补发",
      () =>
        attempt(
          next(next(issued(), "lose", "2026-04-01"), "announceLoss", "2026-04-03"),
          "reissue",
          "2026-04-07",
        ),
    ],
    refuses: [
      "暂扣期间不补发",
      () => attempt(next(suspended(), "lose", "2026-04-09"), "reissue", "2026-04-10"),
    ],
  },
  {
    act: "reissue",
    gate: "reissue.announced",
    cites: pattern("第24条"),
    marks: true,
    passes: [
      "公告以后",
      () =>
        attempt(
          next(next(issued(), "lose", "2026-04-01"), "announceLoss", "2026-04-03"),
          "reissue",
          "2026-04-07",
        ),
    ],
    refuses: [
      "没有公告作废就补发，记明",
      () => attempt(next(issued(), "lose", "2026-04-01"), "reissue", "2026-04-07"),
    ],
  },
  {
    act: "reissue",
    gate: "reissue.number",
    cites: pattern("第24条"),
    marks: true,
    passes: [
      "使用新的号码",
      () =>
        attempt(
          next(next(issued(), "lose", "2026-04-01"), "announceLoss", "2026-04-03"),
          "reissue",
          "2026-04-07",
        ),
    ],
    refuses: [
      "沿用作废的号码，记明",
      () =>
        attempt(
          next(next(issued(), "lose", "2026-04-01"), "announceLoss", "2026-04-03"),
          "reissue",
          "2026-04-07",
          { number: "豫A00021" },
        ),
    ],
  },
];
