import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { attempt, byOf, certifying, issued, next, withNewcomer } from "./certifying.ts";
import { type GateCase, local, opinion118 } from "./gate-case.ts";
import type { Attempt, Situation } from "./situation.ts";

const { example, tries, upTo } = certifying;

const henan = (place: string): string => `《河南省行政执法条例》${place}`;
const pattern = (place: string): string => `《交通运输行政执法证件管理规定》${place}`;

type Kind = keyof Facts & string;

/** The same act under another entry of the officer in the register. */
const known = <K extends Kind>(
  kind: K,
  entry: object,
  changed: Partial<Facts[K]> = {},
  when = "2026-01-20",
): Attempt => upTo(kind).given(withNewcomer(entry)).tries(kind, byOf(kind), example(kind, changed), when);

const card = { number: "豫A00001", validFrom: "2023-01-01", validUntil: "2027-12-31" };

/** Who deals with a certificate of his own. */
const own = (person: string) => ({ apply: example("apply", { person, name: "邓平" }) });

const suspended = (): Situation<Facts> => next(issued(), "suspend", "2026-04-08");

const applying: readonly GateCase[] = [
  {
    act: "apply",
    gate: "apply.establishment",
    cites: henan("第20条"),
    passes: ["事业编制人员可以申领", () => tries("apply", { employment: "institution" })],
    refuses: ["合同制人员申领，拒绝", () => tries("apply", { employment: "contract" })],
  },
  {
    act: "apply",
    gate: "apply.onDuty",
    cites: henan("第20条"),
    passes: ["在岗人员", () => tries("apply")],
    refuses: ["不在执法岗位，拒绝", () => tries("apply", { onDuty: false })],
  },
  {
    act: "apply",
    gate: "apply.adult",
    cites: henan("第20条"),
    passes: ["已满十八周岁", () => tries("apply")],
    refuses: ["未满十八周岁，拒绝", () => tries("apply", { adult: false })],
  },
  {
    act: "apply",
    gate: "apply.registered",
    cites: `${opinion118}第（二十三）项`,
    passes: ["名录中有该人员", () => tries("apply")],
    refuses: ["名录中没有该人员，拒绝", () => tries("apply", { person: "nobody" })],
  },
  {
    act: "apply",
    gate: "apply.name",
    cites: `${opinion118}第（二十三）项`,
    passes: ["姓名与名录一致", () => tries("apply")],
    refuses: ["姓名与名录不一致，拒绝", () => tries("apply", { name: "卫宇" })],
  },
  {
    act: "apply",
    gate: "apply.held",
    cites: `${opinion118}第（二十三）项`,
    passes: [
      "原证件已经过期，可以申领",
      () => known("apply", { certificate: { ...card, validUntil: "2026-01-19" } }),
    ],
    refuses: ["已经持有有效证件，拒绝", () => known("apply", { certificate: card })],
  },
  {
    act: "apply",
    gate: "apply.revoked",
    cites: pattern("第34条"),
    marks: true,
    passes: [
      "曾经注销的可以重新申领",
      () => known("apply", { withdrawn: { as: "cancelled", on: "2024-01-01", number: "豫A1" } }),
    ],
    refuses: [
      "曾被吊销而重新申领，记明待核",
      () => known("apply", { withdrawn: { as: "revoked", on: "2024-01-01", number: "豫A1" } }),
    ],
  },
  {
    act: "train",
    gate: "train.day",
    cites: henan("第21条"),
    marks: true,
    passes: ["培训结束以后登记", () => tries("train")],
    refuses: ["培训没有结束就登记，标记", () => tries("train", { until: "2026-02-20" })],
  },
  {
    act: "exam",
    gate: "exam.waived",
    cites: `${opinion118}第（十九）项`,
    marks: true,
    passes: [
      "取得法律职业资格，免予考试",
      () => known("exam", { legallyQualified: true }, { result: "waived" }, "2026-02-14"),
    ],
    refuses: ["没有法律职业资格而免考，标记", () => tries("exam", { result: "waived" })],
  },
  {
    act: "exam",
    gate: "exam.trained",
    cites: henan("第21条"),
    marks: true,
    passes: ["培训以后考试", () => tries("exam")],
    refuses: ["没有培训就考试，标记", () => attempt(upTo("train"), "exam", "2026-02-14")],
  },
  {
    act: "reject",
    gate: "reject.told",
    cites: local,
    marks: true,
    passes: ["告知理由和权利", () => attempt(upTo("issue"), "reject", "2026-02-20")],
    refuses: [
      "没有告知，记明",
      () => attempt(upTo("issue"), "reject", "2026-02-20", { remediesTold: false }),
    ],
  },
  {
    act: "issue",
    gate: "issue.trained",
    cites: henan("第21条"),
    passes: ["两类知识都培训过", () => tries("issue")],
    refuses: [
      "没有专业法律知识培训，拒绝",
      () => tries("issue", {}, { told: { train: example("train", { subjects: ["publicLaw"] }) } }),
    ],
  },
  {
    act: "issue",
    gate: "issue.hours",
    cites: local,
    marks: true,
    passes: ["六十学时", () => tries("issue")],
    refuses: [
      "学时不足，记明",
      () => tries("issue", {}, { told: { train: example("train", { hours: 59 }) } }),
    ],
  },
  {
    act: "issue",
    gate: "issue.exam",
    cites: henan("第21条"),
    passes: ["考试合格", () => tries("issue")],
    refuses: [
      "考试不合格，不得颁发",
      () => tries("issue", {}, { told: { exam: example("exam", { result: "failed" }) } }),
    ],
  },
  {
    act: "issue",
    gate: "issue.notBackdated",
    cites: henan("第21条"),
    passes: ["有效期自颁发之日", () => tries("issue")],
    refuses: ["有效期倒签，拒绝", () => tries("issue", { validFrom: "2026-03-19" })],
  },
  {
    act: "issue",
    gate: "issue.registered",
    cites: `${opinion118}第（二十三）项`,
    passes: ["名录中有该人员", () => tries("issue")],
    refuses: [
      "名录中已经没有该人员，拒绝",
      () =>
        upTo("issue").given({ officers: {} }).tries("issue", byOf("issue"), example("issue"), "2026-03-20"),
    ],
  },
  {
    act: "issue",
    gate: "issue.notSelf",
    cites: local,
    passes: ["由其他登记人员办理", () => tries("issue")],
    refuses: ["登记人员给自己颁证，拒绝", () => tries("issue", {}, { told: own("registrar-1") })],
  },
];

const holding: readonly GateCase[] = [
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

export const officerCertificateGates: readonly GateCase[] = [...applying, ...holding];
