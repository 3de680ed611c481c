import { describe, expect, test } from "vitest";
import {
  asking,
  banned,
  codesOf,
  committed,
  committedGrant,
  enteredBy,
  incomplete,
  lastOf,
  licensing,
  refusal,
  withMaterials,
  worldWith,
} from "./licence-world.ts";

const { example, upTo, tries } = licensing;
const window = ["officer-1"];
const leader = ["leader-1"];
const code = "92410000MA44KHQ00X";
const remedies = "六十日内申请行政复议，或者六个月内提起行政诉讼。";

describe("受理以前", () => {
  test("不属于本机关职权的，告知有权受理的机关，事项到此为止", () => {
    const ended = upTo("accept").does(
      "refuseAcceptance",
      window,
      {
        ground: "wrongBody",
        rightBody: "市应急管理局",
        reason: "批发许可由市级办理。",
        remedies,
        sealed: true,
      },
      "2025-06-03",
    );
    expect(codesOf(ended.tries("accept", window, example("accept"), "2025-06-05"))).toEqual(["matter.ended"]);
  });

  test("当场更正以后材料齐全，当日受理", () => {
    const accepted = upTo("accept")
      .does("correctOnSpot", window, example("correctOnSpot"), "2025-06-03T09:30:00+08:00")
      .tries("accept", window, { ...example("accept"), startsOn: "2025-06-03" }, "2025-06-03T10:00:00+08:00");
    expect(accepted).toEqual({ accepted: true, found: [] });
  });

  test("补正期限以内补齐的，不得以没有补正为由不予受理", () => {
    const mended = incomplete
      .does(
        "correctionNotice",
        window,
        { ...example("correctionNotice"), correctBy: "2025-06-10" },
        "2025-06-04",
      )
      .does("supplement", window, example("supplement"), "2025-06-09");
    const refused = mended.tries(
      "refuseAcceptance",
      window,
      { ground: "incomplete", reason: "没有补正。", remedies, sealed: true },
      "2025-06-12",
    );
    expect(codesOf(refused)).toEqual(["refuseAcceptance.incomplete"]);
  });

  test("只补交了一部分的，仍不得受理，期限届满后不予受理", () => {
    const partly = incomplete
      .does(
        "correctionNotice",
        window,
        { ...example("correctionNotice"), correctBy: "2025-06-10" },
        "2025-06-04",
      )
      .does("supplement", window, { materials: [{ material: "business", copies: 1 }] }, "2025-06-09");
    const accept = { ...example("accept"), startsOn: "2025-06-11" };
    expect(codesOf(partly.tries("accept", window, accept, "2025-06-11"))).toEqual(["accept.complete"]);
    const refused = partly.does(
      "refuseAcceptance",
      window,
      { ground: "incomplete", reason: "没有提交平面布置图。", remedies, sealed: true },
      "2025-06-11",
    );
    expect(refused.file.done.refuseAcceptance).toBe(true);
  });

  test("非必要的材料没有提交，不影响受理，也不得要求补正", () => {
    expect(tries("accept").found).toEqual([]);
    const asks = { ...example("correctionNotice"), missing: [{ material: "photo", reason: "未提交" }] };
    const asked = upTo("accept").tries("correctionNotice", window, asks, "2025-06-04");
    expect(codesOf(asked)).toEqual(["correctionNotice.listed"]);
    const handed = upTo("accept", undefined, withMaterials("form", "business", "site", "training", "photo"));
    expect(handed.tries("correctionNotice", window, asks, "2025-06-04").accepted).toBe(true);
  });

  test("不可以容缺的材料缺少，不得以容缺受理", () => {
    const lacking = upTo("accept", undefined, withMaterials("form", "business", "training"));
    const gaps = {
      ...example("accept"),
      mode: "gaps" as const,
      gaps: [{ material: "site" }],
      supplyBy: "2025-06-19",
      promised: true,
    };
    expect(codesOf(lacking.tries("accept", window, gaps, "2025-06-05"))).toEqual(["accept.complete"]);
  });

  test("申请人随时可以撤回申请，决定以后不能", () => {
    const reason = example("withdrawApplication");
    expect(upTo("accept").tries("withdrawApplication", window, reason, "2025-06-03").accepted).toBe(true);
    expect(upTo("decide").tries("withdrawApplication", window, reason, "2025-06-16").accepted).toBe(true);
    expect(upTo("deliver").tries("withdrawApplication", window, reason, "2025-06-17").accepted).toBe(false);
  });

  test("申请人死亡的终止办理，没有许可决定", () => {
    const ended = upTo("decide").does("terminate", leader, example("terminate"), "2025-06-16");
    expect(codesOf(ended.tries("decide", leader, example("decide"), "2025-06-16"))).toEqual(["matter.ended"]);
    expect(ended.duties("2025-07-30").find(({ duty }) => duty === "decide")?.state).toBe("waived");
  });
});

