import { type Day, dayOf } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { committedGrant, gapped, incomplete, licensing, worldWith } from "./licence-world.ts";
import type { Situation } from "./situation.ts";

const { example, upTo } = licensing;
const window = ["officer-1"];
const leader = ["leader-1"];
const examiners = ["officer-1", "officer-2"];

const due = <F extends Record<string, object>>(given: Situation<F>, duty: string, today: Day) => {
  const found = given.duties(today).find((one) => one.duty === duty);
  return found && [found.due, found.state, found.mark];
};

/** Accepted on that day, two working days after it came in. */
const acceptedOn = (received: Day, accepted: Day, changed: Parameters<typeof worldWith>[0] = {}) =>
  upTo("apply")
    .given(worldWith(changed))
    .does("apply", window, example("apply"), received)
    .does("accept", window, { ...example("accept"), startsOn: accepted }, accepted);

const examinedOn = (received: Day, accepted: Day, checked: Day) =>
  acceptedOn(received, accepted)
    .does("assign", ["chief-1"], example("assign"), accepted)
    .does("onSiteCheck", examiners, example("onSiteCheck"), checked)
    .does("examine", window, example("examine"), checked)
    .does("legalReview", ["reviewer-1"], example("legalReview"), checked);

const grant = (day: Day) => ({ ...example("decide"), validFrom: day, validUntil: undefined });

describe("受理期限", () => {
  test("E-6：五日是工作日，端午以后收到的申请在第五个工作日前答复", () => {
    expect(due(upTo("accept"), "answerApplication", "2025-06-10")).toEqual(["2025-06-10", "open", "V"]);
    expect(due(upTo("accept"), "answerApplication", "2025-06-11")).toEqual(["2025-06-10", "overdue", "V"]);
  });

  test("国庆期间：2025年9月29日收到，调休上班的星期六计入，最迟10月13日告知补正", () => {
    const received = upTo("apply").does("apply", window, example("apply"), "2025-09-29");
    expect(due(received, "answerApplication", "2025-10-09")).toEqual(["2025-10-13", "open", "V"]);
  });

  test("E-41：五日内没有告知补正的，材料不齐也自收到之日起受理，二十日从收到之日起算", () => {
    const accept = { ...example("accept"), startsOn: "2025-06-03" };
    const late = incomplete.does("accept", window, accept, "2025-06-16");
    expect(due(late, "decide", "2025-06-16")).toEqual(["2025-07-01", "open", "V"]);
  });

  test("E-41：视为受理以后不能再告知补正，只能受理", () => {
    const [found] = incomplete.refuses("correctionNotice", window, example("correctionNotice"), "2025-06-11");
    expect(found?.wayOut).toBe("先办「受理」");
  });

  test("补正只告知一次，第二次告知被拒绝", () => {
    const once = incomplete.does("correctionNotice", window, example("correctionNotice"), "2025-06-04");
    const again = once.refuses("correctionNotice", window, example("correctionNotice"), "2025-06-05");
    expect(again.map(({ gate }) => gate)).toEqual(["correctionNotice.once"]);
  });

  test("按要求补正以后受理，二十日自受理之日起算", () => {
    const mended = incomplete
      .does("correctionNotice", window, example("correctionNotice"), "2025-06-04")
      .does("supplement", window, example("supplement"), "2025-06-17")
      .does("accept", window, { ...example("accept"), startsOn: "2025-06-18" }, "2025-06-18");
    expect(due(mended, "answerSupplement", "2025-06-18")).toEqual(["2025-06-24", "discharged", "M"]);
    expect(due(mended, "decide", "2025-06-18")).toEqual(["2025-07-16", "open", "V"]);
  });

  test("放假安排没有公布的年度，五日是否届满待核，不以视为受理拒绝补正", () => {
    const unknown = upTo("apply").does("apply", window, example("apply"), "2027-06-03");
    expect(due(unknown, "answerApplication", "2027-06-20")?.[0]).toBe("2027-06-10");
    const form = { ...example("correctionNotice"), correctBy: "2027-07-01" };
    expect(unknown.tries("correctionNotice", window, form, "2027-06-20").accepted).toBe(true);
  });
});

