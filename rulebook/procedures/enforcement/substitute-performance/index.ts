import { defineProcedure } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { common } from "../../shared/common.ts";
import type { Facts } from "./fields.ts";
import { invariants } from "./invariants.ts";
import { performing } from "./performing.ts";
import { preparing } from "./preparing.ts";

/** 代履行 (行政强制法第50—52条): somebody removes or restores at the party's cost; at once only by 第52条. */
export const substitutePerformance = defineProcedure<Facts>({
  id: "substitute-performance",
  title: "代履行",
  group: "compulsion",
  effectiveFrom: "2021-07-15",
  opensFrom: ["correction-order", "penalty-ordinary"],
  alone: true,
  basis: [cite("compulsion", 50), cite("compulsion", 51), cite("compulsion", 52)],
  stages: [
    ["demand", "催告"],
    ["decision", "决定和送达"],
    ["execution", "代履行"],
    ["costs", "费用和办结"],
  ],
  name: (file) => `${(file.latest.demand ?? file.latest.immediate)?.facts.partyName ?? ""}代履行案`,
  party: (file) => (file.latest.demand ?? file.latest.immediate)?.facts.partyName,
  endedBy: ["conclude"],
  invariants,
  acts: { ...preparing, ...performing, ...common },
});
