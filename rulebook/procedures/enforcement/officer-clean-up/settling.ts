import type { ActRule, MatterFile } from "@zhunsheng/engine";
import { calendarDays, workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { officers, reviewersNeeded } from "../../../registers/officers.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";

type File = MatterFile<Facts>;

/** What else settles a result: who has left, or lost the certificate, is not trained any more. */
const settledBy: Readonly<Record<string, readonly string[]>> = {
  cancel: ["cancel"],
  move: ["move", "cancel"],
  train: ["train", "move", "cancel"],
};

/** Those who do not stay as they are, and for whom nothing was recorded yet that the register bears out. */
const outstanding = (file: File) =>
  (file.latest.list?.facts.results ?? []).filter(
    ({ person, result }) =>
      result !== "keep" &&
      !file.all.carryOut.some(
        ({ facts, defects = [] }) =>
          facts.person === person &&
          settledBy[result]?.includes(facts.done) &&
          defects.every(({ gate }) => gate !== stillHeld),
      ),
  );

const stillHeld = "carryOut.cancelled";

const keptOf = (file: File): readonly string[] =>
  (file.latest.list?.facts.results ?? []).flatMap(({ person, result }) =>
    result === "keep" ? [person] : [],
  );

/** 确定、公布、落实、办结. */
export const settling: { [P in "decide" | "publish" | "carryOut" | "finish"]: ActRule<Facts, P> } = {
  decide: {
    title: "确定清理结果",
    stage: "decision",
    nature: "decision",
    basis: cite("henanEnforcement", 20),
    performers: ["leader", "head"],
    after: ["list", "submit", "reviewed"],
    follows: ["list", "submit", "reviewed"],
    fields: fields.decide,
    examples: samples.decide,
    gates: [
      {
        code: "decide.reviewed",
        basis: cite("local"),
        says: "最后的名单还没有经司法行政机关审核",
        holds: ({ latest: { list, reviewed } }) => (reviewed?.seq ?? 0) > (list?.seq ?? 0),
        wayOut: () => ({ act: "submit" }),
      },
      {
        code: "decide.agreed",
        basis: cite("supervisionRegulation", 6),
        mark: "V2",
        says: "司法行政机关认为存在问题的，应当调整名单再报送",
        holds: (file) => file.latest.reviewed?.facts.result === "agreed",
      },
      {
        code: "decide.reviewers",
        basis: cite("threeSystems", 11),
        mark: "V2",
        noteOnly: true,
        says: "法制审核人员原则上不少于本单位执法人员总数的百分之五",
        holds: (file, { facts }) => facts.reviewers >= reviewersNeeded(keptOf(file).length),
      },
    ],
    opens: [
      {
        duty: "publishList",
        title: "二十个工作日内公布执法人员清单",
        owedBy: "publisher",
        basis: cite("disclosureRegulation", 26),
        within: workingDays(20),
        dischargedBy: ["publish"],
      },
      {
        duty: "carryOut",
        title: "注销、培训、调离逐人落实",
        owedBy: "registrar",
        basis: cite("henanEnforcement", 20),
        mark: "M",
        when: (file) => outstanding(file).length > 0,
        within: calendarDays(30),
        dischargedBy: ["carryOut"],
        dischargedWhen: (file) => outstanding(file).length === 0,
      },
    ],
    figures: [
      {
        indicator: "P.CLEAN.N",
        basis: cite("henanEnforcement", 20),
        amount: (file) => file.latest.list?.facts.people.length ?? 0,
      },
    ],
    documents: ["执法人员清理结果"],
    recording: textOnly,
  },
  publish: {
    title: "公布清单",
    stage: "effect",
    nature: "decision",
    basis: cite("threeSystems", 4),
    performers: ["publisher"],
    after: ["decide"],
    follows: ["decide"],
    fields: fields.publish,
    examples: samples.publish,
    gates: [
      {
        code: "publish.kept",
        basis: cite("threeSystems", 4),
        says: "公布的执法人员应当与清理结果中保留的人员一致",
        holds: (file, { facts }) => {
          const kept = keptOf(file);
          const shown = new Set(facts.officers.map(({ person }) => person));
          return (
            kept.length === facts.officers.length &&
            kept.length === shown.size &&
            kept.every((person) => shown.has(person))
          );
        },
      },
      {
        code: "publish.registered",
        basis: cite("threeSystems", 4),
        says: "公布的姓名和执法证件号码应当与执法人员名录一致",
        holds: (_file, { facts }, { people }) =>
          facts.officers.every(
            ({ person, name, number }) =>
              people[person]?.name === name && people[person]?.certificate?.number === number,
          ),
      },
      {
        code: "publish.personal",
        basis: cite("disclosureRegulation", 15),
        says: "公布执法人员清单不得公开个人隐私，应当先隐去身份证件号码、联系方式等",
        holds: (_file, { facts }) => facts.personalRemoved,
      },
    ],
    documents: ["执法人员资格清单"],
    recording: textOnly,
  },
  carryOut: {
    title: "落实清理结果",
    stage: "effect",
    nature: "fact",
    basis: cite("henanEnforcement", 20),
    performers: ["registrar", "unitHead"],
    repeats: true,
    conditional: true,
    after: ["decide"],
    follows: ["decide"],
    fields: fields.carryOut,
    examples: samples.carryOut,
    needs: [officers.need((_file, { facts }) => facts.person)],
    gates: [
      {
        code: stillHeld,
        basis: cite("henanEnforcement", 20),
        says: "执法人员名录中该人员当日仍有有效的执法证件，没有注销",
        holds: (_file, { facts }, reference) => {
          const until = officers.find(reference, facts.person)?.certificate?.validUntil;
          return facts.done !== "cancel" || until === undefined || until < reference.day;
        },
      },
      {
        code: "carryOut.listed",
        basis: cite("henanEnforcement", 20),
        says: "落实的结果与清理结果不一致，或者该人员不在清理名单中",
        holds: (file, { facts }) =>
          (file.latest.list?.facts.results ?? []).some(
            ({ person, result }) => person === facts.person && result === facts.done,
          ),
      },
    ],
    documents: ["落实情况登记"],
    recording: textOnly,
  },
  finish: {
    title: "办结",
    stage: "effect",
    nature: "decision",
    basis: cite("threeSystems", 19),
    performers: ["leader", "head"],
    after: ["decide"],
    follows: ["decide", "publish", "carryOut"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      {
        code: "finish.published",
        basis: cite("threeSystems", 4),
        says: "清理后的执法人员清单还没有公布，不能办结",
        holds: (file) => file.done.publish,
        wayOut: () => ({ act: "publish" }),
      },
      {
        code: "finish.carriedOut",
        basis: cite("henanEnforcement", 20),
        says: "应当注销、培训、调离的人员还没有全部落实，不能办结",
        holds: (file) => outstanding(file).length === 0,
        wayOut: () => ({ act: "carryOut" }),
      },
    ],
    documents: ["清理工作总结"],
    recording: textOnly,
  },
};
