import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { chart, sheet, versionOf } from "@zhunsheng/engine";
import { procedures } from "@zhunsheng/rulebook";
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

export function listProcedures(): void {
  for (const procedure of procedures) {
    const rules = Object.values(procedure.acts);
    const gates = rules.flatMap((rule) => rule.gates ?? []);
    const duties = rules.flatMap((rule) => rule.opens ?? []);
    console.log(
      `${versionOf(procedure)}\t${procedure.title}\t行为 ${rules.length}\t关口 ${gates.length}\t应办 ${duties.length}`,
    );
  }
}
