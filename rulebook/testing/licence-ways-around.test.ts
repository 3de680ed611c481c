import { describe, expect, test } from "vitest";
import { licence } from "../procedures/enforcement/licence/index.ts";
import { licenceHearing } from "../procedures/enforcement/licence-hearing/index.ts";
import { licenceRenewal } from "../procedures/enforcement/licence-renewal/index.ts";
import { licenceRevocation } from "../procedures/enforcement/licence-revocation/index.ts";
import { hearing } from "./gates-licence-hearing.ts";
import {
  bundling,
  cancelling,
  changing,
  holding,
  renewalHeld,
  renewalWorld,
  renewing,
  revoking,
} from "./licence-after-world.ts";
import { asking, codesOf, enteredBy, gapped, licenceParent, licensing, worldWith } from "./licence-world.ts";
import { beginFrom } from "./situation.ts";

const { example, upTo } = licensing;
const leader = ["leader-1"];
const officer = ["officer-1"];
const grant = example("decide");

describe("许可：绕不过去的关口", () => {
  test("容缺的材料没有补交，审查建议不予、写了理由也不得准予", () => {
    const accepted = gapped
      .does(
        "accept",
        officer,
        {
          ...example("accept"),
          mode: "gaps",
          gaps: [{ material: "training" }],
          supplyBy: "2025-06-19",
          promised: true,
        },
        "2025-06-05",
      )
      .does("onSiteCheck", ["officer-1", "officer-2"], example("onSiteCheck"), "2025-06-10")
      .does("examine", officer, { ...example("examine"), opinion: "refuse" }, "2025-06-12")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13");
    expect(
      codesOf(accepted.tries("decide", leader, { ...grant, reason: "先办后补" }, "2025-06-16")),
    ).toContain("decide.gaps");
  });

  test("没有告知听证权利的，五日不起算，要求听证不算逾期", () => {
    const [, plain] = [
      example("tellThirdParty"),
      { ...example("tellThirdParty"), majorInterest: false, hearingTold: false },
    ];
    const told = upTo("decide").does("tellThirdParty", officer, plain, "2025-06-13");
    expect(codesOf(told.tries("hearingRequest", officer, example("hearingRequest"), "2025-06-30"))).toEqual(
      [],
    );
  });

  test("申请人撤回申请以后，尚未结束的听证可以了结，结果照记", () => {
    const ended = asking.does("withdrawApplication", officer, example("withdrawApplication"), "2025-06-20");
    const told = { result: "held", heardOn: "2025-07-01", report: "已经听证" } as const;
    expect(ended.returned("heard", ["host-1"], told, "2025-07-01").file.done.heard).toBe(true);
    const own = {
      subject: "烟花爆竹经营（零售）许可",
      applicantName: "安和县柳河镇喜庆烟花店",
      ground: "publicInterest",
      host: "host-1",
      clerk: "clerk-1",
    } as const;
    const opened = beginFrom(licenceHearing, licenceParent(asking.file)).does(
      "open",
      leader,
      own,
      "2025-06-18",
    );
    const over = { ...hearing.example("withdraw"), cause: "over" } as const;
    const freed = opened.from(licenceParent(ended.file));
    expect(freed.tries("withdraw", ["clerk-1"], over, "2025-06-21").accepted).toBe(true);
    expect(codesOf(opened.tries("withdraw", ["clerk-1"], over, "2025-06-21"))).toEqual(["withdraw.over"]);
  });
});

