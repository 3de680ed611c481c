import type { Invariant } from "@zhunsheng/engine";
import { addMonths, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import {
  allCertified,
  areTwo,
  idsOf,
  isInRange,
  isInStep,
  isReasoned,
  notWithout,
  reliedEntry,
} from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

const handling = ["inspect", "interview", "evidence", "report", "notice"] as const;

/** 立案、指派、调查. */
export const investigated: readonly Rule[] = [
  notWithout("open", ["clue"], cite("penalty", 54), "没有案源登记的，不得立案"),
  notWithout("decline", ["clue"], cite("penalty", 54), "没有案源登记的，不得决定不予立案"),
  notWithout("assign", ["open"], cite("penalty", 54, 2), "没有立案的，不得指派承办人"),
  notWithout("inspect", ["open", "assign"], cite("penalty", 42, 1), "没有立案、没有指派的，不得检查"),
  notWithout("interview", ["open", "assign"], cite("penalty", 42, 1), "没有立案、没有指派的，不得询问"),
  notWithout("evidence", ["open", "assign"], cite("penalty", 42, 1), "没有立案、没有指派的，不得登记证据"),
  notWithout("report", ["evidence", "assign"], cite("penalty", 57, 1), "没有证据的，不得调查终结"),
  {
    code: "opened.orDeclined",
    says: "同一案源不得既立案又不予立案",
    basis: cite("penalty", 54),
    holds: (file) => !(file.done.open && file.done.decline),
  },
  {
    code: "opened.once",
    says: "一个案件只有一次案源登记、一次立案、一次不予立案",
    basis: cite("penalty", 54, 2),
    holds: (file) => [file.all.clue, file.all.open, file.all.decline].every((acts) => acts.length <= 1),
  },
  {
    code: "opened.power",
    says: "立案的事项应当在本机关当日有效的权力事项清单以内",
    basis: cite("penalty", 17),
    holds: ({ latest: { open } }) =>
      !open?.relied || reliedEntry(open, "power-items", open.facts.powerItem) !== undefined,
  },
  {
    code: "opened.district",
    says: "违法行为不在本地发生、没有指定管辖文书的，不得立案",
    basis: cite("penalty", 22),
    holds: ({ latest: { open } }) => !open || open.facts.inDistrict || open.facts.designation !== undefined,
  },
  {
    code: "opened.inTime",
    says: "没有危害后果的违法行为二年内未被发现的，不得立案；违法行为不得晚于立案",
    basis: cite("penalty", 36, 1),
    holds: ({ latest: { open, clue } }) => {
      if (!open || !clue) return true;
      const { violationEndedOn: over, harmful } = open.facts;
      const found = clue.facts.discoveredOn;
      return over <= dayOf(open.occurredAt) && (harmful || found <= addMonths(over, 24));
    },
  },
  {
    code: "opened.oneFine",
    says: "同一违法行为已经受过罚款的，不得再立案罚款",
    basis: cite("penalty", 29),
    holds: ({ latest: { open } }) => open === undefined || open.facts.notFinedBefore,
  },
  {
    code: "handled.byTwo",
    says: "调查取证、告知由二人以上进行，指派的承办人员不少于二人",
    basis: cite("penalty", 42, 1),
    holds: ({ latest }) =>
      handling.every((kind) => !latest[kind] || areTwo(idsOf(latest[kind]))) &&
      (!latest.assign || areTwo(latest.assign.facts.handlers)),
  },
  {
    code: "handled.certified",
    says: "没有有效执法证件的人员不得调查取证、告知，也不得被指派",
    basis: cite("penalty", 42, 1),
    holds: ({ latest }) =>
      handling.every((kind) => !latest[kind] || allCertified(latest[kind], idsOf(latest[kind]))) &&
      (!latest.assign || allCertified(latest.assign, latest.assign.facts.handlers)),
  },
  {
    code: "handled.byAssigned",
    says: "调查取证、告知只由指派过的承办人员进行",
    basis: cite("penalty", 42, 1),
    holds: ({ latest, all }) => {
      const handlers = all.assign.flatMap(({ facts }) => facts.handlers);
      return handling.every(
        (kind) => !latest[kind] || idsOf(latest[kind]).every((id) => handlers.includes(id)),
      );
    },
  },
  {
    code: "handled.recused",
    says: "没有核对回避情形的，不得指派",
    basis: cite("penalty", 43, 1),
    holds: ({ latest: { assign } }) => assign === undefined || assign.facts.conflictsChecked,
  },
  {
    code: "handled.shown",
    says: "检查、询问时出示执法证件，询问时告知权利义务",
    basis: cite("penalty", 55, 1),
    holds: ({ latest: { inspect, interview } }) =>
      inspect?.facts.certificateShown !== false &&
      interview?.facts.certificateShown !== false &&
      interview?.facts.rightsTold !== false,
  },
  {
    code: "evidence.sound",
    says: "没有查证属实、以非法手段取得的，不得作为证据",
    basis: cite("penalty", 46, 2),
    holds: ({ latest: { evidence } }) =>
      evidence === undefined || (evidence.facts.verified && evidence.facts.lawful),
  },
  {
    code: "reported.measured",
    says: "处理意见的处罚种类、数额有依据，从轻、减轻、从重或者偏离基准的写明理由",
    basis: cite("penalty", 34),
    holds: ({ latest: { open, report } }) => {
      if (!report || !open) return true;
      const item = reliedEntry(report, "power-items", open.facts.powerItem);
      const kinds = item?.kinds;
      const fined = { ...report.facts, partyKind: open.facts.partyKind };
      return (
        isReasoned(report.facts) &&
        isInRange(fined, item) &&
        isInStep(fined, reliedEntry(report, "benchmarks", open.facts.powerItem)) &&
        (!Array.isArray(kinds) || report.facts.kinds.every((kind) => kinds.includes(kind)))
      );
    },
  },
];
