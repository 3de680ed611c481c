import { enforcementReminder } from "../procedures/enforcement/enforcement-reminder/index.ts";
import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { play } from "./play.ts";

export const reminding = play(enforcementReminder, undefined, [
  ["draft", ["officer-1"], "2025-06-03"],
  ["review", ["reviewer-1"], "2025-06-04"],
  ["approve", ["leader-1"], "2025-06-05"],
  ["send", ["officer-1"], "2025-06-06"],
  ["receipt", ["officer-1"], "2025-06-10"],
  ["finish", ["leader-1"], "2025-06-20"],
]);

const marked = { marks: true, cites: local } as const;
const streets = [{ name: "柳河镇人民政府" }, { name: "东关街道办事处" }];

/** 执法提示. */
export const reminderGates: readonly GateCase[] = [
  {
    act: "draft",
    gate: "draft.bindsNobody",
    ...marked,
    passes: ["只提示法定义务", () => reminding.tries("draft")],
    refuses: ["增加了义务", () => reminding.tries("draft", { bindsNobody: false })],
  },
  {
    act: "draft",
    gate: "draft.singlesOut",
    ...marked,
    passes: ["没有点名", () => reminding.tries("draft")],
    refuses: ["点名个别企业", () => reminding.tries("draft", { singlesOut: true })],
  },
  {
    act: "review",
    gate: "review.separate",
    ...marked,
    passes: ["另一人审核", () => reminding.tries("review")],
    refuses: [
      "拟制人自己审核",
      () =>
        reminding
          .upTo("draft")
          .does("draft", ["officer-3"], reminding.example("draft"), "2025-06-03")
          .tries("review", ["officer-3"], reminding.example("review"), "2025-06-04"),
    ],
  },
  {
    act: "approve",
    gate: "approve.reviewed",
    ...marked,
    passes: ["审核同意后批准", () => reminding.tries("approve")],
    refuses: [
      "审核退回后直接批准",
      () => reminding.tries("approve", {}, { told: { review: { outcome: "returned", opinion: "退回" } } }),
    ],
  },
  {
    act: "send",
    gate: "send.approved",
    cites: `${opinion118}第（七）项`,
    passes: ["批准后发送", () => reminding.tries("send")],
    refuses: [
      "批准以后改稿，没有再批准",
      () =>
        reminding
          .upTo("send")
          .does("draft", ["officer-1"], reminding.example("draft"), "2025-06-06")
          .tries("send", ["officer-1"], reminding.example("send"), "2025-06-06"),
    ],
  },
  {
    act: "send",
    gate: "send.recipients",
    cites: `${opinion118}第（七）项`,
    passes: ["只发给其中一个对象", () => reminding.tries("send", { recipients: streets.slice(0, 1) })],
    refuses: [
      "发给批准以外的对象",
      () => reminding.tries("send", { recipients: [{ name: "城西街道办事处" }] }),
    ],
  },
  {
    act: "receipt",
    gate: "receipt.recipient",
    ...marked,
    passes: ["发送对象的回执", () => reminding.tries("receipt")],
    refuses: ["没有发送过的单位的回执", () => reminding.tries("receipt", { recipient: "城西街道办事处" })],
  },
  {
    act: "receipt",
    gate: "receipt.readOn",
    ...marked,
    passes: ["发送当日阅知", () => reminding.tries("receipt", { readOn: "2025-06-06" })],
    refuses: ["阅知早于发送", () => reminding.tries("receipt", { readOn: "2025-06-05" })],
  },
  {
    act: "finish",
    gate: "finish.read",
    ...marked,
    passes: ["写明没有回执的原因", () => reminding.tries("finish", { unread: "机构调整" })],
    refuses: ["一个对象没有回执", () => reminding.tries("finish")],
  },
];
