import { licenceCancellation } from "../procedures/enforcement/licence-cancellation/index.ts";
import type { GateCase } from "./gate-case.ts";
import { deliveryCases, gateCase, licensing, opinion, publicityCases } from "./gates-licence-common.ts";
import { cancellationWorld, cancelling, holding } from "./licence-after-world.ts";

const { upTo, tries, example } = cancelling;
const [, ended, revoked] = licenceCancellation.acts.open.examples;
const [, kept] = licenceCancellation.acts.decide.examples;
const adopted = { adopted: true } as const;
const renewed = holding({
  number: "皖安YHLS〔2023〕0007",
  validFrom: "2025-05-01",
  validUntil: "2027-04-30",
});

const opening = (changed: object, entries = cancellationWorld) =>
  upTo("open")
    .given(entries)
    .tries("open", ["chief-1"], { ...example("open"), ...changed }, "2025-06-03");

/** Not cancelled after all. */
const keeping = { ...kept, remedies: undefined } as const;

const before: readonly GateCase[] = [
  gateCase(
    "open",
    "open.held",
    licensing("第50条第2款", "第70条"),
    "许可没有被撤销，以撤销注销",
    () => opening({ ...revoked }),
    () => opening({ ...ended, ground: "revoked" }),
  ),
  gateCase(
    "open",
    "open.expired",
    licensing("第70条第（一）项"),
    "有效期没有届满",
    () => opening({}),
    () => opening({ ...ended, ground: "expired", document: undefined }),
  ),
  gateCase(
    "open",
    "open.citizen",
    licensing("第70条第（二）项"),
    "单位以死亡注销",
    () => opening({ ...ended, holderKind: "organisation" }),
    () => opening({ ...ended, holderKind: "organisation", ground: "deceased" }),
  ),
  gateCase(
    "tell",
    "tell.rights",
    licensing("第7条"),
    "没有告知权利",
    () => tries("tell"),
    () => tries("tell", { rightsTold: false }),
  ),
];

const deciding: readonly GateCase[] = [
  gateCase(
    "decide",
    "decide.held",
    licensing("第50条第2款", "第70条"),
    "启动以后已经延续",
    () => tries("decide"),
    () => upTo("decide").given(renewed).tries("decide", ["leader-1"], example("decide"), "2025-06-12"),
  ),
  gateCase(
    "decide",
    "decide.told",
    licensing("第7条"),
    "没有告知被许可人",
    () => tries("decide"),
    () => upTo("tell").tries("decide", ["leader-1"], example("decide"), "2025-06-12"),
    "marks",
  ),
  gateCase(
    "decide",
    "decide.answered",
    licensing("第7条"),
    "意见没有复核",
    () => tries("decide"),
    () => upTo("answer").tries("decide", ["leader-1"], example("decide"), "2025-06-12"),
  ),
  gateCase(
    "decide",
    "decide.adopted",
    licensing("第7条"),
    "意见成立而仍注销",
    () => tries("decide"),
    () => tries("decide", {}, { told: { answer: { ...example("answer"), ...adopted } } }),
  ),
  gateCase(
    "decide",
    "decide.must",
    licensing("第70条"),
    "意见不成立而不予注销",
    () => tries("decide", keeping, { told: { answer: { ...example("answer"), ...adopted } } }),
    () => tries("decide", keeping),
  ),
  gateCase(
    "decide",
    "decide.remedies",
    licensing("第7条"),
    "没有告知救济途径",
    () => tries("decide"),
    () => tries("decide", { remedies: undefined }),
  ),
  gateCase(
    "decide",
    "decide.sealed",
    licensing("第39条第1款"),
    "没有加盖印章",
    () => tries("decide"),
    () => tries("decide", { sealed: false }),
  ),
];

const keptMatter = () =>
  upTo("decide", undefined, { answer: { ...example("answer"), ...adopted } }).does(
    "decide",
    ["leader-1"],
    { ...example("decide"), ...keeping },
    "2025-06-12",
  );

const afterwards: readonly GateCase[] = [
  ...deliveryCases((changed) => tries("deliver", { ...changed, sentOn: changed.sentOn && "2025-06-12" })),
  gateCase(
    "recover",
    "recover.number",
    licensing("第70条"),
    "收回的是别的证件",
    () => tries("recover"),
    () => tries("recover", { number: "皖安YHLS〔2022〕0001" }),
    "marks",
  ),
  gateCase(
    "publish",
    "publish.cancelled",
    licensing("第70条"),
    "不予注销而公告作废",
    () => tries("publish"),
    () => keptMatter().tries("publish", ["publisher-1"], example("publish"), "2025-06-17"),
  ),
  gateCase(
    "publish",
    "publish.void",
    `${licensing("第70条")}、《危险化学品经营许可证管理办法》第23条`,
    "没有载明作废",
    () => tries("publish"),
    () => tries("publish", { declaredVoid: false }),
    "marks",
  ),
  ...publicityCases(() => upTo("publish"), example("publish"), example("withdraw"), "2025-06-17"),
  gateCase(
    "finish",
    "finish.void",
    `${licensing("第70条")}、${opinion("六")}`,
    "没有公告作废",
    () => tries("finish"),
    () => upTo("publish").tries("finish", ["chief-1"], example("finish"), "2025-06-20"),
  ),
  gateCase(
    "finish",
    "finish.recovered",
    licensing("第70条"),
    "证件没有收回",
    () => tries("finish"),
    () =>
      upTo("recover")
        .does("publish", ["publisher-1"], example("publish"), "2025-06-17")
        .tries("finish", ["chief-1"], example("finish"), "2025-06-20"),
    "marks",
  ),
  gateCase(
    "finish",
    "finish.delivered",
    licensing("第7条"),
    "没有送达",
    () => tries("finish"),
    () =>
      upTo("deliver")
        .does("recover", ["officer-1"], example("recover"), "2025-06-16")
        .does("publish", ["publisher-1"], example("publish"), "2025-06-17")
        .tries("finish", ["chief-1"], example("finish"), "2025-06-20"),
    "marks",
  ),
];

export const licenceCancellationGates: readonly GateCase[] = [...before, ...deciding, ...afterwards];
