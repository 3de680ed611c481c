import type { Gate, LinkedFile } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { agencies } from "../../../registers/agencies.ts";
import { partyOfParent } from "../../shared/parent-party.ts";
import type { Facts } from "./fields.ts";

type IssueGate = Gate<Facts, "issue">;

/** 重大事故隐患: what 安全生产法第65条第一款第三项 asks for, and where it allows production to be stopped. */
const majorHazard = cite("workSafety", 65, 1, 3);

export const certificateShown = {
  code: "officers.certificateShown",
  basis: [cite("penalty", 55, 1), cite("workSafety", 67)],
  says: "检查、复查时应当主动出示执法证件",
  holds: (_file: unknown, { facts }: { readonly facts: { readonly certificateShown: boolean } }): boolean =>
    facts.certificateShown,
};

const lasting: readonly unknown[] = ["withdrawPeople", "suspend", "stopUse"];

/** What the inspection stopped on the spot stands until consented to there: it is not ordered a second time. */
const isStoppedBy = (parent: LinkedFile | undefined): boolean =>
  (parent?.file.all.handle ?? []).some(
    ({ seq, facts }) =>
      lasting.includes(facts.measure) &&
      !(parent?.file.all.consent ?? []).some((one) => one.facts.measure === seq),
  );

const approved: IssueGate = {
  code: "issue.stopApproved",
  basis: cite("local"),
  mark: "M",
  says: "撤出人员、停产停业、停止使用的，应当经机关负责人批准；情况紧急的写明理由，随后补办",
  holds: (file, { facts }) => {
    if (facts.measures.length === 0 || facts.urgentReason !== undefined) return true;
    const approval = file.latest.approveStop?.facts;
    return (
      approval?.outcome === "approved" &&
      approval.partyName === facts.partyName &&
      facts.measures.every((measure) => approval.measures.includes(measure))
    );
  },
  wayOut: () => ({ act: "approveStop" }),
};

/** What an order to correct must be, beside who gives it. */
export const contentGates: readonly IssueGate[] = [
  {
    code: "issue.dueOn",
    basis: cite("penalty", 28, 1),
    says: "限期整改的期限应当晚于责令之日；责令立即改正的，期限就是当日",
    holds: (_file, act) => {
      const day = dayOf(act.occurredAt);
      const now = act.facts.mode === "now";
      return act.facts.items.every(({ dueOn }) => (now ? dueOn === day : dueOn > day));
    },
  },
  {
    code: "issue.majorHazard",
    basis: majorHazard,
    says: "重大事故隐患排除前或者排除过程中无法保证安全的，应当责令撤出人员、暂时停产停业或者停止使用",
    holds: (_file, { facts }, { parent }) =>
      facts.hazard !== "major" || !facts.unsafe || facts.measures.length > 0 || isStoppedBy(parent),
  },
  {
    code: "issue.stopGround",
    basis: majorHazard,
    says: "重大事故隐患无法保证安全的，才可以责令撤出人员、暂时停产停业或者停止使用",
    holds: (_file, { facts }) => facts.measures.length === 0 || (facts.hazard === "major" && facts.unsafe),
  },
  approved,
  {
    code: "issue.heard",
    basis: cite("local"),
    mark: "M",
    says: "责令整改前应当说明问题和依据，听取当事人意见",
    holds: (_file, act) => act.facts.heard,
  },
  {
    code: "issue.delegated",
    basis: cite("penalty", 20),
    says: "受委托组织应当以委托行政机关的名义责令整改，不得以自己的名义作出",
    holds: (_file, act, reference) =>
      agencies.find(reference, "self")?.kind !== "delegated" || act.facts.inNameOf !== undefined,
    wayOut: () => ({ text: "以委托行政机关名义作出，写明该机关" }),
  },
  {
    code: "issue.sameParty",
    basis: cite("local"),
    mark: "M",
    says: "责令整改的当事人与原检查或者案件的当事人不一致",
    holds: (_file, { facts }, { parent }) => {
      const known = parent && partyOfParent(parent).partyName;
      return known === undefined || known === facts.partyName;
    },
  },
  {
    code: "issue.sealed",
    basis: cite("local"),
    mark: "M",
    says: "责令整改文书应当加盖本机关印章",
    holds: (_file, act) => act.facts.sealed,
  },
];
