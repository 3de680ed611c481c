import type { Invariant, MatterFile } from "@zhunsheng/engine";
import { addDays, dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { allHave, idsOf, notWithout } from "../../shared/invariants.ts";
import type { Facts } from "./fields.ts";

/** The volume was out when the act at this place was done. */
const isOut = ({ all }: MatterFile<Facts>, place: number): boolean => {
  const out = all.lend.filter(({ seq }) => seq < place).length;
  const lent = all.lend.findLast(({ seq }) => seq < place);
  return out > 0 && !all.giveBack.some(({ seq }) => (lent?.seq ?? 0) < seq && seq < place);
};

const retention = { thirtyYears: 30, tenYears: 10 } as const;

/** What is true of every volume in custody, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  notWithout("check", ["arrange"], cite("penalty", 47), "没有立卷的，无从核对"),
  notWithout("receive", ["arrange", "check"], cite("archives", 14), "没有立卷、没有核对的，不入库"),
  notWithout("lend", ["receive"], cite("archives", 14), "没有入库的，不借阅"),
  notWithout("giveBack", ["lend"], cite("archives", 14), "没有借出的，没有归还"),
  notWithout("destroy", ["receive", "appraise"], cite("archivesRegulation", 24), "没有鉴定的，不销毁"),
  {
    code: "archive.once",
    says: "案卷只入库一次、销毁一次，入库以后不再整理、核对",
    basis: cite("archives", 14),
    holds: ({ all, latest: { receive } }) =>
      all.receive.length <= 1 &&
      all.destroy.length <= 1 &&
      (!receive || [...all.arrange, ...all.check].every(({ seq }) => seq < receive.seq)),
  },
  {
    code: "archive.checked",
    says: "入库的案卷最后一次立卷以后核对齐全，页数与目录一致",
    basis: cite("penalty", 47),
    holds: ({ latest: { arrange, check, receive } }) => {
      if (!receive || !arrange || !check) return true;
      const pages = arrange.facts.catalogue.reduce((sum, { from, to }) => sum + (to - from + 1), 0);
      return arrange.seq < check.seq && check.facts.complete && receive.facts.pageCount === pages;
    },
  },
  {
    code: "archive.handedOver",
    says: "移交人不是接收的档案人员，保管由档案人员办理",
    basis: cite("archives", 14),
    holds: ({ latest: { receive, lend, giveBack, appraise, destroy } }) =>
      (!receive || !idsOf(receive).includes(receive.facts.from)) &&
      [receive, lend, giveBack, appraise, destroy].every(
        (act) => !act || allHave(act, idsOf(act), ["archivist"]),
      ),
  },
  {
    code: "archive.inCustody",
    says: "借出没有归还的案卷不再借出，不销毁",
    basis: cite("archives", 14),
    holds: (file) => [...file.all.lend, ...file.all.destroy].every(({ seq }) => !isOut(file, seq)),
  },
  {
    code: "archive.retained",
    says: "保管期限没有届满的，永久保管的，不鉴定",
    basis: cite("archivesRegulation", 24),
    holds: ({ latest: { receive, appraise } }) => {
      if (!receive || !appraise) return true;
      if (receive.facts.retention === "permanent") return false;
      // A year has 365 days at least, so this bound is never above the true one.
      const least = addDays(dayOf(receive.occurredAt), retention[receive.facts.retention] * 365);
      return dayOf(appraise.occurredAt) > least;
    },
  },
  {
    code: "archive.appraised",
    says: "只有最近一次鉴定予以销毁的才销毁",
    basis: cite("archivesRegulation", 24),
    holds: ({ latest: { appraise, destroy } }) =>
      !destroy ||
      (appraise !== undefined && (appraise.seq > destroy.seq || appraise.facts.result === "destroy")),
  },
];
