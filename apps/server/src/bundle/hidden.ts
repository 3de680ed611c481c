import type { AnyAct, AnyFile, AnyProcedure } from "@zhunsheng/engine";
import { sealedConfidential } from "../confidential.ts";
import { versionOn } from "./entered.ts";
import type { BundleSource } from "./source.ts";

/**
 * Names of the header that stay closed: what today's version of the procedure calls confidential, or the version the
 * act was judged under, or the one of the act it corrects. Neither a new form nor an old one opens what another keeps.
 * Names what the act left empty as well.
 * @throws Error where no version was in force on the day of an act: a bug.
 */
export function hiddenIn(
  source: Pick<BundleSource, "procedures">,
  today: AnyProcedure,
  file: AnyFile,
  act: AnyAct,
): ReadonlySet<string> {
  const target = act.kind === "correct" ? file.acts[Number(act.facts.act) - 1] : undefined;
  const judgedBy = [act, ...(target ? [target] : [])].map(({ original, occurredAt }) =>
    versionOn(source, today.id, original?.occurredAt ?? occurredAt),
  );
  const names = [...new Set([today, ...judgedBy])].flatMap((version) => [
    ...sealedConfidential(version, file, act),
  ]);
  return new Set(names.map((name) => `input.${name}`));
}