describe("不得再次申请", () => {
  const entry = {
    register: "licence-bans",
    key: `${code}#m1`,
    validFrom: "2025-06-16",
    validUntil: "2026-06-16",
    body: {
      applicant: "安和县柳河镇喜庆烟花店",
      item: "yhbz-retail",
      ground: "falseMaterial",
      decidedOn: "2025-06-16",
      matter: "m1",
    },
  };

  test("提供虚假材料不予许可，直接关系公共安全的，一年内不得再次申请（第78条）", () => {
    const refused = upTo("decide").does("decide", leader, { ...refusal, falseMaterial: true }, "2025-06-16");
    expect(enteredBy(refused)).toEqual([entry]);
  });

  test("不直接关系公共安全的，不登记", () => {
    const refused = upTo("decide")
      .given(worldWith({ publicSafety: false }))
      .does("decide", leader, { ...refusal, falseMaterial: true }, "2025-06-16");
    expect(enteredBy(refused)).toEqual([]);
  });

  test("提供虚假材料不予受理的，同样登记；其他情形不登记", () => {
    const ground = { ground: "falseMaterial", reason: "培训证系伪造。", remedies, sealed: true } as const;
    const refused = upTo("accept").does("refuseAcceptance", window, ground, "2025-06-16");
    expect(enteredBy(refused)).toEqual([entry]);
    const other = upTo("accept").does(
      "refuseAcceptance",
      window,
      { ...ground, ground: "notNeeded" },
      "2025-06-16",
    );
    expect(enteredBy(other)).toEqual([]);
  });

  test("以欺骗取得被撤销的，三年以内不得再次申请（第79条）；另一事项不受限制", () => {
    const accept = (changed: Parameters<typeof banned>[0]) =>
      upTo("accept").given(banned(changed)).tries("accept", window, example("accept"), "2025-06-05");
    expect(codesOf(accept({ ground: "fraud", decidedOn: "2022-06-06" }))).toEqual(["accept.banned"]);
    expect(codesOf(accept({ ground: "fraud", decidedOn: "2022-06-04" }))).toEqual([]);
    expect(codesOf(accept({ item: "whxp-trade" }))).toEqual([]);
  });
});

describe("已经持有许可证件", () => {
  const held = (changed: object) => {
    const licences = {
      [`${code}#LS-1`]: {
        item: "yhbz-retail",
        number: "LS-1",
        holder: "安和县柳河镇喜庆烟花店",
        holderCode: code,
        validFrom: "2024-01-01",
        status: "active",
        matter: "m0",
        ...changed,
      },
    };
    return codesOf(
      upTo("accept").given({ licences }).tries("accept", window, example("accept"), "2025-06-05"),
    );
  };

  test("长期有效的提示核对；已撤销、另一事项的不提示", () => {
    expect(held({})).toEqual(["accept.held"]);
    expect(held({ status: "revoked" })).toEqual([]);
    expect(held({ item: "whxp-trade" })).toEqual([]);
    expect(held({ validUntil: "2025-06-05" })).toEqual(["accept.held"]);
  });
});

describe("审查和决定", () => {
  test("一人的核查留有标记，补一次两人的核查以后可以准予", () => {
    const again = upTo("onSiteCheck")
      .does("onSiteCheck", window, example("onSiteCheck"), "2025-06-09")
      .does("onSiteCheck", ["officer-1", "officer-2"], example("onSiteCheck"), "2025-06-10")
      .does("examine", window, example("examine"), "2025-06-12")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13");
    expect(again.tries("decide", leader, example("decide"), "2025-06-16")).toEqual({
      accepted: true,
      found: [],
    });
  });

  test("审查以后又补充审查的，法制审核要重新进行（E-26）", () => {
    const later = upTo("decide").does("examine", window, example("examine"), "2025-06-16");
    expect(codesOf(later.tries("decide", leader, example("decide"), "2025-06-16"))).toEqual([
      "decide.reviewed",
    ]);
  });

  test("利害关系人全部放弃听证的，不必等满五日", () => {
    const told = upTo("decide").does("tellThirdParty", window, example("tellThirdParty"), "2025-06-13");
    const stated = { person: "李梅", content: "要求增设隔墙。", waived: false };
    const when = "2025-06-16";
    const after = (waived: boolean) =>
      codesOf(
        told
          .does("statement", window, { ...stated, waived }, "2025-06-14")
          .tries("decide", leader, example("decide"), when),
      );
    expect(after(false)).toContain("decide.hearingTerm");
    expect(after(true)).not.toContain("decide.hearingTerm");
  });

  test("E-17：第六日要求听证的已经逾期，记录在案，不妨碍决定", () => {
    const late = upTo("decide")
      .does("tellThirdParty", window, example("tellThirdParty"), "2025-06-13")
      .does("hearingRequest", window, example("hearingRequest"), "2025-06-23");
    expect(lastOf(late).defects?.map(({ gate }) => gate)).toEqual(["hearingRequest.inTime"]);
    expect(late.duties("2025-06-23").some(({ duty }) => duty === "organiseHearing")).toBe(false);
    expect(codesOf(late.tries("decide", leader, example("decide"), "2025-06-23"))).not.toContain(
      "decide.hearing",
    );
  });

  test("在期限内要求听证的，二十日内组织，听证之日算办结之日", () => {
    const hold = asking.duties("2025-06-16").find(({ duty }) => duty === "organiseHearing");
    expect(hold && [hold.due, hold.state]).toEqual(["2025-07-14", "open"]);
    const heard = asking.returned(
      "heard",
      ["host-1"],
      { ...example("heard"), heardOn: "2025-07-14" },
      "2025-07-16",
    );
    expect(heard.duties("2025-07-16").find(({ duty }) => duty === "organiseHearing")?.state).toBe(
      "discharged",
    );
  });

  test("审查中发现关系他人重大利益的，也应当告知利害关系人", () => {
    const concerned = upTo("examine")
      .does("examine", window, { ...example("examine"), thirdParty: true }, "2025-06-12")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13");
    expect(codesOf(concerned.tries("decide", leader, example("decide"), "2025-06-16"))).toEqual([
      "decide.thirdPartyTold",
    ]);
  });

  test("告知承诺当场决定，不经现场核查", () => {
    expect(committedGrant.file.done.onSiteCheck).toBe(false);
    expect(lastOf(committedGrant).defects).toBeUndefined();
    expect(committed.file.latest.accept?.facts.mode).toBe("commitment");
  });

  test("承办人员不能自己作出许可决定", () => {
    expect(codesOf(tries("decide", {}, { by: ["officer-1"] }))).toEqual(["decide.performer"]);
  });
});
