import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { allCertified, allHave, areTwo, idsOf, notWithout, reliedEntry } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

type Rule = Invariant<Facts>;

/** Found, verified and reported. */
const reported: readonly Rule[] = [
  notWithout("team", ["suspect"], cite("transfer", 5, 1), "没有发现涉嫌犯罪的，不成立专案组"),
  notWithout("report", ["suspect", "team"], cite("transfer", 5, 1), "没有专案组的，没有移送报告"),
  {
    code: "team.sound",
    says: "专案组不少于两人，都持有有效证件，都核对过利害关系",
    basis: cite("transfer", 5, 1),
    holds: ({ all }) =>
      all.team.every(
        (team) =>
          areTwo(team.facts.members) && allCertified(team, team.facts.members) && team.facts.conflictsChecked,
      ),
  },
  {
    code: "report.byTeam",
    says: "报告由当时的专案组成员两人以上提出，都持有有效证件",
    basis: cite("transfer", 5, 1),
    holds: ({ all }) =>
      all.report.every((report) => {
        const team = all.team.findLast(({ seq }) => seq < report.seq)?.facts.members ?? [];
        const ids = idsOf(report);
        return areTwo(ids) && ids.every((id) => team.includes(id)) && allCertified(report, ids);
      }),
  },
  {
    code: "suspect.day",
    says: "没有在发现之前登记的",
    basis: cite("transfer", 3),
    holds: ({ latest: { suspect } }) =>
      !suspect || suspect.facts.discoveredOn <= suspect.occurredAt.slice(0, 10),
  },
  {
    code: "report.decidedEach",
    says: "每份报告由一个决定回答，回答以前不再报告，批准以后不再报告",
    basis: cite("transfer", 5, 2),
    holds: ({ all }) =>
      all.report.every((report, place) => {
        const next = all.report[place + 1];
        const between = all.decide.filter(({ seq }) => seq > report.seq && (!next || seq < next.seq));
        if (between.length > 1) return false;
        return !next || between[0]?.facts.outcome === "refused";
      }) && all.decide.every(({ seq }) => all.report.some((report) => report.seq < seq)),
  },
];

/** Decided by the head, handed over with what belongs to it. */
const handed: readonly Rule[] = [
  notWithout(
    "transfer",
    ["suspect", "team", "report", "decide"],
    cite("transfer", 5, 2),
    "没有决定的，没有移送",
  ),
  {
    code: "decide.head",
    says: "是否移送只由主要负责人决定，主持工作的写明文件，不批准的写明理由",
    basis: cite("transfer", 5, 2),
    holds: ({ all }) =>
      all.decide.every(
        (decide) =>
          allHave(decide, idsOf(decide), ["head"]) &&
          (decide.facts.outcome === "approved" || decide.facts.reason !== undefined) &&
          (decide.facts.capacity === "principal" || decide.facts.presidingGround !== undefined),
      ),
  },
  {
    code: "transfer.approved",
    says: "移送的，最后一次决定是批准，只移送一次，移送以后不再更换专案组、报告和决定",
    basis: cite("transfer", 5, 2),
    holds: ({ all, latest: { transfer } }) => {
      if (!transfer) return true;
      const before = [...all.report, ...all.decide].sort((one, other) => one.seq - other.seq).at(-1);
      const settled = [...all.team, ...all.report, ...all.decide].every(({ seq }) => seq < transfer.seq);
      const approved = before?.kind === "decide" && before.facts.outcome === "approved";
      return all.transfer.length === 1 && settled && approved;
    },
  },
  {
    code: "transfer.complete",
    says: "移送附有移送书、调查报告、物品清单，做过检验的附有检验报告，受委托组织写明委托机关",
    basis: cite("transfer", 6),
    holds: ({ latest: { transfer } }) => {
      if (!transfer) return true;
      const { materials, tested, inNameOf } = transfer.facts;
      const wanted = ["letter", "investigation", "goods", ...(tested ? ["tests"] : [])];
      const delegated = reliedEntry(transfer, "agencies", "self")?.kind === "delegated";
      const enclosed: readonly string[] = materials;
      return wanted.every((one) => enclosed.includes(one)) && (!delegated || inNameOf !== undefined);
    },
  },
  {
    code: "handOver.marked",
    says: "没有立案就移交、没有办结手续、没有告知当事人的移交，都留有标记",
    basis: cite("transfer", 12),
    holds: ({ all }) =>
      all.handOver.every(({ seq, facts, defects }) => {
        const opened = all.policeDecide.findLast((one) => one.seq < seq)?.facts.result === "opened";
        const held = facts.goods.some(({ measure }) => ["sealed", "seized", "frozen"].includes(measure));
        const sound = opened && facts.signed && (!held || facts.partyToldOn !== undefined);
        return sound || (defects ?? []).length > 0;
      }),
  },
];

