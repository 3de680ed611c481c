import type { DemoAgency } from "./agencies.ts";
import type { DemoItem } from "./power-items.ts";

type Yuan = readonly [min: number, max: number];

interface Grade {
  readonly title: string;
  readonly condition: string;
  /** Where the step ends, in hundredths of the statutory range. */
  readonly until: number;
}

const three: readonly Grade[] = [
  { title: "较轻", condition: "初次违法，限期内改正，未造成危害后果", until: 30 },
  { title: "一般", condition: "涉及两处以上部位或者三人以上，或者未在首次要求的期限内改正", until: 60 },
  {
    title: "较重",
    condition: "一年内再次违法，或者涉及危险物品、人员密集场所，或者造成危害后果",
    until: 100,
  },
];

const four: readonly Grade[] = [
  { title: "较轻", condition: "初次违法，限期内改正，未造成危害后果", until: 25 },
  { title: "一般", condition: "已经投入使用，责令限期改正后按期改正", until: 50 },
  { title: "较重", condition: "责令限期改正后逾期改正，或者一年内再次违法", until: 75 },
  { title: "严重", condition: "拒不改正，或者造成事故、险情", until: 100 },
];

/** A fine range of 100,000 yuan and more is divided into four. */
const wideYuan = 100_001;

export interface DemoStep {
  readonly id: string;
  readonly title: string;
  readonly condition: string;
  readonly minFen: number;
  readonly maxFen: number;
  readonly partyKind: "citizen" | "organisation";
}

function stepsOf([min, max]: Yuan, partyKind: DemoStep["partyKind"]): readonly DemoStep[] {
  const grades = max - min >= wideYuan ? four : three;
  const at = (hundredths: number): number => min * 100 + (max - min) * hundredths;
  return grades.map(({ title, condition, until }, place) => ({
    id: `${partyKind === "citizen" ? "P" : ""}${place + 1}`,
    title,
    condition,
    minFen: at(grades[place - 1]?.until ?? 0),
    maxFen: at(until),
    partyKind,
  }));
}

/** Steps for organisations are 1, 2, 3 (4), for citizens P1, P2, P3. */
export const benchmarkSteps = (item: DemoItem): readonly DemoStep[] => [
  ...(item.organisation ? stepsOf(item.organisation, "organisation") : []),
  ...(item.citizen ? stepsOf(item.citizen, "citizen") : []),
];

export const benchmarkBody = (agency: DemoAgency, item: DemoItem) => ({
  title: `对${item.violation}的处罚裁量基准`,
  source: `${agency.name}行政处罚裁量基准（演示用，待核）`,
  steps: benchmarkSteps(item),
});

/** The step in which a fine of that party lies. */
export const stepFor = (
  item: DemoItem,
  partyKind: DemoStep["partyKind"],
  fineFen: number,
): string | undefined =>
  benchmarkSteps(item).find(
    (step) => step.partyKind === partyKind && step.minFen <= fineFen && fineFen <= step.maxFen,
  )?.id;
