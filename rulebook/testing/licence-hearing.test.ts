import { describe, expect, test } from "vitest";
import type { Facts as Licensed } from "../procedures/enforcement/licence/fields.ts";
import { licence } from "../procedures/enforcement/licence/index.ts";
import { licenceHearing } from "../procedures/enforcement/licence-hearing/index.ts";
import { askingParent, examinedByHost, hearing } from "./gates-licence-hearing.ts";
import { asking, codesOf, lastOf, licenceParent, licensing } from "./licence-world.ts";
import { beginFrom } from "./situation.ts";

const { example, upTo } = hearing;
const leader = ["leader-1"];
const clerk = ["clerk-1"];

/** What the act just done brings back into the licence. */
function told(given: ReturnType<typeof upTo>): Licensed["heard"] {
  const act = lastOf(given);
  const { returns } = licenceHearing.acts[act.kind === "withdraw" ? "withdraw" : "report"];
  return returns?.facts(given.file as never, act as never) as Licensed["heard"];
}

const reported = upTo("report").does("report", ["host-1"], example("report"), "2025-07-03");
const back = asking.returned("heard", ["host-1"], told(reported), "2025-07-03");

describe("听证另立事项，报告回到许可", () => {
  test("报告带回听证之日和意见", () => {
    expect(lastOf(back).facts).toEqual({
      result: "held",
      heardOn: "2025-07-01",
      report: `${example("report").facts}${example("report").opinion}`,
    });
    expect(lastOf(back).defects).toBeUndefined();
  });

  test("听证以后根据听证笔录重新审查、审核、决定", () => {
    const decided = back
      .does("examine", ["officer-1"], licensing.example("examine"), "2025-07-03")
      .does("legalReview", ["reviewer-1"], licensing.example("legalReview"), "2025-07-03")
      .does(
        "decide",
        leader,
        { ...licensing.example("decide"), hearingOpinion: "采纳。" },
        "2025-07-03T16:00:00+08:00",
      );
    expect(decided.file.acts.flatMap(({ defects }) => defects ?? [])).toEqual([]);
  });

  test("要求听证的人撤回的，也回到许可，许可可以继续办理", () => {
    const withdrawn = upTo("announce").does("withdraw", clerk, example("withdraw"), "2025-06-18");
    expect(told(withdrawn)).toEqual({
      result: "withdrawn",
      heardOn: "2025-06-18",
      report: "李梅撤回听证申请：双方已经协商一致，撤回听证申请。",
    });
    const freed = asking.returned("heard", clerk, told(withdrawn), "2025-06-18");
    expect(codesOf(freed.tries("decide", leader, licensing.example("decide"), "2025-06-23"))).not.toContain(
      "decide.hearing",
    );
  });

  test("听证的时间书面告知申请人的，不计入许可的期限", () => {
    const toll = { ground: "hearing", from: "2025-06-17", until: "2025-07-03", told: true } as const;
    const tolled = asking.does("toll", ["officer-1"], toll, "2025-06-17");
    const due = tolled.duties("2025-06-17").find(({ duty }) => duty === "decide");
    expect(due?.due).toBe("2025-07-22");
  });

  test("从许可开始的听证，申请人和申请之日已经填好", () => {
    expect(licenceHearing.acts.open.carries?.(askingParent)).toEqual({
      applicantName: "安和县柳河镇喜庆烟花店",
      ground: "request",
      requestedOn: "2025-06-16",
    });
    const quiet = licenceParent(licensing.upTo("decide").file);
    expect(licenceHearing.acts.open.carries?.(quiet)).toEqual({ applicantName: "安和县柳河镇喜庆烟花店" });
  });

  test("听证只能从许可或者撤销许可开始", () => {
    expect([licenceHearing.opensFrom, licenceHearing.alone]).toEqual([
      ["licence", "licence-revocation"],
      undefined,
    ]);
  });

  test("从撤销许可开始的，持证人是听证的当事人，参加核实的人不得主持", () => {
    const kinds = {
      apply: [],
      verify: [
        {
          ...lastOf(asking),
          kind: "verify",
          by: [{ id: "officer-3", name: "吴强" }],
          facts: { holder: "周记" },
        },
      ],
    };
    const [act] = kinds.verify;
    const file = {
      agency: "emergency",
      matter: "r1",
      acts: kinds.verify,
      done: { verify: true },
      latest: { verify: act },
      all: kinds,
    };
    const parent = { procedure: "licence-revocation@2019-04-23", file: file as never };
    expect(licenceHearing.acts.open.carries?.(parent)).toEqual({ applicantName: "周记" });
    const open = {
      subject: "撤销烟花爆竹经营许可",
      applicantName: "周记",
      ground: "publicInterest",
      host: "officer-3",
      clerk: "clerk-1",
    } as const;
    expect(codesOf(beginFrom(licenceHearing, parent).tries("open", leader, open, "2025-06-17"))).toEqual([
      "open.notExaminer",
    ]);
  });
});

