import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  append,
  type Judged,
  judgeAgain,
  type LinkedFile,
  type Refusal,
} from "@zhunsheng/engine";
import { parseHeader } from "@zhunsheng/ledger";
import type { MatterRow, RecordedAct } from "@zhunsheng/store/read";
import { enteredAct, fileAfter, versionOn } from "./entered.ts";
import type { BundleSource } from "./source.ts";
import { inTurns } from "./turns.ts";

/** What came of deciding an act again; undefined where what it was decided by was erased (不可复算). */
export interface JudgedAct {
  readonly entered: AnyAct;
  readonly judged: Judged | undefined;
  /** Whether it came out as it was recorded: accepted, with the same marks. */
  readonly same: boolean | undefined;
}

export type JudgedMatter = readonly JudgedAct[];

interface Asked {
  readonly row: MatterRow;
  readonly recorded: readonly RecordedAct[];
  /** The acts of the matter this one was opened from. */
  readonly parent: readonly RecordedAct[];
}

/** Decides every act again, on the file as it stood when it was recorded and by the register entries it kept. */
export async function judgeAll(
  source: BundleSource,
  { row, recorded, parent }: Asked,
): Promise<JudgedMatter> {
  const entered = recorded.map(enteredAct);
  const theirs = parent.map(enteredAct);
  const [whole, wholeParent] = [wholeUpTo(recorded), wholeUpTo(parent)];
  const before = new FilesBefore(row, entered);
  return inTurns(entered, (act): JudgedAct => {
    const count = act.relied?.parent?.acts ?? 0;
    if (act.seq > whole || count > wholeParent) return { entered: act, judged: undefined, same: undefined };
    const procedure = versionOn(source, row.procedure_id, act.occurredAt);
    const judged = judgeAgain(procedure, before.at(procedure, act.seq), act, {
      calendar: source.calendar,
      agency: row.agency_id,
      people: {},
      entries: {},
      parent: parentAt(source, row, act, theirs),
    });
    const { decision } = judged;
    const same = decision.accepted && codes(decision.defects) === codes(act.defects ?? []);
    return { entered: act, judged, same };
  });
}

/** The file before each act in turn: one act more than the last, since folding all anew takes the square of them. */
class FilesBefore {
  readonly #row: MatterRow;
  readonly #acts: readonly AnyAct[];
  #last: { readonly procedure: AnyProcedure; readonly file: AnyFile } | undefined;

  constructor(row: MatterRow, acts: readonly AnyAct[]) {
    this.#row = row;
    this.#acts = acts;
  }

  /** The file before the act at this place, as this version has it. */
  at(procedure: AnyProcedure, seq: number): AnyFile {
    const added = this.#acts[seq - 2];
    const last = this.#last?.procedure === procedure ? this.#last.file : undefined;
    const grown = last && added ? append(procedure, last, added) : undefined;
    const file = grown ?? fileAfter(procedure, this.#row, this.#acts, seq - 1);
    this.#last = { procedure, file };
    return file;
  }
}

const codes = (marks: readonly Refusal[]): string =>
  marks
    .map(({ gate }) => gate)
    .sort()
    .join(" ");

/** The matter this one was opened from, as it stood when the act was decided. */
function parentAt(
  source: BundleSource,
  { agency_id, parent_id }: MatterRow,
  act: AnyAct,
  acts: readonly AnyAct[],
): LinkedFile | undefined {
  const first = acts[0];
  const id = first?.procedure.split("@")[0];
  if (parent_id === null || id === undefined || !act.relied?.parent) return undefined;
  const procedure = versionOn(source, id, act.occurredAt);
  const file = fileAfter(procedure, { agency_id, matter_id: parent_id }, acts, act.relied.parent.acts);
  return { procedure: id, file };
}

/** The number of acts before the first of which something was erased. */
function wholeUpTo(recorded: readonly RecordedAct[]): number {
  const first = recorded.findIndex(({ header, fields }) => {
    const kept = new Set(fields.map(({ name }) => name));
    const names = parseHeader(header.toString("utf8"))?.fields.keys() ?? [];
    return [...names].some((name) => !kept.has(name));
  });
  return first < 0 ? recorded.length : first;
}
