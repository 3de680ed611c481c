import { type TollFacts, tollSamples } from "../procedures/shared/licence-tolls.ts";
import type { GateCase } from "./gate-case.ts";
import { gateCase, licensing } from "./gates-licence-common.ts";
import type { Situation } from "./situation.ts";

const officer = ["officer-1"];
const law = licensing("第45条");

/** 不计入期限的时间 of a change, of a renewal: told in writing, from that day on, ended once. */
export function tollCases<F extends TollFacts & Record<string, object>>(
  accepted: () => Situation<F>,
  day: string,
): readonly GateCase[] {
  const toll: F["toll"] = { ...tollSamples.toll[0], from: day, until: day };
  const untold: F["toll"] = { ...toll, told: false };
  const earlier: F["toll"] = { ...toll, from: "2025-06-01" };
  const ends = (place: number): F["tollEnd"] => ({ toll: place, result: "检测合格。" });
  const tolled = (): Situation<F> => accepted().does("toll", officer, toll, day);
  const told = (input: F["toll"]) => accepted().tries("toll", officer, input, day);
  const ended = (place: number) => tolled().tries("tollEnd", officer, ends(place), day);
  return [
    gateCase(
      "toll",
      "toll.told",
      law,
      "没有书面告知",
      () => told(toll),
      () => told(untold),
    ),
    gateCase(
      "toll",
      "toll.from",
      law,
      "从告知以前起扣除",
      () => told(toll),
      () => told(earlier),
      "marks",
    ),
    gateCase(
      "tollEnd",
      "tollEnd.named",
      law,
      "没有这样的事由",
      () => ended(tolled().file.acts.length),
      () => ended(1),
      "marks",
    ),
  ];
}