describe("听证的期限和人员", () => {
  test("二十日从要求听证之日起算，端午以后没有假日", () => {
    const opened = upTo("announce");
    expect(opened.duties("2025-06-17").find(({ duty }) => duty === "hold")).toMatchObject({
      due: "2025-07-14",
      mark: "V",
      persons: ["host-1"],
    });
  });

  test("E-18：2026年3月3日听证，最迟2月13日通知（V7）", () => {
    const opened = upTo("announce");
    const notify = { ...example("notify"), heldAt: "2026-03-03T09:00:00+08:00" };
    expect(opened.tries("notify", clerk, notify, "2026-02-13").accepted).toBe(true);
    expect(codesOf(opened.tries("notify", clerk, notify, "2026-02-14"))).toEqual(["notify.sevenDays"]);
  });

  test("超过二十日才举行的，先记录超期原因再举行，案件不因此停住", () => {
    const late = upTo("announce").does(
      "notify",
      clerk,
      { ...example("notify"), heldAt: "2025-07-21T09:00:00+08:00" },
      "2025-06-30",
    );
    const host = ["host-1", "clerk-1"];
    expect(codesOf(late.tries("session", host, example("session"), "2025-07-21"))).toEqual(["hold.overrun"]);
    const held = late
      .does("overrun", leader, { duty: "hold", reason: "利害关系人住院" }, "2025-07-20")
      .does("session", host, example("session"), "2025-07-21");
    expect(held.duties("2025-07-21").find(({ duty }) => duty === "hold")?.state).toBe("late");
  });

  test("延期以后原通知失效，另行通知才能举行", () => {
    const adjourned = upTo("session").does("adjourn", ["host-1"], example("adjourn"), "2025-06-30");
    const host = ["host-1", "clerk-1"];
    expect(codesOf(adjourned.tries("session", host, example("session"), "2025-07-01"))).toEqual([
      "session.asNotified",
    ]);
    const again = { ...example("notify"), heldAt: "2025-07-11T09:00:00+08:00" };
    const notified = adjourned.does("notify", clerk, again, "2025-06-30T10:00:00+08:00");
    expect(notified.duties("2025-07-01").find(({ duty }) => duty === "notifyAgain")?.state).toBe(
      "discharged",
    );
    expect(codesOf(notified.tries("session", host, example("session"), "2025-07-11"))).toEqual([]);
  });

  test("准许回避以后由更换的主持人主持和报告", () => {
    const granted = { outcome: "granted", reason: "有亲属关系", newHost: "host-officer" } as const;
    const changed = upTo("announce")
      .does("challenge", clerk, example("challenge"), "2025-06-18")
      .does("recusal", leader, granted, "2025-06-18T10:00:00+08:00")
      .does("notify", clerk, example("notify"), "2025-06-18T11:00:00+08:00");
    expect(codesOf(changed.tries("session", ["host-1"], example("session"), "2025-07-01"))).toEqual([
      "session.host",
    ]);
    const held = changed.does("session", ["host-officer"], example("session"), "2025-07-01");
    expect(codesOf(held.tries("report", ["host-1"], example("report"), "2025-07-03"))).toEqual([
      "report.host",
    ]);
    expect(held.tries("report", ["host-officer"], example("report"), "2025-07-03").accepted).toBe(true);
  });

  test("参加过审查的人不能换来主持", () => {
    const challenged = upTo("announce").does("challenge", clerk, example("challenge"), "2025-06-18");
    const granted = { outcome: "granted", reason: "有亲属关系", newHost: "officer-3" } as const;
    expect(codesOf(challenged.tries("recusal", leader, granted, "2025-06-19"))).toEqual([]);
    const known = challenged.from(examinedByHost);
    expect(codesOf(known.tries("recusal", leader, granted, "2025-06-19"))).toEqual(["recusal.newHost"]);
  });

  test("依职权听证公告以后举行，计一场听证", () => {
    const own = {
      subject: "烟花爆竹经营（零售）许可",
      applicantName: "安和县柳河镇喜庆烟花店",
      ground: "law",
      host: "host-1",
      clerk: "clerk-1",
    } as const;
    const held = beginFrom(licenceHearing, licenceParent(licensing.upTo("decide").file))
      .does("open", leader, own, "2025-06-17")
      .does("announce", clerk, example("announce"), "2025-06-18")
      .does("notify", clerk, example("notify"), "2025-06-18T10:00:00+08:00")
      .does("session", ["host-1", "clerk-1"], example("session"), "2025-07-01");
    expect(held.duties("2025-07-01").some(({ duty }) => duty === "hold")).toBe(false);
    expect(held.figures().map(({ indicator }) => indicator)).toEqual(["XK.HEARING.N"]);
  });

  test("许可的听证结果不能手工登记", () => {
    const heard = licensing.example("heard");
    expect(codesOf(asking.tries("heard", ["host-1"], heard, "2025-07-09"))).toEqual(["link.licence-hearing"]);
    expect(licence.acts.heard.fromLink).toBe("licence-hearing");
  });
});
