import type { ActRule } from "@zhunsheng/engine";
import { calendarDays, dayOf, daysBetween, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { isOutsideEstablishment } from "../../../registers/officers.ts";
import { holdsCertificate } from "../../shared/gates.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";

/** 部署、名单、报送、司法行政机关审核. */
export const listing: { [P in "start" | "list" | "submit" | "reviewed"]: ActRule<Facts, P> } = {
  start: {
    title: "部署清理",
    stage: "list",
    nature: "decision",
    basis: cite("threeSystems", 19),
    performers: ["leader", "head"],
    starts: true,
    after: [],
    fields: fields.start,
    examples: samples.start,
    opens: [
      {
        duty: "list",
        title: "提出清理名单",
        owedBy: "unitHead",
        basis: cite("threeSystems", 19),
        mark: "M",
        within: workingDays(20),
        agencyLimit: (_file, { facts, occurredAt }) =>
          calendarDays(Math.max(1, daysBetween(dayOf(occurredAt), facts.dueOn)), "none"),
        dischargedBy: ["list"],
      },
    ],
    documents: ["执法人员清理通知"],
    recording: textOnly,
  },
  list: {
    title: "提出清理名单",
    stage: "list",
    nature: "decision",
    basis: cite("henanEnforcement", 20),
    performers: ["registrar", "unitHead"],
    repeats: true,
    after: ["start"],
    before: ["decide"],
    follows: ["start"],
    fields: fields.list,
    examples: samples.list,
    gates: [
      {
        code: "list.each",
        basis: cite("henanEnforcement", 20),
        says: "清理名单中的每个人都应当有一个结果",
        holds: (_file, { facts: { people, results } }) =>
          people.length === results.length &&
          people.every((id) => results.filter(({ person }) => person === id).length === 1),
      },
      {
        code: "list.establishment",
        basis: cite("henanEnforcement", 20),
        says: "工勤人员、合同制人员和临时人员不得保留执法资格",
        holds: (_file, { facts }, { people }) =>
          facts.results.every(
            ({ person, employment, result }) =>
              result !== "keep" ||
              ((employment === "civilServant" || employment === "institution") &&
                !isOutsideEstablishment(people[person]?.establishment)),
          ),
      },
      {
        code: "list.certified",
        basis: [cite("henanEnforcement", 21), cite("henanEnforcement", 24)],
        says: "没有有效执法证件的人员不能保留，应当先取得执法证件",
        holds: (_file, { facts }, reference) =>
          facts.results.every(
            ({ person, result }) => result !== "keep" || holdsCertificate(reference, person),
          ),
      },
    ],
    documents: ["执法人员清理名单"],
    recording: textOnly,
  },
  submit: {
    title: "报送审核",
    stage: "decision",
    nature: "decision",
    basis: cite("supervisionRegulation", 6),
    performers: ["unitHead", "leader"],
    repeats: true,
    after: ["list"],
    before: ["decide"],
    follows: ["list"],
    fields: fields.submit,
    examples: samples.submit,
    gates: [
      {
        code: "submit.newList",
        basis: cite("local"),
        says: "上次报送以后没有新的名单，不能重复报送",
        holds: ({ latest: { list, submit } }) => (list?.seq ?? 0) > (submit?.seq ?? 0),
      },
    ],
    documents: ["清理名单报送函"],
    recording: textOnly,
  },
  reviewed: {
    title: "司法行政机关审核",
    stage: "decision",
    nature: "fact",
    basis: cite("supervisionRegulation", 6),
    performers: ["registrar", "unitHead"],
    repeats: true,
    after: ["submit"],
    before: ["decide"],
    follows: ["submit"],
    fields: fields.reviewed,
    examples: samples.reviewed,
    documents: ["清理审核意见"],
    recording: textOnly,
  },
};
