import { type GateCase, law, local } from "./gate-case.ts";
import { parents } from "./linked.ts";
import { ordering, stopped } from "./ordering.ts";
import { handlers } from "./ordinary.ts";
import { registers } from "./reference.ts";

const safety = "《中华人民共和国安全生产法》";
const civil = "《中华人民共和国民事诉讼法》";
const hazard = `${safety}第65条第1款第（三）项`;
const marked = { marks: true, cites: local } as const;

const approval = () =>
  ordering
    .upTo("issue")
    .does("approveStop", ["leader-1"], { ...ordering.example("approveStop") }, "2025-06-02");

const { urgentReason: _urgent, ...planned } = stopped;

const issueGates: readonly GateCase[] = [
  {
    act: "issue",
    gate: "officers.two",
    cites: law("第42条第1款"),
    passes: ["两名执法人员", () => ordering.tries("issue")],
    refuses: ["一人责令", () => ordering.tries("issue", {}, { by: ["officer-1"] })],
  },
  {
    act: "issue",
    gate: "officers.certified",
    cites: law("第42条第1款"),
    passes: ["都有证件", () => ordering.tries("issue")],
    refuses: ["一人证件过期", () => ordering.tries("issue", {}, { by: ["officer-1", "officer-expired"] })],
  },
  {
    act: "issue",
    gate: "officers.certificateShown",
    cites: `${law("第55条第1款")}、${safety}第67条`,
    passes: ["出示证件", () => ordering.tries("issue")],
    refuses: ["没有出示证件", () => ordering.tries("issue", { certificateShown: false })],
  },
  {
    act: "issue",
    gate: "issue.dueOn",
    cites: law("第28条第1款"),
    passes: ["期限在责令以后", () => ordering.tries("issue")],
    refuses: ["限期整改的期限就是当日", () => ordering.tries("issue", {}, { when: "2025-06-11" })],
  },
  {
    act: "issue",
    gate: "issue.majorHazard",
    cites: hazard,
    passes: ["一般隐患不停产", () => ordering.tries("issue")],
    refuses: [
      "重大隐患无法保证安全而不采取措施",
      () => ordering.tries("issue", { ...stopped, measures: [] }),
    ],
  },
  {
    act: "issue",
    gate: "issue.stopGround",
    cites: hazard,
    passes: ["重大隐患停用设备", () => ordering.tries("issue", stopped)],
    refuses: ["一般隐患就停产停业", () => ordering.tries("issue", { ...stopped, hazard: "general" })],
  },
  {
    act: "issue",
    gate: "issue.stopApproved",
    ...marked,
    passes: ["事先批准", () => approval().tries("issue", handlers, planned, "2025-06-03")],
    refuses: [
      "没有批准，也没有写明紧急的理由",
      () => ordering.upTo("issue").tries("issue", handlers, planned, "2025-06-03"),
    ],
  },
  {
    act: "issue",
    gate: "issue.heard",
    ...marked,
    passes: ["听取了意见", () => ordering.tries("issue")],
    refuses: ["没有听取意见", () => ordering.tries("issue", { heard: false })],
  },
  {
    act: "issue",
    gate: "issue.delegated",
    cites: law("第20条"),
    passes: [
      "受委托组织以委托机关名义作出",
      () =>
        ordering
          .upTo("issue")
          .given(delegated)
          .tries(
            "issue",
            handlers,
            ordering.example("issue", { inNameOf: "安和县应急管理局" }),
            "2025-06-03",
          ),
    ],
    refuses: [
      "受委托组织以自己的名义作出",
      () =>
        ordering
          .upTo("issue")
          .given(delegated)
          .tries("issue", handlers, ordering.example("issue"), "2025-06-03"),
    ],
  },
  {
    act: "issue",
    gate: "issue.sameParty",
    ...marked,
    passes: ["与案件的当事人一致", () => ordering.tries("issue")],
    refuses: ["责令了另一家企业", () => ordering.tries("issue", {}, { from: parents.onTheSpot })],
  },
  {
    act: "issue",
    gate: "issue.sealed",
    ...marked,
    passes: ["盖章", () => ordering.tries("issue")],
    refuses: ["没有盖章", () => ordering.tries("issue", { sealed: false })],
  },
];

const delegated = {
  agencies: {
    self: { ...Object(registers.agencies?.self), name: "柳河镇综合执法队", kind: "delegated" },
  },
};

const deliveryGates: readonly GateCase[] = [
  {
    act: "deliver",
    gate: "service.electronic",
    marks: true,
    cites: `${law("第61条第2款")}、${civil}第90条`,
    passes: [
      "签订确认书的电子送达",
      () => ordering.tries("deliver", { way: "electronic", confirmed: true, proof: "到达记录" }),
    ],
    refuses: ["没有确认书", () => ordering.tries("deliver", { way: "electronic", proof: "到达记录" })],
  },
  {
    act: "deliver",
    gate: "service.leaving",
    marks: true,
    cites: `${law("第61条第1款")}、${civil}第89条`,
    passes: ["有见证人的留置送达", () => ordering.tries("deliver", { way: "leaving", witnessed: true })],
    refuses: ["没有见证", () => ordering.tries("deliver", { way: "leaving" })],
  },
  {
    act: "deliver",
    gate: "service.posted",
    marks: true,
    cites: `${law("第61条第1款")}、${civil}第95条`,
    passes: [
      "写明公告之日",
      () => ordering.tries("deliver", { way: "publicNotice", postedOn: "2025-06-04" }),
    ],
    refuses: ["没有公告之日", () => ordering.tries("deliver", { way: "publicNotice" })],
  },
  {
    act: "deliver",
    gate: "service.receiver",
    marks: true,
    cites: `${law("第61条第1款")}、${civil}第88条`,
    passes: ["负责人签收", () => ordering.tries("deliver")],
    refuses: ["其他人签收", () => ordering.tries("deliver", { receivedBy: "other" })],
  },
  {
    act: "deliver",
    gate: "service.refused",
    marks: true,
    cites: `${civil}第87条、${civil}第89条`,
    passes: [
      "拒收以后留置送达",
      () => ordering.tries("deliver", { way: "leaving", witnessed: true, signature: "refused" }),
    ],
    refuses: ["拒收而登记为直接送达", () => ordering.tries("deliver", { signature: "refused" })],
  },
  {
    act: "deliver",
    gate: "service.proof",
    marks: true,
    cites: `${civil}第87条、${civil}第91条`,
    passes: [
      "有邮件回执",
      () => ordering.tries("deliver", { way: "mail", sentOn: "2025-06-03", proof: "EMS0001" }),
    ],
    refuses: ["没有回执", () => ordering.tries("deliver", { way: "mail", sentOn: "2025-06-03" })],
  },
  {
    act: "deliver",
    gate: "service.sentOn",
    marks: true,
    cites: `${law("第61条第1款")}、${civil}第91条`,
    passes: [
      "写明交寄之日",
      () => ordering.tries("deliver", { way: "mail", sentOn: "2025-06-03", proof: "EMS0001" }),
    ],
    refuses: ["没有交寄之日", () => ordering.tries("deliver", { way: "mail", proof: "EMS0001" })],
  },
  {
    act: "deliver",
    gate: "deliver.made",
    marks: true,
    cites: `${civil}第87条`,
    passes: ["送达责令整改文书", () => ordering.tries("deliver")],
    refuses: ["还没有复查就送达复查意见书", () => ordering.tries("deliver", { document: "opinion" })],
  },
];

/** 责令与送达. */
export const orderingGates: readonly GateCase[] = [...issueGates, ...deliveryGates];
