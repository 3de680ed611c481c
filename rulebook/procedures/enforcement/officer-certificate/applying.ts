import type { ActRule } from "@zhunsheng/engine";
import { dayOf, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certificateRules, certificateStandards } from "../../../registers/certificate-standards.ts";
import { isOutsideEstablishment, officers } from "../../../registers/officers.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { yearlyReview } from "./reviewing.ts";
import { samples } from "./samples.ts";
import { entered, personOf } from "./standing.ts";

type Kinds = "apply" | "train" | "exam" | "reject" | "issue";

/** 申领、培训、考试、颁证. */
export const applying: { [P in Kinds]: ActRule<Facts, P> } = {
  apply: {
    title: "申领",
    stage: "application",
    nature: "decision",
    basis: cite("henanEnforcement", 20),
    performers: ["registrar", "unitHead"],
    starts: true,
    after: [],
    fields: fields.apply,
    examples: samples.apply,
    needs: [officers.need((_file, { facts }) => facts.person)],
    gates: [
      {
        code: "apply.establishment",
        basis: cite("henanEnforcement", 20),
        says: "申领执法证件应当是行政执法机关在编的人员，工勤人员、合同制人员和临时人员不得申领",
        holds: (_file, { facts }, reference) =>
          ["civilServant", "institution"].includes(facts.employment) &&
          !isOutsideEstablishment(officers.find(reference, facts.person)?.establishment),
      },
      {
        code: "apply.onDuty",
        basis: cite("henanEnforcement", 20),
        says: "申领执法证件应当是在岗的行政执法人员",
        holds: (_file, { facts }) => facts.onDuty,
      },
      {
        code: "apply.adult",
        basis: cite("henanEnforcement", 20),
        says: "申领执法证件应当年满十八周岁",
        holds: (_file, { facts }) => facts.adult,
      },
      {
        code: "apply.registered",
        basis: cite("threeSystems", 23),
        says: "申领人员应当先登记在执法人员名录中",
        holds: (_file, { facts }, reference) => officers.find(reference, facts.person) !== undefined,
        wayOut: () => ({ text: "先在执法人员名录中登记该人员" }),
      },
      {
        code: "apply.name",
        basis: cite("threeSystems", 23),
        says: "申领表的姓名与执法人员名录不一致",
        holds: (_file, { facts }, reference) => {
          const known = officers.find(reference, facts.person);
          return known === undefined || known.name === facts.name;
        },
      },
      {
        code: "apply.held",
        basis: cite("threeSystems", 23),
        says: "该人员已经持有有效的执法证件，不能重复申领",
        holds: (_file, { facts }, reference) => {
          const held = officers.find(reference, facts.person)?.certificate;
          return held === undefined || held.validUntil < reference.day;
        },
      },
      {
        code: "apply.suspended",
        basis: cite("henanEnforcement", 45),
        says: "该人员的执法证件正在暂扣，应当按规定恢复，不能另行申领",
        holds: (_file, { facts }, reference) =>
          officers.find(reference, facts.person)?.withdrawn?.as !== "suspended",
      },
      {
        code: "apply.revoked",
        basis: cite("certificatePattern", 34),
        mark: "M",
        says: "名录记明该人员的执法证件曾被吊销，吊销后不得重新申领（其他系统的规定，待核）",
        holds: (_file, { facts }, reference) =>
          officers.find(reference, facts.person)?.withdrawn?.as !== "revoked",
      },
    ],
    documents: ["行政执法证件申领表"],
    recording: textOnly,
  },
  train: {
    title: "培训",
    stage: "application",
    nature: "fact",
    basis: cite("henanEnforcement", 21),
    performers: ["registrar", "unitHead"],
    repeats: true,
    after: ["apply"],
    fields: fields.train,
    examples: samples.train,
    gates: [
      {
        code: "train.day",
        basis: cite("henanEnforcement", 21),
        says: "培训结束之日不得晚于登记之日",
        holds: (_file, { facts, occurredAt }) => facts.until <= dayOf(occurredAt),
      },
    ],
    documents: ["培训记录"],
    recording: textOnly,
  },
  exam: {
    title: "资格考试",
    stage: "application",
    nature: "fact",
    basis: cite("henanEnforcement", 21),
    performers: ["registrar", "unitHead"],
    repeats: true,
    after: ["apply"],
    fields: fields.exam,
    examples: samples.exam,
    needs: [officers.need((file) => personOf(file))],
    gates: [
      {
        code: "exam.waived",
        basis: cite("threeSystems", 19),
        says: "取得国家统一法律职业资格的人员才可以简化、免予资格考试，名录没有记明该资格",
        holds: (file, { facts }, reference) =>
          facts.result !== "waived" || officers.find(reference, personOf(file))?.legallyQualified === true,
      },
      {
        code: "exam.trained",
        basis: cite("henanEnforcement", 21),
        mark: "M",
        says: "应当先参加公共法律知识和专业法律知识培训，再参加考试",
        holds: (file, { facts }) => facts.result === "waived" || file.done.train,
      },
    ],
    figures: [
      {
        indicator: "P.EXAM.SIGNUP",
        basis: cite("henanEnforcement", 21),
        when: (_file, { facts }) => facts.result !== "waived",
      },
      {
        indicator: "P.EXAM.PASS",
        basis: cite("henanEnforcement", 21),
        when: (_file, { facts }) => facts.result === "passed",
      },
    ],
    documents: ["考试成绩单"],
    recording: textOnly,
  },
  reject: {
    title: "不予申领",
    stage: "application",
    nature: "decision",
    basis: cite("henanEnforcement", 20),
    performers: ["unitHead", "leader", "head"],
    conditional: true,
    after: ["apply"],
    before: ["issue"],
    follows: ["apply", "train", "exam"],
    fields: fields.reject,
    examples: samples.reject,
    gates: [
      {
        code: "reject.told",
        basis: cite("local"),
        mark: "M",
        says: "不予申领的，应当告知本人理由和申请复核的权利",
        holds: (_file, { facts }) => facts.remediesTold,
      },
    ],
    documents: ["不予申领通知"],
    recording: textOnly,
  },
  issue: {
    title: "颁发证件",
    stage: "holding",
    nature: "decision",
    basis: cite("henanEnforcement", 21),
    performers: ["registrar"],
    after: ["apply", "exam"],
    follows: ["train", "exam"],
    fields: fields.issue,
    examples: samples.issue,
    needs: [officers.need((file) => personOf(file)), certificateStandards.need(() => "self")],
    gates: [
      {
        code: "issue.trained",
        basis: cite("henanEnforcement", 21),
        says: "应当经过公共法律知识和专业法律知识培训，才能取得执法证件",
        holds: (file) =>
          (["publicLaw", "specialLaw"] as const).every((subject) =>
            file.all.train.some(({ facts }) => facts.subjects.includes(subject)),
          ),
        wayOut: () => ({ act: "train" }),
      },
      {
        code: "issue.hours",
        basis: cite("local"),
        mark: "M",
        says: "培训没有达到规定的学时（标准待核）",
        holds: (file, _act, reference) =>
          file.all.train.reduce((sum, { facts }) => sum + facts.hours, 0) >=
          certificateRules(reference).trainingHours,
        wayOut: () => ({ act: "train" }),
      },
      {
        code: "issue.exam",
        basis: cite("henanEnforcement", 21),
        says: "资格考试没有合格的，不得颁发执法证件",
        holds: (file) => ["passed", "waived"].includes(file.latest.exam?.facts.result ?? ""),
        wayOut: () => ({ act: "exam" }),
      },
      {
        code: "issue.notBackdated",
        basis: cite("henanEnforcement", 21),
        says: "取得执法证件以后才能上岗执法，证件的有效期不得早于颁发之日",
        holds: (_file, { facts, occurredAt }) => facts.validFrom >= dayOf(occurredAt),
      },
      {
        code: "issue.registered",
        basis: cite("threeSystems", 23),
        says: "颁发证件的人员应当登记在执法人员名录中",
        holds: (file, _act, reference) => officers.find(reference, personOf(file)) !== undefined,
      },
      {
        code: "issue.notHeld",
        basis: [cite("threeSystems", 23), cite("henanEnforcement", 45)],
        says: "申领以后该人员已经另有有效的执法证件，或者证件正在暂扣，不能再颁发",
        holds: (file, _act, reference) => {
          const known = officers.find(reference, personOf(file));
          const held = known?.certificate !== undefined && known.certificate.validUntil >= reference.day;
          return !held && known?.withdrawn?.as !== "suspended";
        },
      },
      {
        code: "issue.notSelf",
        basis: cite("local"),
        says: "本人不得办理自己的执法证件",
        holds: (file, { by }) => by.every(({ id }) => id !== personOf(file)),
      },
    ],
    enters: (file, act) => entered(file, act, "active", act.facts),
    opens: [
      {
        duty: "announce",
        title: "二十个工作日内公布执法人员和证件信息",
        owedBy: "publisher",
        basis: cite("disclosureRegulation", 26),
        within: workingDays(20),
        dischargedBy: ["announce"],
        waivedBy: ["revoke", "cancel"],
      },
      yearlyReview,
    ],
    figures: [{ indicator: "P.CERT.ISSUED", basis: cite("henanEnforcement", 21) }],
    documents: ["行政执法证件"],
    recording: textOnly,
  },
};
