import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type AnyProcedure, getRule, type Replayed, replay, versionOf } from "@zhunsheng/engine";
import { type Day, dayOf } from "@zhunsheng/law";
import { calendar, procedureOn, procedures } from "@zhunsheng/rulebook";
import { fileOf, parseConfig, placeOf } from "@zhunsheng/server";
import { openDatabase } from "@zhunsheng/store";
import { findMatter, listMatters, type MatterRow, readActs } from "@zhunsheng/store/read";

const pageSize = 200;

/** The database's queries, as opening it gives them. */
type Query = Awaited<ReturnType<typeof openDatabase>>["query"];

/**
 * Which matters another version of a procedure would touch: a change of law is weighed before it is made. `version` is
 * one the rulebook holds, `file` a module whose default or only procedure export is the changed one.
 * @throws Error with a Chinese sentence when there is no such version. Nothing is written.
 */
export async function replayAll(asked: { readonly version?: string; readonly file?: string }): Promise<void> {
  const other = asked.file === undefined ? findVersion(asked.version) : await readModule(asked.file);
  const config = parseConfig(process.env);
  const database = await openDatabase(placeOf(config));
  try {
    const touched = await replayMatters(database.query, other);
    const erased = touched.erased > 0 ? `；${touched.erased} 个行为的内容已依法清除，不可复算` : "";
    console.log(`${versionOf(other)}：${touched.matters} 个事项中有 ${touched.touched} 个会有不同${erased}`);
  } finally {
    await database.leave();
  }
}

function findVersion(version: string | undefined): AnyProcedure {
  const found = procedures.find((procedure) => versionOf(procedure) === version);
  if (found) return found;
  throw new Error(`没有版本 ${version ?? ""}；现有：${procedures.map(versionOf).join("、")}`);
}

async function readModule(file: string): Promise<AnyProcedure> {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(file)).href);
  const found = Object.values(module).find(isProcedure);
  if (!found) throw new Error(`${file} 没有导出程序`);
  return found;
}

const isProcedure = (value: unknown): value is AnyProcedure =>
  typeof value === "object" && value !== null && "acts" in value && "effectiveFrom" in value;

async function replayMatters(query: Query, other: AnyProcedure) {
  let [matters, touched, erased] = [0, 0, 0];
  for (let page = 1; ; page += 1) {
    const { items } = await listMatters(query, { procedure: other.id, sort: "opened", page, pageSize });
    for (const row of items) {
      matters += 1;
      const replayed = await replayMatter(query, row, other);
      erased += replayed?.erased ?? 0;
      if (!replayed || replayed.acts.length + replayed.duties.length === 0) continue;
      touched += 1;
      print(row, other, replayed);
    }
    if (items.length < pageSize) return { matters, touched, erased };
  }
}

async function replayMatter(
  query: Query,
  row: MatterRow,
  other: AnyProcedure,
): Promise<Replayed | undefined> {
  const today = chinaToday();
  const own = procedureOn(row.procedure_id, today);
  if (!own) return undefined;
  const file = fileOf(own, row.agency_id, row.matter_id, await readActs(query, row.agency_id, row.matter_id));
  return replay(other, file, own, { calendar, today, parent: await parentOf(query, row, today) });
}

/** Today in China, whatever the machine's own zone. */
const chinaToday = (): Day => dayOf(new Date().toISOString());

async function parentOf(query: Query, row: MatterRow, today: string) {
  const parent = row.parent_id === null ? undefined : await findMatter(query, row.parent_id);
  const procedure = parent && procedureOn(parent.procedure_id, today);
  if (!parent || !procedure) return undefined;
  const acts = await readActs(query, parent.agency_id, parent.matter_id);
  return { procedure: procedure.id, file: fileOf(procedure, parent.agency_id, parent.matter_id, acts) };
}

function print(row: MatterRow, other: AnyProcedure, { acts, duties }: Replayed): void {
  console.log(`\n${row.title}（${row.matter_id}）`);
  for (const { seq, kind, added, gone, unknown } of acts) {
    const title = Object.hasOwn(other.acts, kind) ? getRule(other, kind).title : kind;
    if (unknown) console.log(`  第${seq}项「${title}」：该版本没有这种行为`);
    for (const { gate, says } of added) console.log(`  第${seq}项「${title}」：＋ ${gate} ${says}`);
    for (const gate of gone) console.log(`  第${seq}项「${title}」：－ ${gate}`);
  }
  for (const { title, was, would } of duties)
    console.log(`  期限「${title}」：${was ?? "无"} → ${would ?? "无"}`);
}