/** What the police said, and what was asked of it. */
const answered: readonly Rule[] = [
  {
    code: "outside.afterTransfer",
    says: "没有移送的，没有签收、决定、抄送、移交、退回和司法处理结果",
    basis: cite("transfer", 7),
    holds: ({ all, latest: { transfer } }) =>
      [
        ...all.receive,
        ...all.forward,
        ...all.policeDecide,
        ...all.supervise,
        ...all.copy,
        ...all.handOver,
        ...all.returned,
        ...all.judged,
      ].every(({ seq }) => transfer !== undefined && transfer.seq < seq),
  },
  notWithout("forward", ["receive"], cite("transfer", 7), "没有送达公安机关的，没有转送"),
  notWithout("caseOpened", ["returned"], cite("transfer", 13), "没有退回的，不由移送事项立案查处"),
  notWithout("supervised", ["supervise"], cite("transfer", 9), "没有建议监督的，没有监督结果"),
  {
    code: "answered.once",
    says: "复议、监督、监督结果、抄送、退回各一次，办结一次",
    basis: cite("transfer", 9),
    holds: ({ all }) =>
      [all.suspect, all.reconsider, all.supervise, all.supervised, all.copy, all.returned, all.finish].every(
        (acts) => acts.length <= 1,
      ),
  },
  {
    code: "reconsider.notOpened",
    says: "只对不予立案提请复议；立案以后、以其他情形退回以后不提请复议、不建议监督",
    basis: cite("transfer", 9),
    holds: ({ all, latest: { reconsider, supervise, returned } }) => {
      const last = (before: number) => all.policeDecide.findLast(({ seq }) => seq < before)?.facts.result;
      const early = (act: { readonly seq: number } | undefined) =>
        !act || !returned || act.seq < returned.seq || returned.facts.ground === "notOpened";
      return (
        early(reconsider) &&
        early(supervise) &&
        (!reconsider || last(reconsider.seq) === "notOpened") &&
        (!supervise || last(supervise.seq) !== "opened")
      );
    },
  },
];

const finished: readonly Rule[] = [
  notWithout("finish", ["decide"], cite("transfer", 5, 2), "没有决定的，不办结"),
  {
    code: "finish.asFound",
    says: "办结情形与案卷相符；立案的已经移交物品和材料；没有未决定的报告",
    basis: cite("transfer", 10),
    holds: ({ all, latest: { finish } }) => {
      if (!finish) return true;
      const before = <A extends { readonly seq: number }>(acts: readonly A[]): A | undefined =>
        acts.findLast(({ seq }) => seq < finish.seq);
      const { result } = finish.facts;
      const open = (before(all.report)?.seq ?? 0) > (before(all.decide)?.seq ?? 0);
      if (open) return false;
      const police = before(all.policeDecide);
      const back = before(all.returned)?.seq ?? 0;
      const theirs = police?.facts.result === "opened" && police.seq > back;
      if (result === "returned") return back > 0 && !theirs;
      if (result === "refused") {
        return before(all.decide)?.facts.outcome === "refused" && !before(all.transfer);
      }
      return theirs && before(all.handOver) !== undefined;
    },
  },
];

/** What is true of every transfer that can come about, read off the file without the gates' own code. */
export const invariants: readonly Rule[] = [...reported, ...handed, ...answered, ...finished];
