import { dueDay, workingDays } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calendar } from "../index.ts";
import { licenceRenewal } from "../procedures/enforcement/licence-renewal/index.ts";
import { renewalDue } from "../procedures/shared/licence-limits.ts";
import { holderCode, itemWith, renewalWorld, renewing } from "./licence-after-world.ts";
import { licensing } from "./licence-world.ts";

const { upTo, example, tries } = renewing;
const [, refused] = licenceRenewal.acts.decide.examples;
const no = { ...(refused ?? example("decide")), newFrom: undefined, newUntil: undefined };
const gates = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const applied = (when: string) => upTo("apply").does("apply", ["officer-1"], example("apply"), when);
const deemed = example("deemedRenewed");

describe("E-6：届满三十日前按自然日，对申请人从宽", () => {
  test("7月31日届满的，7月1日是最后一日", () => {
    expect(renewalDue("2025-07-31", undefined, calendar).day).toBe("2025-07-01");
  });

  test("最后一日是休息日的顺延：2026年3月31日届满，3月1日星期日，顺延至3月2日", () => {
    expect(renewalDue("2026-03-31", undefined, calendar)).toMatchObject({
      nominal: "2026-03-01",
      day: "2026-03-02",
    });
  });

  test("服务指南登记为三个月前的，从其规定（安全生产许可证条例）", () => {
    const late = upTo("apply").given(itemWith({ renewalMonths: 3 }, renewalWorld));
    const at = (when: string) => gates(late.tries("apply", ["officer-1"], example("apply"), when).found);
    expect(at("2025-04-30")).not.toContain("apply.inTime");
    expect(at("2025-05-06")).toContain("apply.inTime");
    expect(gates(tries("apply", {}, { when: "2025-05-06" }).found)).not.toContain("apply.inTime");
  });

  test("迟于三十日的申请照样登记，只作提示，不要求机关补正", () => {
    const late = applied("2025-07-15");
    expect(gates(late.file.latest.apply?.defects ?? [])).toEqual(["apply.inTime"]);
    expect(late.duties("2025-07-16").map(({ duty }) => duty)).not.toContain("rectify");
    expect(late.tries("accept", ["officer-1"], example("accept"), "2025-07-16").accepted).toBe(true);
  });
});

