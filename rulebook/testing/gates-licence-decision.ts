import type { Json } from "@zhunsheng/engine";
import { type GateCase, local, opinion118 } from "./gate-case.ts";
import { asking, committed, gapped, gateCase, licensing, refusal, worldWith, xk } from "./licence-world.ts";

const { example, tries, upTo } = licensing;
const leader = ["leader-1"];
const grant = example("decide");
const ready = upTo("decide");
const telling = example("tellThirdParty");
const told = ready.does("tellThirdParty", ["officer-1"], telling, "2025-06-13");
const notMajor = { ...telling, majorInterest: false, hearingTold: false };
const heard = asking
  .returned("heard", ["host-1"], { ...example("heard"), heardOn: "2025-07-01" }, "2025-07-01")
  .does("examine", ["officer-1"], example("examine"), "2025-07-02")
  .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-02");
const opinion = { hearingOpinion: "采纳听证意见，增设防火隔墙后准予许可。" };
const place = (acceptedAt: string, state: string, matter: string): Json => ({ matter, acceptedAt, state });
const limited = (...others: readonly Json[]) =>
  worldWith(
    { quantity: 2 },
    {
      "licence-queue": {
        "yhbz-retail#m1": place("2025-06-05T09:00:00+08:00", "waiting", "m1"),
        ...Object.fromEntries(others.map((one, index) => [`yhbz-retail#m${index + 2}`, one])),
      },
    },
  );
const differing = upTo("examine").does(
  "onSiteCheck",
  ["officer-1", "officer-2"],
  { ...example("onSiteCheck"), result: "differs", problems: "同一建筑物" },
  "2025-06-11",
);
const examined = differing
  .does("examine", ["officer-1"], example("examine"), "2025-06-12")
  .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13");
const tolled = ready.does(
  "toll",
  ["officer-1"],
  { ...example("toll"), from: "2025-06-13", until: "2025-06-20" },
  "2025-06-13",
);

const withGaps = {
  ...example("accept"),
  mode: "gaps" as const,
  gaps: [{ material: "training" }],
  supplyBy: "2025-06-19",
  promised: true,
};

