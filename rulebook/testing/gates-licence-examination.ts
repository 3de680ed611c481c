import { type GateCase, local } from "./gate-case.ts";
import { gapped, gateCase, licensing, worldWith, xk } from "./licence-world.ts";

const { example, tries, upTo } = licensing;
const accepted = upTo("assign");
const toll = example("toll");
const tolled = accepted.does("toll", ["officer-1"], toll, "2025-06-10");
const tollSeq = tolled.file.acts.length;
const telling = example("tellThirdParty");
const told = accepted.does("tellThirdParty", ["officer-1"], telling, "2025-06-13");
const request = example("hearingRequest");
const withGap = gapped
  .does(
    "accept",
    ["officer-1"],
    {
      ...example("accept"),
      mode: "gaps",
      gaps: [{ material: "training" }],
      supplyBy: "2025-06-19",
      promised: true,
    },
    "2025-06-05",
  )
  .does("assign", ["chief-1"], example("assign"), "2025-06-06");
const byReviewer = upTo("examine").does("examine", ["officer-3"], example("examine"), "2025-06-12");
const extension = example("extend");

/** 审查、利害关系人、法制审核、延期的关口. */
export const licenceExaminationGates: readonly GateCase[] = [
  gateCase(
    ["assign", "assign.two", xk("第34条", "第55条")],
    ["指派两人", () => tries("assign")],
    ["只指派一人", () => tries("assign", { examiners: ["officer-1"] })],
  ),
  gateCase(
    ["onSiteCheck", "check.two", xk("第34条")],
    ["两人核查", () => tries("onSiteCheck")],
    ["一人核查", () => tries("onSiteCheck", {}, { by: ["officer-1"] })],
    true,
  ),
  gateCase(
    ["onSiteCheck", "check.assigned", local],
    ["指派的人核查", () => tries("onSiteCheck")],
    ["没有指派的人核查", () => tries("onSiteCheck", {}, { by: ["officer-1", "officer-3"] })],
    true,
  ),
  gateCase(
    ["toll", "toll.told", xk("第45条")],
    ["书面告知了所需时间", () => accepted.tries("toll", ["officer-1"], toll, "2025-06-10")],
    ["没有书面告知", () => accepted.tries("toll", ["officer-1"], { ...toll, told: false }, "2025-06-10")],
  ),
  gateCase(
    ["toll", "toll.from", xk("第45条")],
    ["自告知之日起", () => accepted.tries("toll", ["officer-1"], toll, "2025-06-10")],
    ["从告知以前起扣除", () => accepted.tries("toll", ["officer-1"], toll, "2025-06-11")],
    true,
  ),
  gateCase(
    ["tollEnd", "tollEnd.named", xk("第45条")],
    [
      "指明结束的事由",
      () => tolled.tries("tollEnd", ["officer-1"], { toll: tollSeq, result: "合格" }, "2025-06-12"),
    ],
    [
      "没有这样的事由",
      () => tolled.tries("tollEnd", ["officer-1"], { toll: 1, result: "合格" }, "2025-06-12"),
    ],
    true,
  ),
  gateCase(
    ["tellThirdParty", "tell.hearing", xk("第47条")],
    ["告知听证权利", () => accepted.tries("tellThirdParty", ["officer-1"], telling, "2025-06-13")],
    [
      "重大利益关系没有告知听证权利",
      () => accepted.tries("tellThirdParty", ["officer-1"], { ...telling, hearingTold: false }, "2025-06-13"),
    ],
  ),
  gateCase(
    ["tellThirdParty", "tell.statement", xk("第36条")],
    ["告知陈述申辩", () => accepted.tries("tellThirdParty", ["officer-1"], telling, "2025-06-13")],
    [
      "没有告知陈述申辩",
      () =>
        accepted.tries("tellThirdParty", ["officer-1"], { ...telling, statementTold: false }, "2025-06-13"),
    ],
  ),
  gateCase(
    ["hearingRequest", "hearingRequest.inTime", xk("第47条", "第82条")],
    ["第五个工作日提出", () => told.tries("hearingRequest", ["officer-1"], request, "2025-06-20")],
    ["第六个工作日提出", () => told.tries("hearingRequest", ["officer-1"], request, "2025-06-23")],
    true,
  ),
  gateCase(
    ["examine", "examine.assigned", local],
    ["指派的人审查", () => tries("examine")],
    ["没有指派的人审查", () => tries("examine", {}, { by: ["officer-3"] })],
    true,
  ),
  gateCase(
    ["examine", "examine.gaps", xk("第34条")],
    [
      "补交以后建议准予",
      () =>
        withGap
          .does("supplyGaps", ["officer-1"], example("supplyGaps"), "2025-06-10")
          .tries("examine", ["officer-1"], example("examine"), "2025-06-12"),
    ],
    ["容缺材料没有补交", () => withGap.tries("examine", ["officer-1"], example("examine"), "2025-06-12")],
  ),
  gateCase(
    [
      "legalReview",
      "review.separate",
      "《内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法》第27条",
    ],
    ["审核人员没有参加审查", () => tries("legalReview")],
    [
      "自己审查自己审核",
      () => byReviewer.tries("legalReview", ["officer-3"], example("legalReview"), "2025-06-13"),
    ],
    true,
  ),
  gateCase(
    ["extend", "extend.allowed", xk("第42条")],
    ["可以延长的事项", () => accepted.tries("extend", ["leader-1"], extension, "2025-06-20")],
    [
      "特别法没有规定延长",
      () =>
        accepted
          .given(worldWith({ extensionDays: 0 }))
          .tries("extend", ["leader-1"], extension, "2025-06-20"),
    ],
  ),
  gateCase(
    ["extend", "extend.told", xk("第42条")],
    ["告知了理由", () => accepted.tries("extend", ["leader-1"], extension, "2025-06-20")],
    [
      "没有告知理由",
      () => accepted.tries("extend", ["leader-1"], { ...extension, told: false }, "2025-06-20"),
    ],
  ),
  gateCase(
    ["extend", "extend.inTime", xk("第42条")],
    ["期限的最后一日批准", () => accepted.tries("extend", ["leader-1"], extension, "2025-07-03")],
    ["期限届满以后批准", () => accepted.tries("extend", ["leader-1"], extension, "2025-07-04")],
    true,
  ),
];
