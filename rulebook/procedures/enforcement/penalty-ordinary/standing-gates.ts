import { cite } from "../../../laws/index.ts";
import { isAnnulled, isStayed } from "./owed.ts";
import type { File } from "./standing.ts";

/** For acts that enforce the decision: it must still stand, and its execution must not be stopped. */
export const standingGates = (act: "demand" | "surcharge") => [
  {
    code: `${act}.standing`,
    basis: [cite("penalty", 48, 2), cite("penalty", 73, 1)],
    says: "处罚决定已经被撤销或者确认无效，不得催告、加处罚款",
    holds: (file: File): boolean => !isAnnulled(file),
  },
  {
    code: `${act}.stayed`,
    basis: [cite("penalty", 73, 1), cite("reconsideration", 42)],
    says: "行政复议机关或者人民法院决定停止执行的，停止执行期间不得催告、加处罚款",
    holds: (file: File): boolean => !isStayed(file),
  },
];
