import { cleaning } from "./cleaning.ts";
import { type GateCase, local, opinion118 } from "./gate-case.ts";

const { example, tries, upTo } = cleaning;
const henan = (...places: readonly string[]): string =>
  places.map((place) => `《河南省行政执法条例》${place}`).join("、");

const [first, second, third] = example("list").results;

const rows = (...results: readonly (typeof first)[]) => ({
  results: results.filter((one) => one !== undefined),
});

/** The register as it is when nobody has cancelled the certificate. */
export const stillHolding = {
  "township-1": {
    name: "冯立",
    roles: ["officer"],
    certificate: { number: "00005", validFrom: "2023-01-01", validUntil: "2027-12-31" },
  },
};

const problems = { result: "problems" as const, problems: "编制性质不符。" };

export const officerCleanUpGates: readonly GateCase[] = [
  {
    act: "list",
    gate: "list.each",
    cites: henan("第20条"),
    passes: ["每人一个结果", () => tries("list")],
    refuses: ["有人没有结果，拒绝", () => tries("list", rows(first, second))],
  },
  {
    act: "list",
    gate: "list.establishment",
    cites: henan("第20条"),
    passes: ["合同制人员注销", () => tries("list")],
    refuses: [
      "合同制人员保留，拒绝",
      () => tries("list", rows(first, second, third && { ...third, result: "keep" })),
    ],
  },
  {
    act: "list",
    gate: "list.certified",
    cites: henan("第21条", "第24条"),
    passes: ["保留的都有有效证件", () => tries("list")],
    refuses: [
      "证件已经过期的人员保留，拒绝（E-28）",
      () =>
        tries("list", {
          people: ["officer-expired"],
          ...rows(first && { ...first, person: "officer-expired" }),
        }),
    ],
  },
  {
    act: "submit",
    gate: "submit.newList",
    cites: local,
    passes: [
      "退回后重新提出名单，再次报送",
      () =>
        upTo("decide", undefined, { reviewed: example("reviewed", problems) })
          .does("list", ["registrar-1"], example("list"), "2026-03-19")
          .tries("submit", ["chief-1"], example("submit"), "2026-03-19"),
    ],
    refuses: [
      "没有新的名单，不能再次报送",
      () => upTo("decide").tries("submit", ["chief-1"], example("submit"), "2026-03-19"),
    ],
  },
  {
    act: "decide",
    gate: "decide.reviewed",
    cites: local,
    passes: ["最后的名单经过审核", () => tries("decide")],
    refuses: [
      "审核以后又改了名单，没有再审核",
      () =>
        upTo("decide")
          .does("list", ["registrar-1"], example("list"), "2026-03-19")
          .tries("decide", ["head-1"], example("decide"), "2026-03-20"),
    ],
  },
  {
    act: "decide",
    gate: "decide.agreed",
    cites: "《行政执法监督条例》第6条",
    marks: true,
    passes: ["司法局同意", () => tries("decide")],
    refuses: [
      "司法局认为有问题而确定结果，记明",
      () => tries("decide", {}, { told: { reviewed: example("reviewed", problems) } }),
    ],
  },
  {
    act: "decide",
    gate: "decide.reviewers",
    cites: `${opinion118}第（十一）项`,
    marks: true,
    passes: ["保留两人，一名法制审核人员", () => tries("decide")],
    refuses: ["没有法制审核人员，记明（E-60）", () => tries("decide", { reviewers: 0 })],
  },
  {
    act: "publish",
    gate: "publish.kept",
    cites: `${opinion118}第（四）项`,
    passes: ["公布的是保留的两人", () => tries("publish")],
    refuses: [
      "漏了一人，拒绝",
      () => tries("publish", { officers: example("publish").officers.slice(0, 1) }),
    ],
  },
  {
    act: "publish",
    gate: "publish.registered",
    cites: `${opinion118}第（四）项`,
    passes: ["姓名和号码与名录一致", () => tries("publish")],
    refuses: [
      "证件号码与名录不一致，拒绝",
      () =>
        tries("publish", { officers: example("publish").officers.map((one) => ({ ...one, number: "9" })) }),
    ],
  },
  {
    act: "publish",
    gate: "publish.personal",
    cites: "《中华人民共和国政府信息公开条例》第15条",
    passes: ["隐去个人信息", () => tries("publish")],
    refuses: ["没有隐去个人信息，拒绝", () => tries("publish", { personalRemoved: false })],
  },
  {
    act: "carryOut",
    gate: "carryOut.cancelled",
    cites: henan("第20条"),
    marks: true,
    passes: ["名录中已经没有有效的证件", () => tries("carryOut")],
    refuses: [
      "名录中证件仍然有效，标记",
      () =>
        upTo("carryOut")
          .given({ officers: stillHolding })
          .tries("carryOut", ["registrar-1"], example("carryOut"), "2026-04-10"),
    ],
  },
  {
    act: "carryOut",
    gate: "carryOut.listed",
    cites: henan("第20条"),
    marks: true,
    passes: ["按清理结果注销", () => tries("carryOut")],
    refuses: ["与清理结果不一致，标记", () => tries("carryOut", { done: "move" })],
  },
  {
    act: "finish",
    gate: "finish.published",
    cites: `${opinion118}第（四）项`,
    passes: ["已经公布", () => tries("finish")],
    refuses: [
      "没有公布，不能办结",
      () => upTo("publish").tries("finish", ["leader-1"], example("finish"), "2026-04-13"),
    ],
  },
  {
    act: "finish",
    gate: "finish.carriedOut",
    cites: henan("第20条"),
    passes: ["已经全部落实", () => tries("finish")],
    refuses: [
      "还有人没有注销，不能办结",
      () => upTo("carryOut").tries("finish", ["leader-1"], example("finish"), "2026-04-13"),
    ],
  },
];
