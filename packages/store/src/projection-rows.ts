import { type Appended, type Followed, linkTopic } from "@zhunsheng/casework";
import type { Duty, Figure, Json, RegisterEntry } from "@zhunsheng/engine";
import { canonical } from "@zhunsheng/ledger";

/** A row as JSON, column by column: days and instants are texts, instants in UTC to the millisecond. */
export type Row = Readonly<Record<string, Json>>;

/** Everything that is stored of one matter beside the record, table by table. */
export interface ProjectionRows {
  readonly matter: readonly Row[];
  readonly duty: readonly ReturnType<typeof dutyRow>[];
  readonly figure: readonly Row[];
  /** Without `version`, which is given as entries are entered. */
  readonly register_entry: readonly Row[];
  readonly disclosure: readonly Row[];
  /** Messages to linked matters, without what became of them. */
  readonly outbox: readonly Row[];
}

/** The tables that are derived from the record and nothing else. */
export const projectionTables = ["matter", "duty", "figure", "register_entry", "disclosure"] as const;

/** Open and overdue depend on the day they are asked on, so only an ending is stored. */
export const endingOf = ({ state }: Duty): "discharged" | "late" | "waived" | null =>
  state === "open" || state === "overdue" ? null : state;

export const dutyRow = (duty: Duty) => ({
  duty_id: duty.id,
  duty: duty.duty,
  title: duty.title,
  owed_by: duty.owedBy,
  opened_by: duty.openedBy,
  from_day: duty.from,
  due_day: duty.due,
  provisional: duty.provisional,
  mark: duty.mark,
  ending: endingOf(duty),
  discharged_by: duty.dischargedBy ?? null,
  discharged_on: duty.dischargedOn ?? null,
  discharging: duty.by,
  basis: asJson(duty.basis),
  persons: duty.persons ?? [],
  late_entry: duty.lateEntry ?? false,
  overrun: duty.overrun ?? false,
});

/** What of a duty's row no later act changes: it stays as it was when the duty came about. */
const dutyKept = ({ duty, owed_by, opened_by, mark, discharging, basis }: ReturnType<typeof dutyRow>) => ({
  duty,
  owed_by,
  opened_by,
  mark,
  discharging,
  basis,
});

export const registerRow = (entry: RegisterEntry, place: number) => ({
  place,
  register: entry.register,
  key: entry.key,
  valid_from: entry.validFrom,
  valid_until: entry.validUntil ?? null,
  body: entry.body,
});

const figureRow = ({ seq, indicator, day, amount, basis }: Figure) => ({
  seq,
  indicator,
  day,
  amount,
  basis: asJson(basis),
});

/** The words a public page is found by. */
export const searchText = ({ view }: NonNullable<Appended["disclosure"]>): string =>
  [view.number, view.title, view.party, ...view.fields.map((field) => field.shown)]
    .filter((text) => text !== undefined)
    .join("\n");

/**
 * The rows that acts leave behind, one after another, exactly as `append` writes them: what a later act does not touch
 * stays as an earlier one left it. Pure.
 */
export function projectionRows(
  agency: string,
  matter: string,
  followed: readonly Followed[],
): ProjectionRows {
  const key = { agency_id: agency, matter_id: matter };
  const duty = new Map<string, ReturnType<typeof dutyRow>>();
  let disclosure: Row | undefined;
  for (const one of followed) {
    for (const owed of one.duties) {
      const row = { ...key, ...dutyRow(owed) };
      const before = duty.get(owed.id);
      duty.set(owed.id, before ? { ...row, ...dutyKept(before) } : row);
    }
    if (one.disclosure) disclosure = { ...key, ...disclosureRow(one, disclosure) };
  }
  const last = followed.at(-1);
  return {
    matter: last ? [{ ...key, ...matterRow(last) }] : [],
    duty: [...duty.values()],
    figure: followed.flatMap(({ figures }) => figures.map((figure) => ({ ...key, ...figureRow(figure) }))),
    register_entry: followed.flatMap(({ act, registerEntries }) =>
      registerEntries.map((entry, place) => ({ ...key, seq: act.seq, ...registerRow(entry, place) })),
    ),
    disclosure: disclosure ? [disclosure] : [],
    outbox: followed.flatMap(({ act, outbox }) =>
      // An erasure is handed out to the eraser alone: what it did to the record is checked there.
      outbox
        .filter(({ topic }) => topic === linkTopic)
        .map(({ topic, payload }) => ({
          ...key,
          seq: act.seq,
          topic,
          payload,
          created_at: utc(act.recordedAt),
        })),
    ),
  };
}

const matterRow = ({ state }: Followed) => ({
  procedure_id: state.procedure,
  title: state.title,
  party: state.party ?? null,
  number: state.number ?? null,
  stage: state.stage,
  stage_title: state.stageTitle,
  ended: state.ended,
  acts: state.acts,
  opened_at: utc(state.openedAt),
  changed_at: utc(state.changedAt),
  parent_id: state.parent ?? null,
});

/** A page that stands keeps the procedure and the act it was first put up for. */
function disclosureRow({ state, disclosure }: Followed, before: Row | undefined): Row {
  if (!disclosure) return {};
  const { view, proof } = disclosure;
  return {
    subject: before?.subject ?? view.subject,
    procedure_id: before?.procedure_id ?? state.procedure,
    title: view.title,
    party: view.party ?? null,
    number: view.number ?? null,
    published_on: view.publishedOn,
    withdrawn_on: view.withdrawnOn ?? null,
    view: asJson(view),
    proof: asJson(proof),
    search: searchText(disclosure),
  };
}

const utc = (instant: string): string => new Date(instant).toISOString();

/** As it comes back out of a jsonb column: absent members left out. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** Where two rows differ. */
export interface RowDifference {
  /** The column, and within it the way down to the first difference: `view.fields.2.shown`. */
  readonly column: string;
  readonly wanted: Json | undefined;
  readonly found: Json | undefined;
}

/** The first difference of a stored row from the derived one, over the derived one's columns; undefined for none. */
export function rowDifference(wanted: Row, found: Row): RowDifference | undefined {
  for (const [column, value] of Object.entries(wanted)) {
    const different = difference(column, value, found[column]);
    if (different) return different;
  }
  return undefined;
}

function difference(
  column: string,
  wanted: Json | undefined,
  found: Json | undefined,
): RowDifference | undefined {
  if (wanted === undefined || found === undefined) {
    return wanted === found ? undefined : { column, wanted, found };
  }
  if (canonical(wanted) === canonical(found)) return undefined;
  if (!isBranch(wanted) || !isBranch(found)) return { column, wanted, found };
  const [ours, theirs] = [new Map(Object.entries(wanted)), new Map(Object.entries(found))];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const deeper = difference(`${column}.${name}`, ours.get(name), theirs.get(name));
    if (deeper) return deeper;
  }
  return { column, wanted, found };
}

const isBranch = (value: Json): value is readonly Json[] | { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null;
