import type { Appended, Book, CaseStore, Repeat } from "@zhunsheng/casework";
import type { AnyAct } from "@zhunsheng/engine";
import { AgencyRegisters, entriesOn, entryOn, personOn } from "@zhunsheng/store";

interface Kept {
  readonly procedure: string;
  readonly acts: AnyAct[];
  readonly appended: Appended[];
}

type Key = Parameters<CaseStore["exclusively"]>[0];

/** Everything that is kept, by agency. */
interface Memory {
  readonly matters: Map<string, Kept>;
  readonly requests: Map<string, Repeat>;
  readonly registers: Map<string, AgencyRegisters>;
  readonly numbers: Map<string, number>;
}

function registersOf({ registers }: Memory, agency: string): AgencyRegisters {
  const own = registers.get(agency) ?? new AgencyRegisters();
  registers.set(agency, own);
  return own;
}

function keep(memory: Memory, { agency, matterId }: Key, appended: Appended): void {
  const name = `${agency}\0${matterId}`;
  const empty = { procedure: appended.state.procedure, acts: [], appended: [] };
  const kept = memory.matters.get(name) ?? empty;
  memory.matters.set(name, kept);
  kept.acts.push(appended.act);
  kept.appended.push(appended);
  const { requestId, inputSha256, act } = appended;
  memory.requests.set(`${agency}\0${requestId}`, { matterId, seq: act.seq, inputSha256 });
  const own = registersOf(memory, agency);
  for (const { register, key, validFrom, validUntil, body } of appended.registerEntries) {
    own.add(register, key, { validFrom, validUntil, version: own.version + 1, body });
  }
}

function open(
  memory: Memory,
  { agency, matterId, requestId }: Key,
  onAppend: (appended: Appended) => void,
): Book {
  const kept = memory.matters.get(`${agency}\0${matterId}`);
  const own = registersOf(memory, agency);
  return {
    procedure: kept?.procedure,
    acts: [...(kept?.acts ?? [])],
    lastSha256: kept?.appended.at(-1)?.actSha256,
    repeat: memory.requests.get(`${agency}\0${requestId}`),
    findPerson: (id, day) => personOn(own, agency, id, day),
    findEntry: (register, name, day) => entryOn(own, register, name, day),
    findEntries: (register, prefix, day) => entriesOn(own, register, prefix, day),
    readMatter: async (id) => memory.matters.get(`${agency}\0${id}`),
    listOpenChildren: async () =>
      [...memory.matters.values()].flatMap(({ appended }) => {
        const state = appended.at(-1)?.state;
        return state?.agency === agency && state.parent === matterId && !state.ended
          ? [{ matter: state.matter, title: state.title }]
          : [];
      }),
    readFields: async (seq) => kept?.appended[seq - 1]?.fields ?? [],
    readHeader: async (seq) => kept?.appended[seq - 1]?.header ?? new Uint8Array(),
    takeNumber: async (series, year) => {
      const place = `${agency}\0${series}\0${year}`;
      const next = (memory.numbers.get(place) ?? 0) + 1;
      memory.numbers.set(place, next);
      return next;
    },
    append: async (appended) => onAppend(appended),
  };
}

/**
 * Matters in memory: what a plan needs to be tried out without a database. One work at a time, and nothing is kept of
 * a work that appends nothing.
 */
export function memoryStore(): CaseStore {
  const memory: Memory = {
    matters: new Map(),
    requests: new Map(),
    registers: new Map(),
    numbers: new Map(),
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    exclusively: (key, work) => {
      const mine = last.then(async () => {
        const appended: Appended[] = [];
        const result = await work(open(memory, key, (given) => appended.push(given)));
        for (const one of appended) keep(memory, key, one);
        return result;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
