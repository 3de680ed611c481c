import type { Appended, Book, CaseStore, Repeat } from "@zhunsheng/casework";
import type { AnyAct } from "@zhunsheng/engine";
import { AgencyRegisters, entriesOn, entryOn, personOn } from "@zhunsheng/store";

interface Kept {
  readonly procedure: string;
  readonly acts: AnyAct[];
  readonly appended: Appended[];
}

type Key = Parameters<CaseStore["exclusively"]>[0];

/**
 * Matters in memory: what a plan needs to be tried out without a database. One work at a time, and nothing is kept of
 * a work that appends nothing.
 */
export function memoryStore(): CaseStore {
  const matters = new Map<string, Kept>();
  const requests = new Map<string, Repeat>();
  const registers = new Map<string, AgencyRegisters>();
  const numbers = new Map<string, number>();
  let last: Promise<unknown> = Promise.resolve();

  const registersOf = (agency: string): AgencyRegisters => {
    const own = registers.get(agency) ?? new AgencyRegisters();
    registers.set(agency, own);
    return own;
  };
  const keep = ({ agency, matterId }: Key, appended: Appended): void => {
    const name = `${agency}\0${matterId}`;
    const kept = matters.get(name) ?? { procedure: appended.state.procedure, acts: [], appended: [] };
    matters.set(name, kept);
    kept.acts.push(appended.act);
    kept.appended.push(appended);
    const { requestId, inputSha256, act } = appended;
    requests.set(`${agency}\0${requestId}`, { matterId, seq: act.seq, inputSha256 });
    const own = registersOf(agency);
    for (const { register, key, validFrom, validUntil, body } of appended.registerEntries) {
      own.add(register, key, { validFrom, validUntil, version: own.version + 1, body });
    }
  };
  const open = ({ agency, matterId, requestId }: Key, onAppend: (appended: Appended) => void): Book => {
    const kept = matters.get(`${agency}\0${matterId}`);
    const own = registersOf(agency);
    return {
      procedure: kept?.procedure,
      acts: [...(kept?.acts ?? [])],
      lastSha256: kept?.appended.at(-1)?.actSha256,
      repeat: requests.get(`${agency}\0${requestId}`),
      findPerson: (id, day) => personOn(own, agency, id, day),
      findEntry: (register, name, day) => entryOn(own, register, name, day),
      findEntries: (register, prefix, day) => entriesOn(own, register, prefix, day),
      readMatter: async (id) => matters.get(`${agency}\0${id}`),
      readFields: async (seq) => kept?.appended[seq - 1]?.fields ?? [],
      readHeader: async (seq) => kept?.appended[seq - 1]?.header ?? new Uint8Array(),
      takeNumber: async (series, year) => {
        const next = (numbers.get(`${agency}\0${series}\0${year}`) ?? 0) + 1;
        numbers.set(`${agency}\0${series}\0${year}`, next);
        return next;
      },
      append: async (appended) => onAppend(appended),
    };
  };
  return {
    exclusively: (key, work) => {
      const mine = last.then(async () => {
        let appended: Appended | undefined;
        const result = await work(open(key, (given) => (appended = given)));
        if (appended) keep(key, appended);
        return result;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
