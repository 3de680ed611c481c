import type { ActRule, AnyFile, LinkedFile } from "@zhunsheng/engine";
import { calendarDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { certified, holdsCertificate } from "../../shared/gates.ts";
import { parentFineFen } from "../../shared/parent.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { teamOf, threeDays } from "./standing.ts";

/** What the parent last said under that name, in whichever act. */
const lastTold = (file: AnyFile, name: string): string | undefined =>
  file.acts
    .map(({ facts }) => facts[name])
    .filter((value) => typeof value === "string")
    .at(-1);

/** Who the parent is about, and what was found there. */
function carried({ procedure, file }: LinkedFile): Partial<Facts["suspect"]> {
  const partyName = lastTold(file, "partyName");
  const partyCode = lastTold(file, "partyCode");
  const found = lastTold(file, "facts");
  return {
    source: procedure === "inspection" ? "inspection" : "investigation",
    ...(partyName === undefined ? {} : { partyName }),
    ...(partyCode === undefined ? {} : { partyCode }),
    ...(found === undefined ? {} : { facts: found.slice(0, 5000) }),
  };
}

/** 发现涉嫌犯罪、成立专案组、提出书面报告. */
export const suspicion: { [P in "suspect" | "team" | "report"]: ActRule<Facts, P> } = {
  suspect: {
    title: "发现涉嫌犯罪",
    stage: "suspicion",
    nature: "decision",
    basis: cite("transfer", 3),
    performers: ["officer", "unitHead", "reviewer"],
    starts: true,
    after: [],
    fields: fields.suspect,
    examples: samples.suspect,
    carries: carried,
    gates: [
      {
        code: "suspect.discoveredOn",
        basis: cite("transfer", 3),
        says: "发现之日不得晚于登记之日",
        holds: (_file, { facts, occurredAt }) => facts.discoveredOn <= dayOf(occurredAt),
      },
      {
        code: "suspect.sameParty",
        basis: cite("local"),
        mark: "M",
        says: "涉嫌犯罪的单位或者个人与原检查或者案件的当事人不一致",
        holds: (_file, { facts }, { parent }) => {
          const known = parent && lastTold(parent.file, "partyName");
          return known === undefined || known === facts.partyName;
        },
      },
      {
        code: "suspect.evidenceKept",
        basis: cite("transfer", 4),
        mark: "M",
        says: "应当妥善保存所收集的与违法行为有关的证据，对查获的涉案物品如实填写清单",
        holds: (_file, { facts }) => facts.evidenceKept,
      },
    ],
    opens: [
      {
        duty: "nameTeam",
        title: "立即指定两名以上行政执法人员组成专案组",
        owedBy: "unitHead",
        basis: cite("transfer", 5, 1),
        mark: "M",
        within: calendarDays(1),
        dischargedBy: ["team"],
        waivedBy: ["finish"],
      },
      {
        duty: "passOfficialClue",
        title: "公职人员职务违法犯罪的线索及时移送监察机关或者人民检察院",
        owedBy: "leader",
        basis: cite("transfer", 18),
        mark: "M",
        when: (_file, { facts }) => facts.officialClue,
        within: threeDays,
        dischargedBy: ["officialCrime"],
      },
    ],
    documents: ["涉嫌犯罪线索研判表"],
    recording: textOnly,
  },
  team: {
    title: "成立专案组",
    stage: "suspicion",
    nature: "decision",
    basis: cite("transfer", 5, 1),
    performers: ["unitHead", "leader", "head"],
    repeats: true,
    after: ["suspect"],
    before: ["transfer"],
    fields: fields.team,
    examples: samples.team,
    gates: [
      {
        code: "team.two",
        basis: cite("transfer", 5, 1),
        says: "应当立即指定两名或者两名以上行政执法人员组成专案组",
        holds: (_file, { facts }) => new Set(facts.members).size >= 2,
      },
      {
        code: "team.certified",
        basis: [cite("transfer", 5, 1), cite("penalty", 42, 1)],
        says: "专案组成员应当是当日持有有效执法证件的行政执法人员",
        holds: (_file, { facts }, reference) => facts.members.every((id) => holdsCertificate(reference, id)),
      },
      {
        code: "team.recusal",
        basis: [cite("penalty", 43, 1), cite("henanEnforcement", 23)],
        says: "与案件有直接利害关系或者有其他关系可能影响公正执法的人员应当回避，指定前应当核对",
        holds: (_file, { facts }) => facts.conflictsChecked,
      },
    ],
    opens: [
      {
        duty: "reportSuspicion",
        title: "专案组核实情况，提出移送涉嫌犯罪案件的书面报告",
        owedBy: "officer",
        basis: cite("transfer", 5, 1),
        mark: "M",
        within: threeDays,
        who: (_file, { facts }) => facts.members,
        dischargedBy: ["report"],
        waivedBy: ["team", "finish"],
      },
    ],
    documents: ["专案组成员指定表"],
    recording: textOnly,
  },
  report: {
    title: "提出移送书面报告",
    stage: "suspicion",
    nature: "decision",
    basis: cite("transfer", 5, 1),
    performers: ["officer"],
    repeats: true,
    after: ["suspect", "team"],
    before: ["transfer"],
    follows: ["suspect", "team"],
    fields: fields.report,
    examples: samples.report,
    gates: [
      {
        code: "report.team",
        basis: cite("transfer", 5, 1),
        says: "书面报告应当由专案组成员提出，不得少于两人",
        holds: (file, { by }) =>
          new Set(by.map(({ id }) => id)).size >= 2 && by.every(({ id }) => teamOf(file).includes(id)),
      },
      certified,
      {
        code: "report.fineTold",
        basis: [cite("penalty", 35, 2), cite("transfer", 11)],
        mark: "M",
        says: "移送前已经给予罚款的，报告应当写明，以便人民法院折抵罚金",
        holds: (_file, { facts }, reference) => parentFineFen(reference) === 0 || facts.decided !== undefined,
      },
      {
        code: "report.pending",
        basis: cite("transfer", 5, 2),
        says: "上一份报告负责人还没有决定，或者已经批准移送，不能重复报告",
        holds: (file) => {
          const { report, decide } = file.latest;
          if (!report) return true;
          return decide !== undefined && decide.seq > report.seq && decide.facts.outcome === "refused";
        },
      },
    ],
    opens: [
      {
        duty: "decideTransfer",
        title: "自接到报告之日起三日内作出批准移送或者不批准移送的决定",
        owedBy: "head",
        basis: cite("transfer", 5, 2),
        within: threeDays,
        overrun: true,
        dischargedBy: ["decide"],
      },
    ],
    documents: ["涉嫌犯罪案件移送书面报告"],
    recording: textOnly,
  },
};
