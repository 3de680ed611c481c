import { decide, type Json, type Person } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { penaltyOrdinary } from "../index.ts";
import { fields } from "../procedures/enforcement/officer-certificate/fields.ts";
import { officerCertificate } from "../procedures/enforcement/officer-certificate/index.ts";
import { officers, reviewersNeeded } from "../registers/officers.ts";
import { attempt, certifying, issued, newcomer, next, withNewcomer } from "./certifying.ts";
import { known, taken } from "./gates-officer-certificate.ts";
import { before, example as penaltyExample } from "./ordinary.ts";
import { referenceOn, registers } from "./reference.ts";
import type { Situation } from "./situation.ts";

type Certificate = ReturnType<typeof issued>;

const { example, upTo } = certifying;

/** What the last act of the file writes into the register. */
function entriesOf({ file }: Certificate) {
  const act = file.acts.at(-1);
  const enters = act && officerCertificate.acts[act.kind as "issue"].enters;
  return (act && enters?.(file as never, act as never)) ?? [];
}

const dutyOf = <F extends Record<string, object>>(given: Situation<F>, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

const card = { number: "豫A00021", validFrom: "2026-03-20", validUntil: "2031-03-19" };
const suspended = (): Certificate => next(issued(), "suspend", "2026-04-08");
const justIssued = (): Certificate => upTo("announce");

describe("证件状态进入执法人员名录", () => {
  test("颁发当日起，名录中的全部内容加上证件", () => {
    const [entry] = entriesOf(justIssued());
    expect(entry).toMatchObject({ register: "officers", key: "officer-new", validFrom: "2026-03-20" });
    expect(entry?.body).toEqual({
      ...newcomer,
      establishment: "行政编制（含参照管理）",
      title: "注册安全工程师",
      certificate: { ...card, category: "应急管理", area: "安和县" },
    });
  });

  test("进入名录的条目都符合名录的格式", () => {
    const revoked = next(suspended(), "revoke", "2026-05-08");
    for (const given of [justIssued(), suspended(), revoked]) {
      const [entry] = entriesOf(given);
      expect(z.safeParse(officers.entry, entry?.body).success).toBe(true);
    }
  });

  test("暂扣当日起没有证件，姓名、机构、职责不变，记明状态", () => {
    const [entry] = entriesOf(suspended());
    expect(entry?.validFrom).toBe("2026-04-08");
    expect(entry?.body).toMatchObject({
      ...newcomer,
      withdrawn: { as: "suspended", on: "2026-04-08", number: "豫A00021" },
    });
    expect(entry?.body).not.toHaveProperty("certificate");
  });

  test("恢复以后，原来的证件重新有效，不再记明暂扣", () => {
    const known = { withdrawn: { as: "suspended", on: "2026-04-08", number: "豫A00021" } };
    const back = suspended()
      .given(withNewcomer(known))
      .does("reinstate", ["leader-1"], example("reinstate"), "2026-07-08");
    const [entry] = entriesOf(back);
    expect(entry?.body).toMatchObject({ certificate: { number: "豫A00021" } });
    expect(entry?.body).not.toHaveProperty("withdrawn");
  });

  test("补发的证件使用新的号码和期限，年审合格不改变名录", () => {
    const lost = next(next(issued(), "lose", "2026-04-01"), "announceLoss", "2026-04-03");
    expect(entriesOf(next(lost, "reissue", "2026-04-07"))[0]?.body).toMatchObject({
      certificate: { number: "豫A00021补" },
    });
    expect(entriesOf(next(issued(), "review", "2026-12-15"))).toEqual([]);
  });

  test("年审不合格的，证件暂扣", () => {
    const failed = next(issued(), "review", "2026-12-15", { result: "failed", note: "考核不合格。" });
    expect(entriesOf(failed)[0]?.body).toMatchObject({ withdrawn: { as: "suspended" } });
    expect(dutyOf(failed, "retrain", "2026-12-16")?.state).toBe("open");
  });

  test("复核撤销暂扣的，证件恢复；维持的不改变", () => {
    const objected = next(suspended(), "object", "2026-04-20");
    const annulled = next(objected, "answerObjection", "2026-05-06", { result: "annulled" });
    expect(entriesOf(annulled)[0]?.body).toMatchObject({ certificate: { number: "豫A00021" } });
    expect(entriesOf(next(objected, "answerObjection", "2026-05-06"))).toEqual([]);
    expect(dutyOf(annulled, "endSuspension", "2026-05-07")?.state).toBe("discharged");
  });

  test("暂扣期间吊销、复核撤销吊销的，恢复为暂扣，不恢复为有效", () => {
    const objected = next(next(suspended(), "revoke", "2026-05-08"), "object", "2026-05-12");
    const annulled = next(objected, "answerObjection", "2026-06-06", { result: "annulled" });
    expect(entriesOf(annulled)[0]?.body).toMatchObject({ withdrawn: { as: "suspended" } });
    expect(attempt(annulled, "announce", "2026-06-07").accepted).toBe(false);
  });
});

describe("名录不被绕过", () => {
  const refusals = (given: ReturnType<typeof known>) => given.found.map(({ gate }) => gate);

  test("名录记明合同制人员的，申领表写成行政编制也拒绝", () => {
    expect(refusals(known("apply", { establishment: "合同制人员" }))).toEqual(["apply.establishment"]);
    expect(refusals(known("apply", { establishment: "事业编制" }))).toEqual([]);
  });

  test("申领以后原证件被暂扣的，不能借另一件申领取得新证件", () => {
    expect(refusals(known("issue", { withdrawn: taken }, {}, "2026-03-20"))).toEqual(["issue.notHeld"]);
  });

  const revoked = () => next(issued(), "revoke", "2026-04-08");
  const cancelled = () =>
    next(revoked(), "cancel", "2026-04-09", { ground: "revoked", since: "2026-04-09", cardReturned: true });

  test("换证以后补录的暂扣不得早于换证，否则名录中换证的条目盖过暂扣", () => {
    const renewed = next(issued(), "renew", "2026-06-10", { validFrom: "2026-06-10" });
    expect(attempt(renewed, "suspend", "2026-06-08").found.map(({ gate }) => gate)).toEqual(["suspend.time"]);
    expect(attempt(renewed, "suspend", "2026-06-10").accepted).toBe(true);
  });

  test("吊销后注销的，名录仍然记明吊销，不能借注销重新申领", () => {
    expect(entriesOf(cancelled())[0]?.body).toMatchObject({ withdrawn: { as: "revoked" } });
    expect(entriesOf(next(issued(), "cancel", "2026-06-01"))[0]?.body).toMatchObject({
      withdrawn: { as: "cancelled" },
    });
  });

  test("吊销后注销的，本人仍可申请复核；撤销吊销的，名录改记注销，证件不自行恢复", () => {
    const objected = next(cancelled(), "object", "2026-04-20");
    expect(dutyOf(objected, "answerObjection", "2026-04-21")?.state).toBe("open");
    const annulled = next(objected, "answerObjection", "2026-05-06", { result: "annulled" });
    expect(entriesOf(annulled)[0]?.body).toMatchObject({ withdrawn: { as: "cancelled" } });
    expect(annulled.duties("2026-05-07").some(({ duty }) => duty === "announceBack")).toBe(false);
  });

  test("年审不合格也可以复核；撤销的，名录恢复证件，当年重新年审", () => {
    const failed = next(issued(), "review", "2026-12-15", { result: "failed", note: "考核不合格。" });
    const objected = next(failed, "object", "2026-12-20", { requestedOn: "2026-12-20" });
    expect(objected.file.latest.object?.defects ?? []).toEqual([]);
    const annulled = next(objected, "answerObjection", "2027-01-06", { result: "annulled" });
    expect(entriesOf(annulled)[0]?.body).toMatchObject({ certificate: { number: "豫A00021" } });
    expect(dutyOf(annulled, "retrain", "2027-01-07")?.state).toBe("discharged");
    expect(dutyOf(annulled, "yearlyReview", "2027-01-07")).toMatchObject({
      due: "2027-12-31",
      state: "open",
    });
  });
});

describe("关口看当日的证件（E-28）", () => {
  const body = (given: Certificate): Readonly<Record<string, Json>> => Object(entriesOf(given)[0]?.body);
  /** Officer 2 as the register has her from the entry of her certificate's matter on. */
  const personOf = (given: Certificate): Person => ({
    id: "officer-2",
    name: "钱亮",
    agency: "emergency",
    roles: ["officer"],
    ...(body(given).certificate === undefined ? {} : { certificate: Object(body(given).certificate) }),
  });

  /** The report of the penalty's handlers on a day on which officer 2 is as said. */
  const reported = (person: Person, day: string) => {
    const { file } = before("report");
    const reference = referenceOn(day, registers);
    const occurredAt = `${day}T09:00:00+08:00`;
    const act = {
      seq: file.acts.length + 1,
      kind: "report",
      by: [
        { id: "officer-1", name: "赵明" },
        { id: "officer-2", name: "钱亮" },
      ],
      facts: JSON.parse(JSON.stringify(penaltyExample("report"))),
      occurredAt,
      recordedAt: occurredAt,
      procedure: "penalty-ordinary@2021-07-15",
    };
    return decide(penaltyOrdinary, file, act, {
      ...reference,
      people: { ...reference.people, "officer-2": person },
    });
  };

  test("证件有效的当日可以执法", () => {
    expect(reported(personOf(justIssued()), "2026-04-07").accepted).toBe(true);
  });

  test("暂扣以后的行为拒绝", () => {
    const refused = reported(personOf(suspended()), "2026-04-08");
    expect(refused.accepted ? [] : refused.refusals.map(({ gate }) => gate)).toContain("officers.certified");
  });

  test("颁发以前的行为拒绝", () => {
    const early = reported(personOf(justIssued()), "2026-03-19");
    expect(early.accepted ? [] : early.refusals.map(({ gate }) => gate)).toContain("officers.certified");
  });

  test("暂扣以前的行为按当时的名录判断，仍然有效", () => {
    const { file } = before("notice");
    const done = file.latest.report;
    const again =
      done &&
      decide(penaltyOrdinary, before("report").file, done, {
        ...referenceOn("2025-06-16", registers),
        people: done.relied?.people ?? {},
      });
    expect(again?.accepted).toBe(true);
  });
});

describe("期限", () => {
  test("2026年颁发的，2027年12月31日前年审，不因休息日顺延", () => {
    expect(dutyOf(justIssued(), "yearlyReview", "2026-04-01")).toMatchObject({
      due: "2027-12-31",
      mark: "M",
    });
  });

  test("年审合格以后，下一次年审在下一年年底前", () => {
    const reviewed = next(issued(), "review", "2026-12-15");
    expect(dutyOf(reviewed, "yearlyReview", "2026-12-16")?.due).toBe("2027-12-31");
  });

  test("颁发以后二十个工作日内公布：2026年3月20日颁发，4月20日届满", () => {
    expect(dutyOf(justIssued(), "announce", "2026-03-21")?.due).toBe("2026-04-20");
  });

  test("暂扣以后三日内告知；三个月届满处理，不因休息日顺延", () => {
    expect(dutyOf(suspended(), "tellWithdrawal", "2026-04-09")?.due).toBe("2026-04-13");
    expect(dutyOf(suspended(), "endSuspension", "2026-04-09")?.due).toBe("2026-07-08");
  });

  test("登记的标准改变告知和遗失公告的期限", () => {
    const own = {
      source: "省办法",
      trainingHours: 80,
      yearlyHours: 60,
      suspensionMonths: 3,
      tellDays: 10,
      lossDays: 10,
      objectionDays: 15,
    };
    const given = issued().given({ ...withNewcomer(), "certificate-standards": { self: own } });
    const taken = next(given, "suspend", "2026-04-08", { months: 6 });
    expect(dutyOf(taken, "tellWithdrawal", "2026-04-09")?.due).toBe("2026-04-20");
    expect(taken.file.latest.suspend?.defects?.map(({ gate }) => gate)).toEqual(["suspend.length"]);
    expect(dutyOf(taken, "endSuspension", "2026-04-09")?.due).toBe("2026-07-08");
    expect(dutyOf(next(given, "lose", "2026-04-01"), "announceLoss", "2026-04-02")?.due).toBe("2026-04-13");
  });

  test("公布过的证件注销以后，二十个工作日内更新公布；没有公布的不产生", () => {
    const cancelled = next(issued(), "cancel", "2026-06-01");
    expect(dutyOf(cancelled, "announceEnd", "2026-06-02")?.due).toBe("2026-06-30");
    expect(dutyOf(next(justIssued(), "cancel", "2026-06-01"), "announceEnd", "2026-06-02")).toBeUndefined();
    const ended = next(next(suspended(), "announceEnd", "2026-04-09"), "cancel", "2026-06-01");
    expect(ended.duties("2026-06-02").filter(({ duty }) => duty === "announceEnd")).toHaveLength(1);
  });

  test("公布过的证件暂扣、吊销、失效的，都要更新公布；恢复以后重新公布", () => {
    const lapsed = next(issued(), "lapse", "2028-01-05", { year: 2027 });
    for (const [given, today] of [
      [suspended(), "2026-04-09"],
      [next(issued(), "revoke", "2026-04-08"), "2026-04-09"],
      [lapsed, "2028-01-06"],
    ] as const) {
      expect(dutyOf(given, "announceEnd", today)).toMatchObject({ state: "open", owedBy: "publisher" });
    }
    const back = next(suspended(), "reinstate", "2026-07-08");
    expect(dutyOf(back, "announceEnd", "2026-07-09")?.state).toBe("waived");
    expect(dutyOf(back, "announceBack", "2026-07-09")).toBeUndefined();
    const again = next(next(suspended(), "announceEnd", "2026-04-09"), "reinstate", "2026-07-08");
    expect(dutyOf(again, "announceBack", "2026-07-09")?.state).toBe("open");
    expect(dutyOf(next(again, "announce", "2026-07-10"), "announceBack", "2026-07-11")?.state).toBe(
      "discharged",
    );
  });

  test("次年才办的年审不多给一年：补办2026年的，2027年的仍在2027年年底前", () => {
    const late = next(issued(), "review", "2027-01-10", { year: 2026 });
    expect(dutyOf(late, "yearlyReview", "2027-01-11")).toMatchObject({ due: "2027-12-31", state: "open" });
    const last = next(issued(), "review", "2027-12-31", { year: 2026 });
    expect(dutyOf(last, "yearlyReview", "2027-12-31")?.state).toBe("open");
  });

  test("年审不合格、失效后恢复的，下一年的年审仍然要办；暂扣后恢复的只有一项", () => {
    const failed = next(issued(), "review", "2026-12-15", { result: "failed", note: "考核不合格。" });
    const back = next(failed, "reinstate", "2027-02-01");
    expect(dutyOf(back, "yearlyReview", "2027-02-02")).toMatchObject({ due: "2027-12-31", state: "open" });
    const lapsed = next(issued(), "lapse", "2028-01-05", { year: 2027 });
    const again = next(lapsed, "reinstate", "2028-03-01");
    expect(dutyOf(again, "yearlyReview", "2028-03-02")).toMatchObject({ due: "2028-12-31", state: "open" });
    expect(attempt(again, "lapse", "2028-03-02", { year: 2027 }).accepted).toBe(false);
    const only = next(suspended(), "reinstate", "2026-07-08");
    expect(only.duties("2026-07-09").filter(({ duty }) => duty === "yearlyReview")).toHaveLength(1);
  });
});

describe("统计和经过", () => {
  test("考试、颁证、年审、注销各计一次（J01、J02、J03）", () => {
    const given = next(next(issued(), "review", "2026-12-15"), "cancel", "2027-06-01");
    expect(given.figures().map(({ indicator }) => indicator)).toEqual([
      "P.EXAM.SIGNUP",
      "P.EXAM.PASS",
      "P.CERT.ISSUED",
      "P.CERT.AUDIT",
      "P.CERT.CANCEL",
    ]);
  });

  test("考试不合格再考合格的，报名两次、合格一次，可以颁发", () => {
    const failed = next(upTo("exam"), "exam", "2026-02-14", { result: "failed", score: 50 });
    const passed = next(failed, "exam", "2026-03-01");
    expect(passed.figures().map(({ indicator }) => indicator)).toEqual([
      "P.EXAM.SIGNUP",
      "P.EXAM.SIGNUP",
      "P.EXAM.PASS",
    ]);
    expect(attempt(passed, "issue", "2026-03-20").accepted).toBe(true);
  });

  test("具有法律职业资格、免予考试的，不计报名，可以颁发", () => {
    const qualified = upTo("exam").given(withNewcomer({ legallyQualified: true }));
    const waived = next(qualified, "exam", "2026-02-14", { result: "waived" });
    expect(waived.figures()).toEqual([]);
    expect(attempt(waived, "issue", "2026-03-20").accepted).toBe(true);
  });

  test("恢复以前离岗培训、考试合格，缺一项留下待核", () => {
    const trained = next(suspended(), "train", "2026-06-12", { from: "2026-06-01", until: "2026-06-10" });
    const marks = (given: Certificate) =>
      attempt(given, "reinstate", "2026-07-08").found.map(({ gate }) => gate);
    expect(marks(trained)).toEqual(["reinstate.retrained"]);
    expect(marks(next(trained, "exam", "2026-06-20"))).toEqual([]);
    expect(marks(next(trained, "exam", "2026-06-20", { result: "failed" }))).toEqual(["reinstate.retrained"]);
  });

  test("没有年审的证件，年度结束以后才能登记失效；年审过的不能", () => {
    const reviewed = next(issued(), "review", "2027-12-15", { year: 2027 });
    expect(attempt(reviewed, "lapse", "2028-01-05", { year: 2027 }).accepted).toBe(false);
    expect(entriesOf(next(issued(), "lapse", "2028-01-05", { year: 2027 }))[0]?.body).toMatchObject({
      withdrawn: { as: "lapsed" },
    });
  });

  test("颁发当年不以没有年审登记失效", () => {
    expect(attempt(issued(), "lapse", "2027-01-05", { year: 2026 }).accepted).toBe(false);
  });
});

test("法制审核人员不少于执法人员的百分之五，不足一人的按一人计（E-60）", () => {
  expect([0, 1, 20, 21, 68, 100].map(reviewersNeeded)).toEqual([0, 1, 1, 2, 4, 5]);
});

test("培训结束早于开始、证件止日早于起日的，表单不收", () => {
  const bad = z.safeParse(fields.train, example("train", { until: "2026-02-01" }));
  expect(bad.success).toBe(false);
  expect(z.safeParse(fields.issue, example("issue", { validUntil: "2026-03-19" })).success).toBe(false);
});
