import {
  deriveMatter,
  type HeldMatter,
  type Redecided,
  redecide,
  type Versions,
  wholeFile,
} from "@zhunsheng/casework";
import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  fold,
  getRule,
  keptOf,
  type LinkedFile,
  targetOf,
} from "@zhunsheng/engine";
import {
  type ProjectionRows,
  projectionRows,
  type Row,
  type RowDifference,
  rowDifference,
  type WholeMatter,
} from "@zhunsheng/store";
import { checkMessages } from "./check-messages.ts";
import type { Finding, Report } from "./findings.ts";
import type { OtherActs } from "./parents.ts";

type Table = keyof ProjectionRows;

/** What tells a row of a table from the matter's others, and what people call it. */
const keys: Readonly<Record<Table, { readonly title: string; readonly columns: readonly string[] }>> = {
  matter: { title: "事项", columns: [] },
  duty: { title: "应办事项", columns: ["duty_id"] },
  figure: { title: "指标项", columns: ["seq", "indicator"] },
  register_entry: { title: "登记条目", columns: ["seq", "place"] },
  disclosure: { title: "公开内容", columns: [] },
  outbox: { title: "关联消息", columns: ["seq"] },
};
const tables = ["matter", "duty", "figure", "register_entry", "disclosure", "outbox"] as const;

/** Rows that are stored of a matter against those its acts give, column by column. Pure. */
export function projectionFindings(whole: WholeMatter, wanted: ProjectionRows): readonly Finding[] {
  return tables.flatMap((table) =>
    tableFindings(table, wanted[table], whole.stored[table]).map((told) => ({
      check: "projection",
      agency: whole.agency,
      matter: whole.matter,
      ...told,
    })),
  );
}

type Told = Pick<Finding, "seq" | "part" | "says" | "at">;

function tableFindings(table: Table, wanted: readonly Row[], stored: readonly Row[]): readonly Told[] {
  const [ours, theirs] = [named(table, wanted), named(table, stored)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) => {
    const [should, is] = [ours.get(name), theirs.get(name)];
    const told = (says: string, column?: string): Told => ({
      ...(typeof (should ?? is)?.seq === "number" ? { seq: Number((should ?? is)?.seq) } : {}),
      part: `${keys[table].title}${name === "" ? "" : ` ${name}`}`,
      says,
      at: `表 ${table}${column === undefined ? "" : `，列 ${column}`}`,
    });
    if (!is) return [told("按记录应当有，而表中没有")];
    if (!should) return [told("按记录不应当有，而表中有")];
    const different = rowDifference(should, is);
    return different ? [told(differenceText(different), different.column)] : [];
  });
}

/** By their key; messages of one act also by their order. */
function named(table: Table, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byName = new Map<string, Row>();
  for (const row of rows) {
    const base = keys[table].columns.map((column) => String(row[column])).join(" ");
    let name = base;
    for (let n = 2; byName.has(name); n += 1) name = `${base} ${n}`;
    byName.set(name, row);
  }
  return byName;
}

const valueLengthMax = 80;

const differenceText = ({ column, wanted, found }: RowDifference): string =>
  `${column} 应为 ${shortened(wanted)}，表中为 ${shortened(found)}`;

function shortened(value: unknown): string {
  const text = value === undefined ? "无" : JSON.stringify(value);
  return text.length > valueLengthMax ? `${text.slice(0, valueLengthMax)}…` : text;
}

/** What checking a matter's derivation needs of others. */
export interface Surroundings {
  readonly law: Versions;
  /** The acts of the matter that another was opened from. */
  readonly readActs: (agency: string, matter: string) => Promise<OtherActs>;
  /** The procedure in force on the day of an instant. */
  readonly procedureAt: (id: string, instant: string) => AnyProcedure | undefined;
  /** Told of an act that cannot be decided again because the matter it was opened from is damaged. */
  readonly onUnjudged: () => void;
  /** Told of each document number. */
  readonly onNumber: (given: GivenNumber) => void;
}

/** A document number as an act bears it. */
export interface GivenNumber {
  readonly agency: string;
  readonly matter: string;
  readonly seq: number;
  readonly series: string;
  readonly pattern: string;
  readonly occurredAt: string;
  readonly number: string;
}