describe("许可以后：绕不过去的关口", () => {
  test("撤销期间证件已经注销的，事项可以了结", () => {
    const gone = revoking.upTo("decide").given(holding({ status: "cancelled" }));
    const kept = { ...revoking.example("decide"), outcome: "kept", banTold: undefined } as const;
    expect(codesOf(gone.tries("decide", leader, kept, "2025-06-20"))).toEqual([]);
  });

  test("撤销期间办了延续，不妨碍撤销", () => {
    const renewed = revoking
      .upTo("decide")
      .given(holding({ validFrom: "2026-07-01", validUntil: "2028-06-30" }));
    expect(codesOf(renewed.tries("decide", leader, revoking.example("decide"), "2025-06-20"))).toEqual([]);
  });

  test("把收到告知之日往前填，五日不因此早到", () => {
    const back = revoking
      .upTo("notice")
      .does("notice", officer, { ...revoking.example("notice"), receivedOn: "2025-06-01" }, "2025-06-10")
      .does("legalReview", ["reviewer-1"], revoking.example("legalReview"), "2025-06-11");
    expect(codesOf(back.tries("decide", leader, revoking.example("decide"), "2025-06-12"))).toContain(
      "decide.hearingPeriod",
    );
  });

  test("登记簿中有效的证件，不得以不持有为由不予受理", () => {
    const decline = { ...changing.example("decline"), ground: "notHeld" } as const;
    expect(codesOf(changing.upTo("accept").tries("decline", officer, decline, "2025-06-04"))).toEqual([
      "decline.notHeld",
    ]);
    expect(codesOf(renewing.upTo("accept").tries("decline", officer, decline, "2025-06-23"))).toEqual([
      "decline.notHeld",
    ]);
  });

  test("有效期已经届满的证件，不得受理、准予变更", () => {
    const over = changing.upTo("apply").given(holding({ validUntil: "2025-05-31" }));
    const applied = over.does(
      "apply",
      officer,
      { ...changing.example("apply"), validUntil: "2025-05-31" },
      "2025-06-03",
    );
    expect(codesOf(applied.tries("accept", officer, changing.example("accept"), "2025-06-04"))).not.toEqual(
      [],
    );
  });

  test("告知逾期视为受理的变更、延续，决定的期限自收到之日起算（E-41）", () => {
    const late = changing.upTo("accept").does("accept", officer, changing.example("accept"), "2025-06-20");
    expect(late.duties("2025-06-20").find(({ duty }) => duty === "decide")?.due).toBe("2025-07-01");
  });
});

describe("听证撤回的", () => {
  const withdrawn = { result: "withdrawn", heardOn: "2025-06-18", report: "李梅撤回听证申请" } as const;
  const given = asking.returned("heard", ["clerk-1"], withdrawn, "2025-06-18");

  test("不必重新审查、说明听证笔录的采纳情况", () => {
    expect(codesOf(given.tries("decide", leader, grant, "2025-06-23"))).toEqual([]);
  });

  test("应当听证的事项仍应当听证，撤回的不算举行", () => {
    const due = given.given(worldWith({ hearingRequired: true }));
    expect(codesOf(due.tries("decide", leader, grant, "2025-06-23"))).toEqual(["decide.hearingRequired"]);
  });

  test("规定应当听证的事项，即使因要求而听证也应当公告（许可法46）", () => {
    const required = upTo("accept").given(worldWith({ hearingRequired: true }));
    const parent = required
      .does("accept", officer, example("accept"), "2025-06-05")
      .does("assign", ["chief-1"], example("assign"), "2025-06-06")
      .does("tellThirdParty", officer, example("tellThirdParty"), "2025-06-13")
      .does("hearingRequest", officer, example("hearingRequest"), "2025-06-16");
    const told = hearing.upTo("announce", licenceParent(parent.file));
    const notified = told.does("notify", ["clerk-1"], hearing.example("notify"), "2025-06-18");
    const host = ["host-1", "clerk-1"];
    expect(codesOf(notified.tries("session", host, hearing.example("session"), "2025-07-01"))).toEqual([
      "session.announced",
    ]);
  });

  test("撤回以后，其他利害关系人要求听证的五日照样保护", () => {
    expect(codesOf(given.tries("decide", leader, grant, "2025-06-20"))).toEqual(["decide.hearingTerm"]);
  });
});