describe("E-42：届满前没有决定，视为准予延续", () => {
  test("应办事项的最后一日是有效期的最后一日，休息日不顺延", () => {
    const duty = applied("2025-06-20")
      .duties("2025-06-21")
      .find((one) => one.duty === "decideBeforeExpiry");
    expect(duty?.due).toBe("2025-07-31");
    // 31 January 2026 is a Saturday: a rest day lengthens no licence.
    const saturday = { ...example("apply"), validFrom: "2024-02-01", validUntil: "2026-01-31" };
    const weekend = upTo("apply").does("apply", ["officer-1"], saturday, "2025-12-01");
    const due = weekend.duties("2025-12-02").find((one) => one.duty === "decideBeforeExpiry")?.due;
    expect(due).toBe("2026-01-31");
  });

  test("届满以后才申请的，没有届满前决定的应办事项，不予受理不受妨碍", () => {
    const late = applied("2025-08-01");
    expect(late.duties("2025-08-02").map(({ duty }) => duty)).toEqual(["receive"]);
    const input = { ...example("decline"), ground: "notHeld" as const };
    expect(late.tries("decline", ["officer-1"], input, "2025-08-04").accepted).toBe(true);
  });

  test("届满当日仍可以不予延续，次日不可以", () => {
    const at = (when: string) => tries("decide", no, { when });
    expect(at("2025-07-31").accepted).toBe(true);
    expect(gates(at("2025-08-01").found)).toEqual(["decide.silent"]);
  });

  test("届满次日登记视为准予延续，登记簿的有效期延长，逾期计为迟延", () => {
    const given = upTo("decide").does("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    const duty = given.duties("2025-08-02").find((one) => one.duty === "decideBeforeExpiry");
    expect(duty?.state).toBe("late");
    const act = given.file.latest.deemedRenewed;
    const entered = act && licenceRenewal.acts.deemedRenewed.enters?.(given.file as never, act as never);
    expect(entered).toMatchObject([
      {
        register: "licences",
        key: `${holderCode}#皖安YHLS〔2024〕0012`,
        body: { status: "active", validFrom: "2025-08-01", validUntil: "2027-07-31" },
      },
    ]);
  });

  test("没有受理、没有理会的申请，届满同样视为准予延续", () => {
    const ignored = applied("2025-06-20");
    expect(ignored.tries("deemedRenewed", ["leader-1"], deemed, "2025-08-01").accepted).toBe(true);
  });

  test("五日以后才告知补正的不算，届满仍视为准予延续", () => {
    const late = applied("2025-06-20").tries(
      "tellMissing",
      ["officer-1"],
      example("tellMissing"),
      "2025-06-30",
    );
    expect(gates(late.found)).toEqual(["tellMissing.inTime"]);
  });

  test("按期告知、已经全部补正的，视为准予延续；只补正一部分的不视为", () => {
    const told = applied("2025-06-20").does(
      "tellMissing",
      ["officer-1"],
      example("tellMissing"),
      "2025-06-24",
    );
    const [whole, part] = licenceRenewal.acts.supplied.examples;
    const at = (materials: typeof whole | undefined) =>
      told
        .does("supplied", ["officer-1"], materials ?? example("supplied"), "2025-06-26")
        .tries("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    expect(at(whole).accepted).toBe(true);
    expect(gates(at(part).found)).toEqual(["deemed.complete"]);
  });

  test("已经决定的不能再登记视为延续，已经视为延续的不能再决定", () => {
    const decided = upTo("deliver").tries("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    expect(gates(decided.found)).toContain("deemedRenewed.before.decide");
    const silent = upTo("decide").does("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    const again = silent.tries("decide", ["leader-1"], example("decide"), "2025-08-04");
    expect(gates(again.found)).toContain("decide.before.deemedRenewed");
  });

  test("视为延续的证件十日内送达，七日内公示", () => {
    const silent = upTo("decide").does("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    const dues = Object.fromEntries(silent.duties("2025-08-02").map(({ duty, due }) => [duty, due]));
    expect(dues).toMatchObject({ deliver: "2025-08-15", publish: "2025-08-12" });
    const published = silent.tries("publish", ["publisher-1"], example("publish"), "2025-08-05");
    expect(published.accepted).toBe(true);
  });
});

describe("延续的期限、登记、指标和关联", () => {
  test("受理或者告知补正五个工作日；受理后二十个工作日（V15、V16同一算法）", () => {
    const dues = Object.fromEntries(
      upTo("examine")
        .duties("2025-06-24")
        .map(({ duty, due }) => [duty, due]),
    );
    expect(dues.receive).toBe("2025-06-27");
    expect(dues.decide).toBe(dueDay("2025-06-23", workingDays(20), calendar).day);
  });

  test("准予延续换新编号的，旧编号记为已变更，新编号有效，许可事项收到新编号", () => {
    const given = upTo("decide").does(
      "decide",
      ["leader-1"],
      { ...example("decide"), newNumber: "皖安YHLS〔2025〕0044" },
      "2025-07-08",
    );
    const act = given.file.latest.decide;
    const rule = licenceRenewal.acts.decide;
    const entered = act && rule.enters?.(given.file as never, act as never);
    expect(entered?.map(({ key, body }) => [key, Object(body).status])).toEqual([
      [`${holderCode}#皖安YHLS〔2024〕0012`, "changed"],
      [`${holderCode}#皖安YHLS〔2025〕0044`, "active"],
    ]);
    expect(act && rule.returns?.facts(given.file as never, act as never)).toEqual({
      licenceNumber: "皖安YHLS〔2025〕0044",
      validFrom: "2025-08-01",
      validUntil: "2027-07-31",
      decidedOn: "2025-07-08",
    });
  });

  test("不予延续的不登记、不告知许可事项、不公示，仍须送达", () => {
    const given = upTo("decide").does("decide", ["leader-1"], no, "2025-07-08");
    const act = given.file.latest.decide;
    const rule = licenceRenewal.acts.decide;
    expect(act && rule.enters?.(given.file as never, act as never)).toEqual([]);
    expect(act && rule.returns?.facts(given.file as never, act as never)).toBeUndefined();
    const owed = given.duties("2025-07-09").filter(({ state }) => state === "open");
    expect(owed.map(({ duty }) => duty)).toEqual(["deliver"]);
  });

  test("指标：受理一件、准予一件；视为延续另计", () => {
    const granted = upTo("deliver")
      .figures()
      .map(({ indicator }) => indicator);
    expect(granted).toEqual(["XK.RENEW.RECV", "XK.RENEW.N", "XK.GRANT.N"]);
    const silent = applied("2025-06-20").does("deemedRenewed", ["leader-1"], deemed, "2025-08-01");
    expect(silent.figures().map(({ indicator }) => indicator)).toEqual([
      "XK.RENEW.N",
      "XK.RENEW.DEEMED",
      "XK.GRANT.N",
    ]);
  });

  test("从许可事项开始的，事项、证件、被许可人已经填好", () => {
    const parent = { procedure: "licence", file: licensing.upTo("deliver").file };
    expect(licenceRenewal.acts.apply.carries?.(parent)).toEqual({
      item: "yhbz-retail",
      number: licensing.example("decide").licenceNumber,
      holder: "安和县柳河镇喜庆烟花店",
      holderKind: "soleTrader",
      holderCode: licensing.example("apply").applicantCode,
      validFrom: licensing.example("decide").validFrom,
      validUntil: licensing.example("decide").validUntil,
    });
  });

  test("瑕疵的送达不算送达，不能办结", () => {
    const bad = { ...example("deliver"), receivedBy: "other" as const };
    const given = upTo("deliver").does("deliver", ["officer-1"], bad, "2025-07-10");
    expect(given.duties("2025-07-11").find(({ duty }) => duty === "deliver")?.state).toBe("open");
    expect(gates(given.tries("finish", ["chief-1"], example("finish"), "2025-07-15").found)).toEqual([
      "finish.delivered",
    ]);
  });

  test("表单：有效期倒置、准予延续不写有效期、不予延续写有效期的，都不能提交", () => {
    const told = (kind: "apply" | "decide" | "deemedRenewed", changed: object) =>
      z
        .safeParse(licenceRenewal.acts[kind].fields, { ...example(kind), ...changed })
        .error?.issues.map(({ message }) => message);
    expect(told("apply", { validFrom: "2026-01-01" })).toEqual(["有效期的止日早于起日"]);
    expect(told("decide", { newFrom: undefined })).toEqual([
      "准予延续的应当写明延续后的有效期，不予延续的不填",
    ]);
    expect(told("decide", { newUntil: "2025-01-01" })).toEqual(["延续后有效期的止日早于起日"]);
    expect(told("deemedRenewed", { newUntil: "2025-01-01" })).toEqual(["延续后有效期的止日早于起日"]);
  });
});