describe("决定期限", () => {
  test("V15：2026年2月13日受理，二十个工作日到3月19日", () => {
    const accepted = acceptedOn("2026-02-11", "2026-02-13");
    expect(due(accepted, "decide", "2026-02-13")).toEqual(["2026-03-19", "open", "V"]);
  });

  test("V16：延长十个工作日到4月2日，原期限不再计", () => {
    const extended = acceptedOn("2026-02-11", "2026-02-13").does(
      "extend",
      leader,
      example("extend"),
      "2026-03-19",
    );
    expect(due(extended, "decideExtended", "2026-03-20")).toEqual(["2026-04-02", "open", "V"]);
    expect(due(extended, "decide", "2026-03-20")?.[1]).toBe("waived");
  });

  test("E-15：期限届满以后批准的延长不产生效力，仍按原期限计为超期", () => {
    const extended = acceptedOn("2026-02-11", "2026-02-13").does(
      "extend",
      leader,
      example("extend"),
      "2026-03-20",
    );
    expect(due(extended, "decide", "2026-03-20")?.[1]).toBe("overdue");
    expect(due(extended, "decideExtended", "2026-03-20")).toBeUndefined();
  });

  test("承诺时限早于法定时限，两个期限并列，各自核对", () => {
    const accepted = upTo("assign");
    expect(due(accepted, "decidePromised", "2025-06-05")).toEqual(["2025-06-12", "open", "M"]);
    expect(due(accepted, "decide", "2025-06-05")).toEqual(["2025-07-03", "open", "V"]);
    const decided = upTo("deliver").duties("2025-06-16");
    const states = decided.map(({ duty, state }) => `${duty} ${state}`);
    expect(states).toContain("decidePromised late");
    expect(states).toContain("decide discharged");
  });

  test("超过法定期限作出决定，应当先记录超期原因，逾期不等于同意", () => {
    const late = examinedOn("2025-06-03", "2025-06-05", "2025-06-10");
    const [refused] = late.refuses("decide", leader, grant("2025-07-04"), "2025-07-04");
    expect(refused?.gate).toBe("decide.overrun");
    expect(late.file.done.decide).toBe(false);
    const decided = late
      .does("overrun", leader, { duty: "decide", reason: "核查安全距离耗时较长" }, "2025-07-04")
      .does("decide", leader, grant("2025-07-04"), "2025-07-04");
    expect(due(decided, "decide", "2025-07-04")?.[1]).toBe("late");
  });

  test("特别法：三十日是自然日，自收到材料之日起算，末日是休息日的顺延", () => {
    const changed = {
      statutoryDays: 30,
      unit: "calendarDay",
      countsFrom: "receipt",
      extensionDays: 0,
      promisedDays: 20,
    };
    const received = upTo("apply")
      .given(worldWith(changed))
      .does("apply", window, example("apply"), "2025-06-05");
    const accept = { ...example("accept"), startsOn: "2025-06-05" };
    const accepted = received.does("accept", window, accept, "2025-06-09");
    expect(due(accepted, "decide", "2025-06-09")).toEqual(["2025-07-07", "open", "V"]);
    expect(
      received.tries("accept", window, { ...accept, startsOn: "2025-06-09" }, "2025-06-09").accepted,
    ).toBe(false);
  });

  test("需要检验检测的，五日内指派审查人员", () => {
    const accepted = acceptedOn("2025-06-03", "2025-06-05", { facilityTest: true });
    expect(due(accepted, "assign", "2025-06-05")).toEqual(["2025-06-12", "open", "V"]);
  });
});

describe("不计入期限的时间", () => {
  const testing = { ground: "testing", from: "2025-06-10", until: "2025-06-13", told: true } as const;
  const expert = { ground: "expert", from: "2025-06-12", until: "2025-06-17", told: true } as const;
  const accepted = upTo("assign");

  test("检测四个工作日，期限顺延四个工作日", () => {
    const tolled = accepted.does("toll", window, testing, "2025-06-10");
    expect(due(tolled, "decide", "2025-06-10")?.[0]).toBe("2025-07-09");
  });

  test("E-16：检测与专家评审重叠的日子只扣除一次", () => {
    const tolled = accepted
      .does("toll", window, testing, "2025-06-10")
      .does("toll", window, expert, "2025-06-12");
    expect(due(tolled, "decide", "2025-06-12")?.[0]).toBe("2025-07-11");
  });

  test("提前结束的，只扣除到结束之日", () => {
    const tolled = accepted.does("toll", window, testing, "2025-06-10");
    const toll = tolled.file.acts.length;
    const ended = tolled.does("tollEnd", window, { toll, result: "合格" }, "2025-06-11");
    expect(due(ended, "decide", "2025-06-11")?.[0]).toBe("2025-07-07");
  });

  test("超过告知的时间才结束的，只扣除告知的时间", () => {
    const tolled = accepted.does("toll", window, testing, "2025-06-10");
    const toll = tolled.file.acts.length;
    const ended = tolled.does("tollEnd", window, { toll, result: "合格" }, "2025-06-20");
    expect(due(ended, "decide", "2025-06-20")?.[0]).toBe("2025-07-09");
  });

  test("结束另一项事由不影响这一项", () => {
    const tolled = accepted
      .does("toll", window, testing, "2025-06-10")
      .does("toll", window, expert, "2025-06-12");
    const toll = tolled.file.acts.length;
    const ended = tolled.does("tollEnd", window, { toll, result: "通过" }, "2025-06-13");
    expect(due(ended, "decide", "2025-06-13")?.[0]).toBe("2025-07-09");
  });

  test("延长与扣除可以并用", () => {
    const both = accepted
      .does("toll", window, testing, "2025-06-10")
      .does("extend", leader, example("extend"), "2025-07-09");
    expect(due(both, "decideExtended", "2025-07-09")).toEqual(["2025-07-23", "open", "V"]);
  });
});

