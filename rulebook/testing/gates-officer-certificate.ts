import type { Facts } from "../procedures/enforcement/officer-certificate/fields.ts";
import { attempt, byOf, certifying, withNewcomer } from "./certifying.ts";
import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { certificateHeldGates } from "./gates-certificate-held.ts";
import type { Attempt } from "./situation.ts";

const { example, tries, upTo } = certifying;

const henan = (place: string): string => `《河南省行政执法条例》${place}`;
const pattern = (place: string): string => `《交通运输行政执法证件管理规定》${place}`;

type Kind = keyof Facts & string;

/** The same act under another entry of the officer in the register. */
export const known = <K extends Kind>(
  kind: K,
  entry: object,
  changed: Partial<Facts[K]> = {},
  when = "2026-01-20",
): Attempt => upTo(kind).given(withNewcomer(entry)).tries(kind, byOf(kind), example(kind, changed), when);

const card = { number: "豫A00001", validFrom: "2023-01-01", validUntil: "2027-12-31" };

export const taken = { as: "suspended", on: "2026-01-05", number: "豫A1" };

/** Who deals with a certificate of his own. */
const own = (person: string) => ({ apply: example("apply", { person, name: "邓平" }) });

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
    gate: "apply.suspended",
    cites: henan("第45条"),
    passes: ["失效的可以重新申领", () => known("apply", { withdrawn: { ...taken, as: "lapsed" } })],
    refuses: ["证件正在暂扣，另行申领，拒绝", () => known("apply", { withdrawn: taken })],
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
    gate: "issue.notHeld",
    cites: `${opinion118}第（二十三）项、${henan("第45条")}`,
    passes: [
      "原证件在颁发以前已经过期",
      () => known("issue", { certificate: { ...card, validUntil: "2026-03-19" } }, {}, "2026-03-20"),
    ],
    refuses: [
      "申领以后另外取得了证件，不能再颁发",
      () => known("issue", { certificate: card }, {}, "2026-03-20"),
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

export const officerCertificateGates: readonly GateCase[] = [...applying, ...certificateHeldGates];