describe("延续：届满以前申请的，不得以届满未延续注销（E-42）", () => {
  const { number } = renewing.example("apply");
  const applied = renewing.upTo("accept");
  const act = applied.file.latest.apply as never;
  const [written] = licenceRenewal.acts.apply.enters?.(applied.file as never, act) ?? [];
  const expired = { ...cancelling.example("open"), ...renewalHeld, number };

  test("申请记入登记簿，注销的启动被拒", () => {
    expect(written?.body).toMatchObject({ number, status: "active", renewalAppliedOn: "2025-06-20" });
    const entries = { licences: { [written?.key ?? ""]: written?.body ?? null } };
    const given = cancelling.upTo("open").given(entries);
    expect(codesOf(given.tries("open", ["chief-1"], expired, "2025-08-10"))).toEqual(["open.held"]);
    const without = cancelling.upTo("open").given(renewalWorld);
    expect(codesOf(without.tries("open", ["chief-1"], expired, "2025-08-10"))).toEqual([]);
  });

  test("不予受理、终止办理、不予延续的，登记簿不再显示申请", () => {
    const held = applied.given(holding({ ...renewalHeld, renewalAppliedOn: "2025-06-20" }));
    const declined = held.does("discontinue", officer, renewing.example("discontinue"), "2025-06-24");
    const end = declined.file.latest.discontinue as never;
    const [entry] = licenceRenewal.acts.discontinue.enters?.(declined.file as never, end) ?? [];
    expect(entry?.body).toMatchObject({ number, status: "active" });
    expect(entry?.body).not.toHaveProperty("renewalAppliedOn");
  });

  test("届满以后才申请的，登记簿不记，可以注销", () => {
    const late = renewing.upTo("apply").does("apply", officer, renewing.example("apply"), "2025-08-10");
    const file = late.file as never;
    expect(licenceRenewal.acts.apply.enters?.(file, late.file.latest.apply as never)).toEqual([]);
  });
});

test("变更、延续中书面告知的检测时间不计入二十日，届满以前决定的期限不延长（许可法45）", () => {
  const toll = { ground: "testing", from: "2025-06-30", until: "2025-07-04", told: true } as const;
  const due = (given: ReturnType<typeof renewing.upTo>, name: string) =>
    given.duties("2025-07-04").find(({ duty }) => duty === name)?.due;
  const plain = renewing.upTo("examine");
  const tolled = plain.does("toll", officer, toll, "2025-06-30");
  expect([due(plain, "decide"), due(tolled, "decide")]).toEqual(["2025-07-21", "2025-07-28"]);
  expect(due(tolled, "decideBeforeExpiry")).toBe("2025-07-31");
  const changed = changing.upTo("examine");
  const paused = changed.does(
    "toll",
    officer,
    { ...toll, from: "2025-06-10", until: "2025-06-13" },
    "2025-06-10",
  );
  const end = (given: typeof changed) =>
    given.duties("2025-06-10").find(({ duty }) => duty === "decide")?.due;
  expect([end(changed), end(paused)]).toEqual(["2025-07-02", "2025-07-08"]);
});

test("不足三十日才申请的延续，届满以后仍可以决定；视为准予延续的留有待核标记", () => {
  const late = renewing.upTo("apply").does("apply", officer, renewing.example("apply"), "2025-07-15");
  const accepted = late
    .does("accept", officer, renewing.example("accept"), "2025-07-16")
    .does("examine", ["officer-1", "officer-2"], renewing.example("examine"), "2025-07-25");
  const [, no] = licenceRenewal.acts.decide.examples;
  const fails = { ...renewing.example("examine"), conclusion: "fails" } as const;
  const refusing = accepted.does("examine", ["officer-1", "officer-2"], fails, "2025-07-28");
  expect(codesOf(refusing.tries("decide", leader, no ?? renewing.example("decide"), "2025-08-04"))).toEqual(
    [],
  );
  const silent = late.tries("deemedRenewed", leader, renewing.example("deemedRenewed"), "2025-08-01");
  expect([silent.accepted, codesOf(silent)]).toEqual([true, ["deemed.inTime"]]);
});

