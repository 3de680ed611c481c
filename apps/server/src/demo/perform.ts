import { type CaseworkDeps, type Outcome, performAct } from "@zhunsheng/casework";
import { entererOf } from "./accounts.ts";
import { isNumbered, type PlannedAct } from "./planned.ts";

/** So many acts are on their way at once; those of one matter, and those that take a number, wait for each other. */
const atOnceMax = 8;

const requestId = ({ agency, matter, place }: PlannedAct): string =>
  `${agency.id}.${matter}.${String(place).padStart(2, "0")}`;

const nameOf = ({ agency, matter }: Pick<PlannedAct, "agency" | "matter">): string =>
  `${agency.id} ${matter}`;

export async function perform(
  deps: CaseworkDeps,
  act: PlannedAct,
  matters: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const matterId = matters.get(nameOf(act));
  const signed = act.by.filter((person) => !act.unsigned?.includes(person));
  const account = entererOf(act.agency, act.enteredBy === undefined ? signed : [act.enteredBy]);
  const registrar = account.roles.includes("registrar") ? account.name : undefined;
  return performAct(
    { ...deps, now: () => act.recordedAt },
    {
      agency: act.agency.id,
      ...(matterId === undefined ? { procedure: act.procedure } : { matterId }),
      ...(act.parent === undefined || matterId !== undefined
        ? {}
        : { parent: matters.get(nameOf({ agency: act.agency, matter: act.parent })) }),
      kind: act.kind,
      requestId: requestId(act),
      occurredAt: act.occurredAt,
      by: act.by,
      input: act.input,
      submitter: { account: account.id, person: account.person, registrar },
      // The county's people have signed what they did; who has not yet is part of the plan.
      confirmedBy: signed,
      ...(act.lateReason === undefined ? {} : { lateReason: act.lateReason }),
    },
  );
}

/** @throws Error when the act came out otherwise than planned: the demo county must not differ silently. */
function expectAsPlanned(act: PlannedAct, outcome: Outcome): void {
  const wanted = act.refusedBy === undefined ? "recorded" : "refused";
  const gates = outcome.status === "refused" ? outcome.refusals.map(({ gate }) => gate) : [];
  // Repeated at a second start, the attempt may meet other gates first: the matter has gone on since.
  if (outcome.status === wanted) return;
  const issues = outcome.status === "invalid" ? outcome.issues : [];
  const told = JSON.stringify({ status: outcome.status, gates, issues });
  throw new Error(`演示县的行为没有按计划记录：${requestId(act)} ${act.kind} ${act.occurredAt} ${told}`);
}

/** The first matter of the chain that an act's matter belongs to: a parent stands in the plan before its child. */
function chainsOf(acts: readonly PlannedAct[]): (act: PlannedAct) => string {
  const firsts = new Map<string, string>();
  for (const { agency, matter, parent } of acts) {
    const name = nameOf({ agency, matter });
    if (firsts.has(name)) continue;
    const above = parent === undefined ? undefined : nameOf({ agency, matter: parent });
    firsts.set(name, above === undefined ? name : (firsts.get(above) ?? above));
  }
  return (act) => firsts.get(nameOf(act)) ?? nameOf(act);
}

/**
 * Runs of acts in which one waits for the one before: a chain of matters opened from one another, an agency's
 * registers, a series of numbers.
 */
const lanesOf = (act: PlannedAct, chain: string): readonly string[] => [
  act.kind === "enter" && act.procedure === "register-maintenance" ? `${act.agency.id} registers` : chain,
  ...(isNumbered(act.procedure, act.kind) ? [`${act.agency.id} ${act.procedure} ${act.kind}`] : []),
];

/** Performs the acts in their order, several at a time. `onDone` is called after each. */
export async function performAll(
  deps: CaseworkDeps,
  acts: readonly PlannedAct[],
  onDone: (done: number) => void,
): Promise<void> {
  const lanes = new Map<string, Promise<void>>();
  const matters = new Map<string, string>();
  const running = new Set<Promise<void>>();
  const chainOf = chainsOf(acts);
  let done = 0;
  const one = async (act: PlannedAct, before: readonly (Promise<void> | undefined)[]): Promise<void> => {
    await Promise.all(before);
    const outcome = await perform(deps, act, matters);
    expectAsPlanned(act, outcome);
    if (outcome.status === "recorded") matters.set(nameOf(act), outcome.file.matter);
    done += 1;
    onDone(done);
  };
  for (const act of acts) {
    const mine = lanesOf(act, chainOf(act));
    const work = one(
      act,
      mine.map((lane) => lanes.get(lane)),
    );
    for (const lane of mine) lanes.set(lane, work);
    running.add(work);
    work.then(
      () => running.delete(work),
      () => undefined,
    );
    if (running.size >= atOnceMax) await Promise.race(running);
  }
  await Promise.all(running);
}
