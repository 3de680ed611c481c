import { dayOf, yearOf } from "@zhunsheng/law";
import type pg from "pg";
import type { GivenNumber } from "./check-derived.ts";
import type { Report } from "./findings.ts";

/** Numbers a series may leave out before each is named by itself. */
const namedMax = 20;
/** Beyond any series' reach: a number above is damage, not a number. */
const numberMax = 10_000_000;

/** One bit for each number given. */
interface Series {
  readonly agency: string;
  readonly series: string;
  readonly year: number;
  given: Uint8Array;
  highest: number;
}

/** What is known of the numbers given so far: a bit each, so that a million numbers are a hundred kilobytes. */
export interface Numbers {
  readonly see: (given: GivenNumber) => void;
  /** Against the counters, once all acts were seen. `whole`: no record is damaged, so every number was seen. */
  readonly close: (client: pg.ClientBase, whole: boolean) => Promise<void>;
}

/** Document numbers: each once in its agency, series and year, without a gap, and the counter at the last one. */
export function numbersOf(report: Report): Numbers {
  const all = new Map<string, Series>();
  return {
    see(given) {
      const { agency, series, occurredAt, number } = given;
      const told = { check: "number" as const, agency, matter: given.matter, seq: given.seq, part: "文号" };
      const at = `表 act_field，seq=${given.seq}，name=number`;
      const year = yearOf(dayOf(occurredAt));
      const n = numberIn(given, year);
      if (n === undefined) {
        report({ ...told, says: `${number} 不是按「${given.pattern}」编制的`, at });
        return;
      }
      const name = nameOf(agency, series, year);
      const held = all.get(name) ?? { agency, series, year, given: new Uint8Array(64), highest: 0 };
      all.set(name, held);
      if (!take(held, n)) report({ ...told, says: `${number} 与另一项行为的文号重复`, at });
    },
    async close(client, whole) {
      const counters = await client.query<{
        agency_id: string;
        series: string;
        year: number;
        number: number;
      }>("select agency_id, series, year, number from document_number order by agency_id, series, year");
      for (const { agency_id, series, year, number } of counters.rows) {
        const name = nameOf(agency_id, series, year);
        const held = all.get(name) ?? {
          agency: agency_id,
          series,
          year,
          given: new Uint8Array(),
          highest: 0,
        };
        all.delete(name);
        closeSeries(held, number, whole, report);
      }
      for (const held of all.values()) closeSeries(held, undefined, whole, report);
    },
  };
}

const nameOf = (agency: string, series: string, year: number): string => `${agency}\0${series}\0${year}`;

/** The running number in a document number, read by the pattern it was made by; undefined when it does not fit. */
function numberIn({ pattern, number }: GivenNumber, year: number): number | undefined {
  const parts = pattern.split(/(\{\w+\})/).map((part) => {
    if (part === "{n}") return "(?<n>[1-9]\\d*)";
    if (part === "{year}") return String(year);
    return part.startsWith("{") ? ".+?" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  const n = Number(new RegExp(`^${parts.join("")}$`, "u").exec(number)?.groups?.n);
  return n <= numberMax ? n : undefined;
}

/** False when the number was taken before. */
function take(series: Series, n: number): boolean {
  const place = n >> 3;
  if (place >= series.given.length) {
    const grown = new Uint8Array(Math.max(place + 1, series.given.length * 2));
    grown.set(series.given);
    series.given = grown;
  }
  const free = !isTaken(series, n);
  series.given[place] = (series.given[place] ?? 0) | (1 << (n & 7));
  series.highest = Math.max(series.highest, n);
  return free;
}

const isTaken = ({ given }: Series, n: number): boolean => (((given[n >> 3] ?? 0) >> (n & 7)) & 1) === 1;

/** A number is taken in the act's own transaction: every one up to the counter stands on an act. */
function closeSeries(series: Series, counter: number | undefined, whole: boolean, report: Report): void {
  const { agency, year, highest } = series;
  const part = `文号序列 ${series.series} ${year}年`;
  const at = `表 document_number，series=${series.series}，year=${year}`;
  if (counter === undefined || counter < highest) {
    report({ check: "number", agency, part, says: `已编到 ${highest} 号，计数为 ${counter ?? "无"}`, at });
  }
  if (!whole) return;
  const last = Math.max(highest, counter ?? 0);
  let missing = 0;
  for (let n = 1; n <= last; n += 1) {
    if (isTaken(series, n)) continue;
    missing += 1;
    if (missing > namedMax) continue;
    report({ check: "number", agency, part, says: `第 ${n} 号没有对应的行为：行为被删除`, at });
  }
  if (missing > namedMax) {
    report({ check: "number", agency, part, says: `另有 ${missing - namedMax} 个号没有对应的行为`, at });
  }
}
