import { stateOf } from "@zhunsheng/casework";
import { publicView } from "@zhunsheng/disclosure";
import { duties } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { calendar, procedureOn } from "@zhunsheng/rulebook";
import { fileOf } from "@zhunsheng/server";
import type { openDatabase } from "@zhunsheng/store";
import { findMatter, readActs } from "@zhunsheng/store/read";

/** The database's queries, as opening it gives them. */
type Query = Awaited<ReturnType<typeof openDatabase>>["query"];

/** What lists and pages show of a matter whose content was erased again after a restore: derived from its acts. */
export async function projectErased(query: Query, agency: string, matter: string): Promise<void> {
  const row = await findMatter(query, matter);
  const today = dayOf(new Date().toISOString());
  const procedure = row && procedureOn(row.procedure_id, today);
  if (!procedure) throw new Error(`规则库中没有事项 ${matter} 的程序`);
  const recorded = await readActs(query, agency, matter);
  const file = fileOf(procedure, agency, matter, recorded);
  const { title, party, acts, changedAt } = stateOf(procedure, file);
  const whose = { agency_id: agency, matter_id: matter };
  await query
    .updateTable("matter")
    .set({ title, party: party ?? null, acts, changed_at: changedAt })
    .where((where) => where.and(whose))
    .execute();
  for (const duty of duties(procedure, file, today, calendar)) {
    const persons = JSON.stringify(duty.persons ?? []);
    await query
      .updateTable("duty")
      .set({ title: duty.title, persons, ...(duty.state === "waived" ? { ending: "waived" as const } : {}) })
      .where((where) => where.and({ ...whose, duty_id: duty.id }))
      .execute();
  }
  await projectPage(query, file.matter, publicView(procedure, file));
}

async function projectPage(query: Query, matter: string, view: ReturnType<typeof publicView>): Promise<void> {
  const page = await query
    .selectFrom("disclosure")
    .selectAll()
    .where("matter_id", "=", matter)
    .executeTakeFirst();
  if (!page || !view) return;
  const open = new Set(
    view.fields
      .filter(({ masked, seq }) => !masked && seq === view.subject)
      .map(({ name }) => `input.${name}`),
  );
  const opened = page.proof.opened.filter(
    ({ name }) => view.withdrawnOn === undefined && (name === "number" || open.has(name)),
  );
  const search = [view.number, view.title, view.party, ...view.fields.map(({ shown }) => shown)];
  await query
    .updateTable("disclosure")
    .set({
      title: view.title,
      party: view.party ?? null,
      withdrawn_on: view.withdrawnOn ?? null,
      view: JSON.stringify(view),
      proof: JSON.stringify({ ...page.proof, opened }),
      search: search.filter((text) => text !== undefined).join("\n"),
    })
    .where("matter_id", "=", matter)
    .execute();
}
