import type { ActRule } from "@zhunsheng/engine";
import { workingDays } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { executionActs, fineCourtActs } from "../../shared/court.ts";
import type { Facts } from "./fields.ts";

type Kinds = "courtApplied" | "courtPaid" | "courtEnded" | "executed" | "substituted";

/** 申请法院强制执行、自行强制执行、代履行: the results of matters opened from this one. */
export const linkedCourt: { [P in Kinds]: ActRule<Facts, P> } = {
  ...fineCourtActs,
  ...executionActs,
  courtEnded: {
    ...fineCourtActs.courtEnded,
    opens: [
      {
        duty: "closeEnforced",
        title: "强制执行办结后结案",
        owedBy: "leader",
        basis: cite("local"),
        mark: "M",
        when: (file) => !file.done.close,
        within: workingDays(15),
        dischargedBy: ["close"],
      },
    ],
  },
};
