import type { Invariant } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import { notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** What is true of every reminder that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("review", ["draft"], cite("local"), "没有拟制的，没有审核"),
  notWithout("approve", ["review"], cite("local"), "没有审核的，没有批准"),
  notWithout("receipt", ["send"], cite("local"), "没有发送的，没有回执"),
  {
    code: "reminder.approved",
    says: "发送以前，最近一稿经过批准，发送的对象在该稿之中",
    basis: cite("threeSystems", 7),
    holds: ({ all, latest: { send } }) => {
      if (!send) return true;
      const draft = all.draft.findLast(({ seq }) => seq < send.seq);
      const approval = all.approve.findLast(({ seq }) => seq < send.seq);
      const named = new Set(draft?.facts.recipients.map(({ name }) => name));
      return (
        draft !== undefined &&
        approval?.facts.outcome === "approved" &&
        approval.seq > draft.seq &&
        send.facts.recipients.every(({ name }) => named.has(name))
      );
    },
  },
  {
    code: "reminder.once",
    says: "一个提示只发送一次，发送以后没有再改稿、再批准，也没有不予发送",
    basis: cite("local"),
    holds: ({ all, latest: { send } }) =>
      all.send.length <= 1 &&
      (!send ||
        [...all.draft, ...all.review, ...all.approve, ...all.cancel].every(({ seq }) => seq < send.seq)),
  },
  {
    code: "reminder.reviewed",
    says: "批准以前最近一次审核不同意的，留有标记",
    basis: cite("local"),
    holds: ({ all }) =>
      all.approve.every((approval) => {
        const last = all.review.findLast(({ seq }) => seq < approval.seq);
        return (
          approval.facts.outcome === "refused" ||
          last?.facts.outcome === "passed" ||
          (approval.defects ?? []).length > 0
        );
      }),
  },
];