describe("决定以后的期限", () => {
  const decided = upTo("deliver");

  test("十个工作日内颁发、送达，七个工作日内公示", () => {
    expect(due(decided, "issue", "2025-06-16")).toEqual(["2025-06-30", "open", "V"]);
    expect(due(decided, "publish", "2025-06-16")).toEqual(["2025-06-25", "open", "V"]);
    expect(due(upTo("archive"), "publish", "2025-06-19")?.[1]).toBe("discharged");
  });

  test("服务指南承诺三个工作日颁发的，按三个工作日计", () => {
    const quick = upTo("decide")
      .given(worldWith({ deliveryDays: 3 }))
      .does("decide", leader, example("decide"), "2025-06-16");
    expect(due(quick, "issue", "2025-06-16")?.[0]).toBe("2025-06-19");
  });

  test("告知承诺：准予以后六十日内核查，核查不实的责令改正，改正属实才算办结", () => {
    expect(due(committedGrant, "checkCommitment", "2025-06-06")).toEqual(["2025-08-05", "open", "M"]);
    const [kept, broken] = [
      { result: "kept", findings: "已经配备" },
      { result: "broken", findings: "没有配备", handling: "order" },
    ] as const;
    const found = committedGrant.does("checkCommitment", examiners, broken, "2025-07-01");
    expect(due(found, "dealWithBreach", "2025-07-02")).toEqual(["2025-07-31", "open", "M"]);
    const still = found.does("checkCommitment", examiners, broken, "2025-07-10");
    expect(due(still, "dealWithBreach", "2025-07-10")?.[1]).toBe("open");
    const mended = still.does("checkCommitment", examiners, kept, "2025-07-20");
    expect(due(mended, "dealWithBreach", "2025-07-20")?.[1]).toBe("discharged");
  });

  test("承诺不实被撤销的，处理的应办事项随之办结", () => {
    const broken = { result: "broken", findings: "没有配备", handling: "revoke" } as const;
    const revoked = committedGrant
      .does("checkCommitment", examiners, broken, "2025-07-01")
      .returned("revoked", leader, example("revoked"), "2025-07-20");
    expect(due(revoked, "dealWithBreach", "2025-07-20")?.[1]).toBe("discharged");
  });

  test("容缺材料在承诺之日以前补交，缺一份就还没有办结", () => {
    const accept = {
      ...example("accept"),
      mode: "gaps" as const,
      gaps: [{ material: "training" }],
      supplyBy: "2025-06-19",
      promised: true,
    };
    const open = gapped.does("accept", window, accept, "2025-06-05");
    expect(due(open, "supplyGaps", "2025-06-19")).toEqual(["2025-06-19", "open", "M"]);
    const other = { materials: [{ material: "photo", copies: 1 }] };
    expect(due(open.does("supplyGaps", window, other, "2025-06-10"), "supplyGaps", "2025-06-20")?.[1]).toBe(
      "overdue",
    );
    const filled = open.does("supplyGaps", window, example("supplyGaps"), "2025-06-10");
    expect(due(filled, "supplyGaps", "2025-06-20")?.[1]).toBe("discharged");
  });

  test("公示以后许可被撤销，三个工作日内撤回公示", () => {
    const revoked = upTo("archive").returned("revoked", leader, example("revoked"), "2025-06-25");
    expect(due(revoked, "withdrawPublication", "2025-06-25")).toEqual(["2025-06-30", "open", "M"]);
    const last = revoked.file.acts.at(-1);
    expect(last && dayOf(last.occurredAt)).toBe("2025-06-25");
  });
});
