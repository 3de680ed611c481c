import type { AnyAct } from "@zhunsheng/engine";
import type { Row, WholeMatter } from "@zhunsheng/store";
import type { Finding, Report } from "./findings.ts";
import type { OtherActs } from "./parents.ts";

/** What is known of the matter whose messages they are. */
interface Sender {
  readonly whole: WholeMatter;
  /** Its first act, which names the matter it was opened from. */
  readonly first: AnyAct | undefined;
  /** Whether its content was lawfully erased. */
  readonly erased: boolean;
}

/**
 * Messages to linked matters, beside what they say: one that was delivered has its act in the other matter. Of a matter
 * whose content was erased what they said cannot be derived again: each is emptied and done, or still a link of an act
 * of this matter, member by member as such links are made.
 */
export async function checkMessages(
  { whole, first, erased }: Sender,
  readActs: (agency: string, matter: string) => Promise<OtherActs>,
  report: Report,
): Promise<void> {
  const { agency, matter, stored } = whole;
  for (const row of stored.outbox) {
    const seq = Number(row.seq);
    const told = (says: string, column: string): Finding => {
      const at = `表 outbox，id=${row.id}，列 ${column}`;
      return { check: "projection", agency, matter, seq, part: `关联消息 ${seq}`, says, at };
    };
    const emptied = erased && Object(row.payload).erased === true;
    const parent = first?.parent?.matter;
    if (erased && !emptied && !isLink(row, { agency, matter, parent })) {
      report(told("内容已依法清除，而消息没有清空，也不是本事项的关联消息", "payload"));
      continue;
    }
    if (emptied && row.done_at === null) report(told("消息已清空而没有办结", "done_at"));
    if (row.done_at === null || row.failure !== null || parent === undefined) continue;
    const theirs = await readActs(agency, parent);
    if (theirs === "damaged") continue;
    const from = Object(Object(row.payload).origin).seq;
    const arrived = theirs.some(
      ({ origin }) => origin?.matter === matter && (emptied ? origin.seq <= seq : origin.seq === from),
    );
    if (!arrived) report(told(`记为已送达，而事项 ${parent} 没有由它记入的行为`, "done_at"));
  }
}

/** The members of a link (`requestOf`); a late entry's reason may be among them. */
const members = "agency,by,confirmedBy,input,kind,matterId,occurredAt,origin,requestId,submitter".split(",");

function isLink(
  { payload, seq }: Row,
  own: { readonly agency: string; readonly matter: string; readonly parent: string | undefined },
): boolean {
  const told: Readonly<Record<string, unknown>> = Object(payload);
  const origin: Readonly<Record<string, unknown>> = Object(told.origin);
  const names = Object.keys(told).filter((name) => name !== "lateReason");
  return (
    names.toSorted().join() === members.join() &&
    told.agency === own.agency &&
    told.matterId === own.parent &&
    origin.matter === own.matter &&
    Number(origin.seq) <= Number(seq) &&
    told.requestId === `link.${own.matter}.${origin.seq}`
  );
}
