import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type AnyProcedure, chart, sheet, versionOf } from "@zhunsheng/engine";
import { procedures } from "@zhunsheng/rulebook";
import { explored } from "@zhunsheng/rulebook/explored";
import { citeText } from "@zhunsheng/server";

/** A generated file of a procedure: what a legal officer reviews, and the chart the law wants published. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** The review sheet and the chart of every version; a test holds the committed files to this. */
export const generatedFiles = (): readonly GeneratedFile[] =>
  procedures.flatMap((procedure) => {
    const name = `docs/procedures/${versionOf(procedure)}`;
    return [
      { path: `${name}.md`, content: sheet(procedure, citeText) },
      { path: `${name}.svg`, content: chart(procedure, { cite: citeText }) },
    ];
  });

export async function writeSheets(): Promise<void> {
  for (const { path, content } of generatedFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    console.log(path);
  }
}

/** What a procedure consists of, and how far a walk through it came: one line, columns parted by tabs. */
export function lineOf(procedure: AnyProcedure): string {
  const rules = Object.values(procedure.acts);
  const gates = rules.flatMap((rule) => rule.gates ?? []);
  const duties = rules.flatMap((rule) => rule.opens ?? []);
  const invariants = procedure.invariants ?? [];
  const figures = rules.flatMap((rule) => rule.figures ?? []);
  const bases = [procedure, ...rules, ...gates, ...duties, ...figures, ...invariants];
  const cited = new Set(bases.flatMap(({ basis }) => [basis].flat().map(citeText)));
  const { states, cutOff, broken, neverRefused } = explored(procedure);
  const walked = `状态 ${states}（${cutOff ? "到界限为止" : "全部走完"}）`;
  return [
    versionOf(procedure),
    procedure.title,
    `行为 ${rules.length}`,
    `关口 ${gates.length}`,
    `应办 ${duties.length}`,
    `引用 ${cited.size}`,
    `不变条件 ${invariants.length}${broken.length > 0 ? `（${broken.length} 条不成立）` : ""}`,
    walked,
    `没有拒绝过的关口 ${neverRefused.length}`,
  ].join("\t");
}

export function listProcedures(): void {
  for (const procedure of procedures) console.log(lineOf(procedure));
}