test("有数量限制的许可，撤销、注销以后腾出名额", () => {
  const limited = upTo("accept").given(worldWith({ quantity: 1 }));
  const granted = limited
    .does("accept", officer, example("accept"), "2025-06-05")
    .does("onSiteCheck", ["officer-1", "officer-2"], example("onSiteCheck"), "2025-06-10")
    .does("examine", officer, example("examine"), "2025-06-12")
    .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13")
    .does("decide", leader, grant, "2025-06-16");
  expect(enteredBy(granted).map(({ body }: { body: { state?: string } }) => body.state)).toContain("granted");
  const gone = granted.returned("revoked", leader, licence.acts.revoked.examples[0], "2025-10-10");
  expect(enteredBy(gone)).toMatchObject([
    { register: "licence-queue", key: "yhbz-retail#m1", body: { state: "ended" } },
  ]);
});

test("送错文书的不算送达，可以再次送达，然后归档", () => {
  const wrong = upTo("deliver").does(
    "deliver",
    officer,
    { ...example("deliver"), document: "refusal" },
    "2025-06-18",
  );
  const issue = (given: typeof wrong) =>
    given.duties("2025-06-20").find(({ duty }) => duty === "issue")?.state;
  expect(issue(wrong)).toBe("open");
  expect(codesOf(wrong.tries("archive", ["archivist-1"], example("archive"), "2025-06-30"))).toContain(
    "archive.delivered",
  );
  const right = wrong.does("deliver", officer, example("deliver"), "2025-06-19");
  expect(issue(right)).toBe("discharged");
});

describe("许可以后的事项从许可开始", () => {
  const granted = upTo("archive");
  const renewed = licence.acts.renewed.examples[0];
  const changed = licence.acts.changed.examples[0];
  const carried = (given: typeof granted) => licenceRevocation.acts.open.carries?.(licenceParent(given.file));

  test("已经延续的，填好的是新编号、新有效期，不是决定书文号", () => {
    const given = granted.returned("renewed", leader, renewed, "2027-05-10");
    expect(carried(given)).toMatchObject({
      number: "（豫）LS〔2027〕0012",
      validFrom: "2027-06-16",
      validUntil: "2029-06-15",
    });
  });

  test("变更过名称的，填好的是变更以后的被许可人", () => {
    const given = granted.returned("changed", leader, changed, "2025-09-10");
    expect(carried(given)).toMatchObject({ number: changed.licenceNumber, holder: changed.holder });
  });

  test("撤销的结果是文号，不当作许可证编号", () => {
    const given = granted.returned("revoked", leader, licence.acts.revoked.examples[0], "2025-10-10");
    expect(carried(given)).toMatchObject({ number: grant.licenceNumber });
  });
});

test("许可不予受理、撤回、终止的，告知并联办理，不等一个不会来的结果", () => {
  const parent = { procedure: "licence-bundle", file: bundling.upTo("opinion").file };
  const given = beginFrom(licence, parent, worldWith())
    .does("apply", officer, example("apply"), "2025-06-05")
    .does("withdrawApplication", officer, example("withdrawApplication"), "2025-06-06");
  const { returns } = licence.acts.withdrawApplication;
  const first = given.file.acts[0];
  const opened = {
    ...given.file,
    acts: [{ ...first, parent: { matter: "b1", procedure: "licence-bundle" } }],
  };
  const told = returns?.facts(opened as never, given.file.latest.withdrawApplication as never);
  expect(told).toEqual({ item: "yhbz-retail", outcome: "ended", decidedOn: "2025-06-06", days: 0 });
  const answered = bundling
    .upTo("conclude")
    .returned("itemDecided", officer, told as never, "2025-06-17T10:00:00+08:00");
  const concluded = answered.does("conclude", ["chief-1"], bundling.example("conclude"), "2025-06-18");
  const one = { ...bundling.example("deliver"), documents: 1 };
  expect(concluded.tries("deliver", officer, one, "2025-06-19").found).toEqual([]);
});

test("一事项不予受理的，并联的其他事项仍能办结", () => {
  const taken = { ...bundling.example("opinion"), outcome: "ended" } as const;
  expect(bundling.upTo("opinion").tries("opinion", officer, taken, "2025-06-17").accepted).toBe(true);
});
