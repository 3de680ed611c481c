import { type Case, daily, parents } from "./linked.ts";
import { decisions } from "./linked-daily-deciding.ts";
import { annulledParent, finedParent, stated } from "./linked-daily-parents.ts";
import { standardsWith } from "./ordinary.ts";

const wholeDays = { until: "2025-08-05", days: 20, fineFen: 110_000_000 } as const;
const small = { hearingMark: "M" } as const;
const posted = { way: "publicNotice", postedOn: "2025-08-06" } as const;

const reinspections: readonly Case[] = [
  [
    "reinspect",
    "officers.two",
    "一人复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { by: ["officer-1"] }),
  ],
  [
    "reinspect",
    "officers.certified",
    "证件过期的人复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { by: ["officer-1", "officer-expired"] }),
  ],
  [
    "reinspect",
    "officers.certificateShown",
    "没有出示证件",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { certificateShown: false }),
  ],
  [
    "reinspect",
    "reinspect.fined",
    "没有受到罚款处罚",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: parents.investigated }),
  ],
  [
    "reinspect",
    "reinspect.served",
    "处罚决定书没有送达",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: parents.decided }),
  ],
  [
    "reinspect",
    "reinspect.refused",
    "已经改正的不得按日连续处罚",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { refused: false }),
  ],
  [
    "reinspect",
    "reinspect.orderedOn",
    "责令之日晚于复查",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { orderedOn: "2025-08-05" }),
  ],
  [
    "notice",
    "officers.two",
    "一人告知",
    () => daily.tries("notice"),
    () => daily.tries("notice", {}, { by: ["officer-1"] }),
  ],
  [
    "notice",
    "officers.certified",
    "证件过期的人告知",
    () => daily.tries("notice"),
    () => daily.tries("notice", {}, { by: ["officer-1", "officer-expired"] }),
  ],
  [
    "notice",
    "service.electronic",
    "没有确认书电子送达告知书",
    () => daily.tries("notice"),
    () => daily.tries("notice", { way: "electronic" }),
  ],
  [
    "notice",
    "service.leaving",
    "留置告知书没有见证",
    () => daily.tries("notice"),
    () => daily.tries("notice", { way: "leaving" }),
  ],
  [
    "notice",
    "service.publicNotice",
    "公告没有满三十日",
    () => daily.tries("notice"),
    () => daily.tries("notice", posted),
  ],
  [
    "notice",
    "notice.computed",
    "把责令当日也算进去",
    () => daily.tries("notice"),
    () => daily.tries("notice", { ...wholeDays, days: 21, fineFen: 115_500_000 }),
  ],
  [
    "notice",
    "notice.computed",
    "前一次按日处罚已计的日数又罚一次（处罚法第29条）",
    () => daily.tries("notice", { days: 4, fineFen: 22_000_000 }, { from: finedParent }),
    () => daily.tries("notice", {}, { from: finedParent }),
  ],
  [
    "decide",
    "decide.period",
    "提出陈述申辩不等于放弃听证，五日没有届满",
    () => daily.tries("decide", {}, { told: stated }),
    () =>
      daily
        .upTo("decide", undefined, stated)
        .tries("decide", ["leader-1"], daily.example("decide"), "2025-08-13"),
  ],
  [
    "notice",
    "notice.until",
    "计罚到复查以后",
    () => daily.tries("notice"),
    () => daily.tries("notice", { until: "2025-08-06", days: 21, fineFen: 115_500_000 }),
  ],
  [
    "notice",
    "notice.rights",
    "没有告知陈述申辩权",
    () => daily.tries("notice"),
    () => daily.tries("notice", { rightsTold: false }),
  ],
  [
    "notice",
    "notice.hearing",
    "没有告知听证权，待核",
    () => daily.tries("notice"),
    () =>
      daily
        .upTo("notice")
        .given(standardsWith(small))
        .tries(
          "notice",
          ["officer-1", "officer-2"],
          daily.example("notice", { hearingRight: false }),
          "2025-08-06",
        ),
  ],
  [
    "notice",
    "notice.hearingDue",
    "达到已核的较大数额，没有告知听证权",
    () => daily.tries("notice"),
    () => daily.tries("notice", { hearingRight: false }),
  ],
  [
    "reinspect",
    "reinspect.standing",
    "原处罚决定已经撤销",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", {}, { from: annulledParent }),
  ],
  [
    "reinspect",
    "reinspect.party",
    "当事人不是原决定的当事人",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { partyName: "安和县另一公司" }),
  ],
  [
    "reinspect",
    "reinspect.asOrdered",
    "责令改正之日不是原案的责令之日",
    () => daily.tries("reinspect"),
    () => daily.tries("reinspect", { orderedOn: "2025-07-01" }),
  ],
];

export const dailyCases: readonly Case[] = [...reinspections, ...decisions];
