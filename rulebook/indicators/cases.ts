import { cite } from "../laws/index.ts";
import type { Indicator } from "./define.ts";

export const caseIndicators: readonly Indicator[] = [
  {
    id: "CASE.FILED",
    title: "立案数",
    unit: "起",
    definition: "期间内经机关负责人批准立案的普通程序案件，按批准之日计。",
    basis: cite("threeSystems", 6),
  },
  {
    id: "CASE.CLOSED",
    title: "结案数",
    unit: "起",
    definition: "期间内批准结案的普通程序案件，按批准之日计。",
    basis: cite("threeSystems", 6),
  },
  {
    id: "LR.N",
    title: "法制审核件数",
    unit: "件",
    definition: "期间内作出的法制审核意见，退回后重新送审的另计一件。",
    basis: cite("threeSystems", 6),
  },
  {
    id: "LR.RETURN.N",
    title: "法制审核退回",
    unit: "件",
    definition: "期间内审核结论为退回的法制审核意见。",
    basis: cite("threeSystems", 13),
  },
  {
    id: "LR.CONFLICT.N",
    title: "法制审核争议",
    unit: "件",
    definition: "期间内承办机构对法制审核意见提出的异议。",
    basis: cite("threeSystems", 14),
  },
];