/** 许可决定的关口. */
export const licenceDecisionGates: readonly GateCase[] = [
  gateCase(
    ["decide", "decide.examined", xk("第34条", "第38条")],
    ["告知承诺的当场决定", () => committed.tries("decide", leader, grant, "2025-06-16")],
    ["没有审查", () => upTo("assign").tries("decide", leader, grant, "2025-06-16")],
  ),
  gateCase(
    ["decide", "decide.checked", xk("第34条")],
    ["两人现场核查过", () => tries("decide")],
    [
      "只有一人核查过",
      () =>
        upTo("onSiteCheck")
          .does("onSiteCheck", ["officer-1"], example("onSiteCheck"), "2025-06-10")
          .does("examine", ["officer-1"], example("examine"), "2025-06-12")
          .tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.conforms", xk("第38条")],
    ["不符合条件的不予许可", () => examined.tries("decide", leader, refusal, "2025-06-16")],
    ["不符合条件却准予许可", () => examined.tries("decide", leader, grant, "2025-06-16")],
  ),
  gateCase(
    ["decide", "decide.gaps", xk("第34条", "第38条")],
    ["材料齐全", () => tries("decide")],
    [
      "容缺的材料没有补交，只写了理由",
      () =>
        gapped
          .does("accept", ["officer-1"], withGaps, "2025-06-05")
          .does("onSiteCheck", ["officer-1", "officer-2"], example("onSiteCheck"), "2025-06-10")
          .does("examine", ["officer-1"], { ...example("examine"), opinion: "refuse" }, "2025-06-12")
          .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13")
          .tries("decide", leader, { ...grant, reason: "先办后补" }, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.reviewed", `${opinion118}第（十二）项`],
    ["审核同意", () => tries("decide")],
    [
      "审核退回",
      () =>
        upTo("legalReview")
          .does("legalReview", ["reviewer-1"], { outcome: "returned", opinion: "补充" }, "2025-06-13")
          .tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.thirdPartyTold", xk("第36条")],
    [
      "告知了利害关系人",
      () =>
        ready
          .given(worldWith({ thirdPartyInterest: true }))
          .does("tellThirdParty", ["officer-1"], notMajor, "2025-06-13")
          .tries("decide", leader, grant, "2025-06-16"),
    ],
    [
      "没有告知利害关系人",
      () => ready.given(worldWith({ thirdPartyInterest: true })).tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.hearingTerm", xk("第47条", "第82条")],
    ["五日届满以后", () => told.tries("decide", leader, grant, "2025-06-21")],
    ["第五日", () => told.tries("decide", leader, grant, "2025-06-20")],
  ),
  gateCase(
    ["decide", "decide.hearing", xk("第47条", "第48条")],
    ["听证以后决定", () => heard.tries("decide", leader, { ...grant, ...opinion }, "2025-07-03")],
    ["要求听证没有举行", () => asking.tries("decide", leader, grant, "2025-06-30")],
  ),
  gateCase(
    ["decide", "decide.hearingRequired", xk("第46条")],
    ["不是应当听证的事项", () => tries("decide")],
    [
      "应当听证的没有听证",
      () => ready.given(worldWith({ hearingRequired: true })).tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.record", xk("第48条")],
    ["说明采纳情况", () => heard.tries("decide", leader, { ...grant, ...opinion }, "2025-07-03")],
    ["没有说明采纳情况", () => heard.tries("decide", leader, grant, "2025-07-03")],
  ),
  gateCase(
    ["decide", "decide.examinedAfterHearing", xk("第48条")],
    ["听证以后重新审查", () => heard.tries("decide", leader, { ...grant, ...opinion }, "2025-07-03")],
    [
      "听证以后没有重新审查",
      () =>
        asking
          .returned("heard", ["host-1"], { ...example("heard"), heardOn: "2025-07-01" }, "2025-07-01")
          .tries("decide", leader, { ...grant, ...opinion }, "2025-07-03"),
    ],
  ),
  gateCase(
    ["decide", "decide.tollOver", xk("第45条")],
    ["没有不计时的事由", () => tries("decide")],
    ["检测还没有结束", () => tolled.tries("decide", leader, grant, "2025-06-16")],
    true,
  ),
  gateCase(
    ["decide", "decide.applicant", xk("第38条")],
    ["同一申请人", () => tries("decide")],
    ["换了申请人", () => tries("decide", { applicantName: "安和县东湖镇烟花店" })],
  ),
  gateCase(
    ["decide", "decide.reasons", xk("第38条")],
    ["说明理由和救济途径", () => examined.tries("decide", leader, refusal, "2025-06-16")],
    [
      "没有告知救济途径",
      () => {
        const { remedies, ...silent } = refusal;
        return examined.tries("decide", leader, silent, "2025-06-16");
      },
    ],
  ),
  gateCase(
    ["decide", "decide.agrees", xk("第38条")],
    ["与审查意见一致", () => tries("decide")],
    [
      "审查意见不予、决定准予而没有理由",
      () =>
        upTo("examine")
          .does("examine", ["officer-1"], { ...example("examine"), opinion: "refuse" }, "2025-06-12")
          .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13")
          .tries("decide", leader, grant, "2025-06-16"),
    ],
    true,
  ),
  gateCase(
    ["decide", "decide.order", xk("第57条")],
    [
      "别人受理在后",
      () =>
        ready
          .given(limited(place("2025-06-05T09:00:01+08:00", "waiting", "m2")))
          .tries("decide", leader, grant, "2025-06-16"),
    ],
    [
      "别人受理在先还没有决定",
      () =>
        ready
          .given(limited(place("2025-06-05T08:59:59+08:00", "waiting", "m2")))
          .tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.quantity", xk("第30条", "第57条")],
    [
      "还有一个名额",
      () =>
        ready
          .given(limited(place("2025-06-04T09:00:00+08:00", "granted", "m2")))
          .tries("decide", leader, grant, "2025-06-16"),
    ],
    [
      "名额已满",
      () =>
        ready
          .given(
            limited(
              place("2025-06-04T09:00:00+08:00", "granted", "m2"),
              place("2025-06-04T10:00:00+08:00", "granted", "m3"),
            ),
          )
          .tries("decide", leader, grant, "2025-06-16"),
    ],
  ),
  gateCase(
    ["decide", "decide.validity", local],
    ["二十四个月", () => tries("decide", { validUntil: "2027-06-15" })],
    ["长于二十四个月", () => tries("decide", { validUntil: "2027-06-16" })],
    true,
  ),
  gateCase(
    ["decide", "decide.sealed", xk("第38条")],
    ["盖了印章", () => tries("decide")],
    ["没有印章", () => tries("decide", { sealed: false })],
    true,
  ),
];
