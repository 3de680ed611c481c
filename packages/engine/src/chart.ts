import type { Citation } from "@zhunsheng/law";
import { chartText } from "./chart-graph.ts";
import type { AnyProcedure } from "./types.ts";

export { chartText } from "./chart-graph.ts";

export interface ChartOptions {
  readonly done?: readonly string[];
  readonly here?: string | undefined;
  readonly refused?: readonly string[];
  readonly cite: (citation: Citation) => string;
}

export function chart(procedure: AnyProcedure, options: ChartOptions): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><desc>${chartText(procedure, options.cite).length}</desc></svg>`;
}
