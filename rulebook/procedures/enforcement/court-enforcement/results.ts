import type { Reference } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { debtOf, leftFen, totalFen } from "./debt.ts";
import type { Facts } from "./fields.ts";
import { type File, isNotAccepted, isRuledOut } from "./standing.ts";

type Result = Facts["conclude"]["result"];

/** By what was entered here, or by what the decision's own matter says is left. */
export function isPerformed(file: File, reference: Reference): boolean {
  const debt = debtOf(reference);
  if (debt !== undefined && totalFen(debt) === 0 && file.latest.apply?.facts.otherObligation === undefined)
    return true;
  return file.done.apply && leftFen(file) <= 0 && file.latest.paid?.facts.whole === true;
}

const reported = (file: File, state: Facts["courtReported"]["state"]): boolean =>
  file.latest.courtReported?.facts.state === state;

/** What each result must rest on besides performance. */
export const grounds: Readonly<Record<Result, (file: File) => boolean>> = {
  voluntary: () => true,
  settled: (file) => file.done.settle,
  courtExecuted: (file) => reported(file, "executed"),
  organised: (file) => file.latest.record?.facts.result === "whole",
  terminated: (file) => reported(file, "terminated"),
  refused: isRuledOut,
  notAccepted: isNotAccepted,
  withdrawn: (file) => file.done.withdraw,
  notApplied: (file) => !file.done.apply,
};

export const performedResults: readonly Result[] = ["voluntary", "settled"];

export const resultTitles: Readonly<Record<Result, string>> = {
  voluntary: "当事人自觉履行",
  settled: "执行和解并履行完毕",
  courtExecuted: "人民法院执行完毕",
  organised: "组织实施执行完毕",
  terminated: "人民法院裁定终结执行",
  refused: "人民法院不予执行",
  notAccepted: "人民法院不予受理",
  withdrawn: "撤回申请",
  notApplied: "不申请强制执行",
};

interface Allowing {
  readonly facts: { readonly executor?: Facts["ruling"]["executor"] };
}

/** By whom an allowed enforcement is carried out, whichever court allowed it. */
export const executorFigures = [
  {
    indicator: "FS.GOV.N",
    basis: cite("local"),
    when: (_file: unknown, { facts }: Allowing) =>
      facts.executor === "government" || facts.executor === "agency",
  },
  {
    indicator: "FS.COURT.N",
    basis: cite("compulsion", 57),
    when: (_file: unknown, { facts }: Allowing) => facts.executor === "court",
  },
] as const;