/** Decides every act again and derives everything that is stored beside the record. The record itself is sound. */
export async function derivedFindings(
  whole: WholeMatter,
  held: HeldMatter,
  around: Surroundings,
  report: Report,
): Promise<void> {
  const { agency, matter } = whole;
  const read = wholeFile(around.law, held);
  const acts = read?.file.acts ?? held.acts.map(({ act }) => act);
  for (const act of held.acts.map((one) => one.act)) {
    const here = { agency, matter, seq: act.seq };
    numberGiven(around, here, act);
    if (read && isBeyondJudging(read.file, act.seq)) continue;
    try {
      const parent = await parentAt(around, agency, act);
      if (parent === "damaged") {
        around.onUnjudged();
        continue;
      }
      const again = redecide(around.law, { agency, matter, acts }, act, parent);
      for (const told of gateFindings(act, again)) report({ check: "gate", ...here, ...told });
    } catch (error) {
      report({ check: "gate", ...here, says: `不能重新判断：${messageOf(error)}`, at: "表 act、act_field" });
    }
  }
  try {
    const rows = projectionRows(agency, matter, await deriveMatter(around.law, held));
    const erased = read && keptOf(read.file);
    // What an erased matter had told is asked for itself.
    const stored = erased ? { ...whole, stored: { ...whole.stored, outbox: [] } } : whole;
    for (const finding of projectionFindings(stored, rows)) report(finding);
    await checkMessages({ whole, first: acts[0], erased: erased !== undefined }, around.readActs, report);
  } catch (error) {
    report({
      check: "projection",
      agency,
      matter,
      says: `不能推导：${messageOf(error)}`,
      at: "表 act、act_field",
    });
  }
}

/** A number stands whatever of its act was erased; one it should not bear is told when it is decided again. */
function numberGiven(
  { law, onNumber }: Surroundings,
  here: Pick<GivenNumber, "agency" | "matter" | "seq">,
  { kind, procedure, number, occurredAt }: AnyAct,
): void {
  const version = law.version(procedure);
  const rule = version && Object.hasOwn(version.acts, kind) ? getRule(version, kind).numbered : undefined;
  if (number === undefined || !rule) return;
  onNumber({ ...here, series: rule.series, pattern: rule.pattern, occurredAt, number });
}

/** 不可复算: what was erased, or judged by it; and the erasures themselves, which read the file as it was. */
function isBeyondJudging(file: AnyFile, seq: number): boolean {
  const act = file.acts[seq - 1];
  if (!act || keptOf(file) || act.erased?.length) return true;
  return act.kind === "erase" || (act.kind === "confirm" && targetOf(file, act)?.kind === "erase");
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The parent as it stood when the act was judged: its first acts, settled by themselves. */
async function parentAt(
  { readActs, procedureAt }: Surroundings,
  agency: string,
  { relied, occurredAt }: AnyAct,
): Promise<LinkedFile | "damaged" | undefined> {
  const link = relied?.parent;
  if (!link) return undefined;
  const acts = await readActs(agency, link.matter);
  if (acts === "damaged") return acts;
  if (acts.length < link.acts) {
    throw new Error(`当时所依据的事项 ${link.matter} 有 ${link.acts} 项行为，现在只有 ${acts.length} 项`);
  }
  const id = acts[0]?.procedure.split("@")[0] ?? "";
  const procedure = procedureAt(id, occurredAt);
  if (!procedure) throw new Error(`规则库中没有当日施行的程序 ${id}`);
  // Its content was erased since: what this act was judged by is no more, which is told of the matter itself.
  if (keptOf(fold(procedure, agency, link.matter, acts))) return "damaged";
  return { procedure: id, file: fold(procedure, agency, link.matter, acts.slice(0, link.acts)) };
}

function gateFindings(
  act: AnyAct,
  { decision, issues, numbered }: Redecided,
): readonly Omit<Finding, "check">[] {
  const at = `表 act_field，seq=${act.seq}`;
  const form = issues.map(({ path, message }) => ({ part: path, says: `不符合表单：${message}`, at }));
  const wanted = numbered !== undefined;
  const number =
    wanted === (act.number !== undefined)
      ? []
      : [{ part: "文号", says: wanted ? "应当有文号而没有" : "不应当有文号", at }];
  if (!decision.accepted) {
    const refused = decision.refusals.map(({ gate, says }) => ({
      part: `关口 ${gate}`,
      says: `${act.procedure} 现在会拒绝：${says}`,
      at,
    }));
    return [...form, ...number, ...refused];
  }
  const [is, should] = [act.defects ?? [], decision.defects].map((marks) =>
    marks.map(({ gate }) => gate).join("、"),
  );
  const marks =
    is === should ? [] : [{ part: "瑕疵标记", says: `应为 ${should || "无"}，记录为 ${is || "无"}`, at }];
  return [...form, ...number, ...marks];
}
