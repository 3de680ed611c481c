import { type GateCase, law, local } from "./gate-case.ts";
import { closing, found, issued, ordering, served, stopping } from "./ordering.ts";
import { handlers } from "./ordinary.ts";

const hazard = "《中华人民共和国安全生产法》第65条第1款第（三）项";
const marked = { marks: true, cites: local } as const;
const term = law("第28条第1款");

const clueOn = { clueOn: "2025-06-20", content: "逾期未整改。" };
const annulment = ordering.example("annul");

/** 办结. */
export const closingGates: readonly GateCase[] = [
  {
    act: "close",
    gate: "close.corrected",
    cites: term,
    passes: ["复查确认整改", () => ordering.tries("close")],
    refuses: [
      "没有复查就以整改完毕办结",
      () => served().tries("close", ["chief-1"], closing("corrected"), "2025-06-20"),
    ],
  },
  {
    act: "close",
    gate: "close.resumed",
    cites: hazard,
    passes: ["没有停产停业的，不需要同意恢复", () => ordering.tries("close")],
    refuses: [
      "E-56 停用的设备没有同意恢复就办结",
      () =>
        stopping()
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("close", ["chief-1"], closing("corrected"), "2025-06-20"),
    ],
  },
  {
    act: "close",
    gate: "close.pursued",
    cites: law("第54条第2款"),
    passes: [
      "已经立案查处",
      () =>
        served()
          .returned("caseOpened", ["officer-1"], clueOn, "2025-06-20")
          .tries("close", ["chief-1"], closing("pursued"), "2025-06-23"),
    ],
    refuses: [
      "没有立案就以转查处办结",
      () => served().tries("close", ["chief-1"], closing("pursued"), "2025-06-23"),
    ],
  },
  {
    act: "close",
    gate: "close.annulled",
    cites: term,
    passes: [
      "已经撤销",
      () =>
        served()
          .does("annul", ["leader-1"], annulment, "2025-06-10")
          .tries("close", ["chief-1"], closing("annulled"), "2025-06-11"),
    ],
    refuses: [
      "没有撤销就以撤销办结",
      () => served().tries("close", ["chief-1"], closing("annulled"), "2025-06-11"),
    ],
  },
  {
    act: "close",
    gate: "close.served",
    ...marked,
    passes: ["已经送达", () => ordering.tries("close")],
    refuses: [
      "一直没有送达",
      () =>
        issued()
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("close", ["chief-1"], closing("corrected"), "2025-06-20"),
    ],
  },
  {
    act: "close",
    gate: "close.replied",
    ...marked,
    passes: ["已经答复", () => ordering.tries("close")],
    refuses: [
      "陈述申辩没有答复",
      () =>
        ordering
          .upTo("reply")
          .does("reinspect", handlers, found.done, "2025-06-19")
          .tries("close", ["chief-1"], closing("corrected"), "2025-06-20"),
    ],
  },
];
