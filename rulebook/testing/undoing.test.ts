import { describe, expect, test } from "vitest";
import { calendar, penaltyOrdinary } from "../index.ts";
import type { Facts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import { courtTermFrom, fineOwed, gainsOwed, owed } from "../procedures/enforcement/penalty-ordinary/owed.ts";
import type { File } from "../procedures/enforcement/penalty-ordinary/standing.ts";
import { reviewed } from "./gates-undoing.ts";
import { attempt, confiscated, follow, seqOf, served } from "./later.ts";
import { before, example, type Ordinary } from "./ordinary.ts";
import { itemWith } from "./reference.ts";

const fileOf = (given: Ordinary): File => given.file as unknown as File;
const codes = ({ found }: ReturnType<typeof attempt>): readonly string[] => found.map(({ gate }) => gate);
const stateOf = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty)?.state;
const ruling = { result: "annulled", ruling: "安政复决字〔2025〕9号" } as const;
const lowered = { fineFen: 3_000_000 };

describe("决定被撤销、变更以后（处罚法第48条第2款、第73条）", () => {
  test("复议撤销：罚款不再缴，不得公示原决定，归档不要求公示，以被撤销结案", () => {
    const annulled = reviewed(served, "annulled");
    expect(fineOwed(fileOf(annulled))).toBe(0);
    expect([stateOf(annulled, "pay", "2025-08-11"), stateOf(annulled, "publish", "2025-08-11")]).toEqual([
      "waived",
      "waived",
    ]);
    expect(codes(attempt(annulled, "publish", "2025-08-11"))).toEqual(["publish.undone"]);
    expect(codes(attempt(annulled, "close", "2025-08-11"))).toEqual(["close.result"]);
    const closed = follow(annulled, "close", "2025-08-11", ruling);
    expect(closed.tries("archive", ["archivist-1"], example("archive"), "2025-08-12").accepted).toBe(true);
  });

  test("复议变更：不得再公示原决定，归档不要求公示，罚款以变更后的为准", () => {
    const changed = reviewed(served, "changed", lowered);
    expect(fineOwed(fileOf(changed))).toBe(3_000_000);
    expect(codes(attempt(changed, "publish", "2025-08-11"))).toEqual(["publish.undone"]);
    const closed = follow(
      follow(changed, "payment", "2025-08-11", { amountFen: 3_000_000 }),
      "close",
      "2025-08-12",
    );
    expect(closed.tries("archive", ["archivist-1"], example("archive"), "2025-08-13").accepted).toBe(true);
  });

  test("复议变更以后又被法院驳回的，仍以变更后的为准", () => {
    const changed = reviewed(served, "changed", lowered);
    const sued = follow(changed, "reviewBegun", "2025-08-15", {
      kind: "litigation",
      appliedOn: "2025-08-15",
    });
    const upheld = { begun: seqOf(sued, "reviewBegun"), result: "unlawful" as const, endedOn: "2025-12-01" };
    expect(fineOwed(fileOf(follow(sued, "reviewEnded", "2025-12-01", upheld)))).toBe(3_000_000);
  });

  test("没有复议、诉讼结果，也没有自行撤销的，不得以被撤销结案（处罚法第57条、第75条第2款）", () => {
    expect(codes(attempt(served, "close", "2025-08-11", ruling))).toEqual(["close.result"]);
    const revoked = follow(served, "revoke", "2025-08-08", {
      ...example("revoke"),
      mode: "annulled",
      fineFen: undefined,
    });
    expect(attempt(revoked, "close", "2025-08-11", ruling).accepted).toBe(true);
  });

  test("自行变更：已公示的三日内撤回，处罚记录改为变更后的罚款", () => {
    const changed = follow(before("payment"), "revoke", "2025-07-28");
    expect(changed.duties("2025-07-29").find(({ duty }) => duty === "withdrawPublication")?.due).toBe(
      "2025-07-31",
    );
    expect(fineOwed(fileOf(changed))).toBe(4_000_000);
    const act = fileOf(changed).latest.revoke;
    const enters = penaltyOrdinary.acts.revoke.enters;
    expect(act && enters?.(fileOf(changed), act)[0]?.body).toMatchObject({
      fineFen: 4_000_000,
      annulled: false,
    });
  });

  test("罚款减少以后，加处罚款不得超出减少后的罚款（强制法第45条第2款）", () => {
    const late = follow(served, "surcharge", "2025-09-04", { until: "2025-09-04", amountFen: 5_500_000 });
    const changed = follow(late, "revoke", "2025-09-05", { fineFen: 1_000_000 });
    const paid = (surchargeFen: number) =>
      follow(changed, "payment", "2025-09-08", { amountFen: 1_000_000, surchargeFen });
    expect(codes(attempt(paid(999_999), "close", "2025-09-09"))).toEqual(["close.surcharge"]);
    expect(attempt(paid(1_000_000), "close", "2025-09-09").accepted).toBe(true);
  });

  test("复议减少没收的违法所得，缴清减少后的数额即可结案", () => {
    const changed = reviewed(confiscated, "changed", { fineFen: 5_500_000, gainsFen: 5_000 });
    expect(gainsOwed(fileOf(changed))).toBe(5_000);
    const paid = follow(changed, "payment", "2025-08-11", { gainsFen: 5_000 });
    const disposed = follow(paid, "goodsDisposal", "2025-08-12");
    expect(attempt(disposed, "close", "2025-08-13").accepted).toBe(true);
  });
});

describe("催告（强制法第35条、第53条、第54条）", () => {
  const gains = { fineFen: 0, gainsFen: 20_000, obligationDueOn: "2025-08-01", performBy: "2025-08-27" };
  const paid = follow(confiscated, "payment", "2025-07-25");

  test("罚款缴清而违法所得没有缴的，可以催告，数额应当一致", () => {
    expect(attempt(paid, "demand", "2025-08-12", gains)).toEqual({ accepted: true, found: [] });
    expect(codes(attempt(paid, "demand", "2025-08-12", { ...gains, gainsFen: 19_999 }))).toEqual([
      "demand.amount",
    ]);
    expect(codes(attempt(paid, "demand", "2025-08-12", { ...gains, obligationDueOn: "2025-08-12" }))).toEqual(
      ["demand.overdue"],
    );
    expect(stateOf(follow(paid, "demand", "2025-08-12", gains), "courtTerm", "2025-08-13")).toBe("open");
  });

  test("没有金钱义务、只有其他义务没有履行的，可以催告", () => {
    const settled = follow(served, "payment", "2025-07-25");
    const other = { ...gains, gainsFen: undefined, otherObligation: "停产停业" };
    expect(attempt(settled, "demand", "2025-08-12", other)).toEqual({ accepted: true, found: [] });
    expect(codes(attempt(settled, "demand", "2025-08-12", { ...other, otherObligation: undefined }))).toEqual(
      ["demand.overdue", "demand.amount"],
    );
  });

  test.each([
    ["复议维持以后，自十五日起诉期限届满起算", "reconsideration", "2025-09-05", "2025-09-22"],
    ["判决生效以后，自生效之日起算", "litigation", "2025-09-05", "2025-09-05"],
  ] as const)("%s（行政诉讼法第45条）", (_name, kind, endedOn, from) => {
    const begun = follow(served, "reviewBegun", "2025-08-04", { kind, appliedOn: "2025-08-04" });
    expect(courtTermFrom(fileOf(begun), calendar)).toBeUndefined();
    const ended: Partial<Facts["reviewEnded"]> = { begun: seqOf(begun, "reviewBegun"), endedOn };
    expect(courtTermFrom(fileOf(follow(begun, "reviewEnded", endedOn, ended)), calendar)).toBe(from);
  });

  test("E-19 延期届满为星期六的，顺延后次日才加处罚款", () => {
    const asked = follow(served, "postponeRequest", "2025-07-21", { kind: "postpone" });
    const until = { until: "2025-08-30", plan: undefined };
    const given = follow(asked, "postpone", "2025-07-23", until);
    expect(owed(fileOf(given), calendar)[0]?.due).toBe("2025-09-01");
  });
});

describe("处罚记录（安全生产法第113条）", () => {
  test.each([
    [true, "《中华人民共和国消防法》第六十条。"],
    [false, "《中华人民共和国安全生产法》第九十七条第三项。"],
  ])("是否安全生产法的处罚看权力事项（%s），不看决定书的文字", (workSafety, lawApplied) => {
    const entries = { "power-items": { "aqsc-097-3": itemWith({ workSafety }) } };
    const decided = before("decide")
      .given(entries)
      .does("decide", ["leader-1"], example("decide", { lawApplied }), "2025-07-16");
    const act = fileOf(decided).latest.decide;
    const enters = penaltyOrdinary.acts.decide.enters;
    expect(act && enters?.(fileOf(decided), act)[0]?.body).toMatchObject({ workSafety });
  });
});

describe("决定以后登记的陈述和申请", () => {
  test("不再产生复核和组织听证的事项；逾期的听证申请只记明，不要求更正（处罚法第64条）", () => {
    const stated = follow(served, "statement", "2025-07-21");
    expect(
      stated.duties("2025-07-22").filter(({ duty, openedBy }) => duty === "recheckInTime" && openedBy > 16),
    ).toEqual([]);
    const asked = follow(served, "hearingRequest", "2025-07-21");
    expect(
      asked.duties("2025-07-22").filter(({ duty, state }) => duty === "organiseHearing" && state === "open"),
    ).toEqual([]);
    const gate = penaltyOrdinary.acts.hearingRequest.gates?.find(
      ({ code }) => code === "hearingRequest.inTime",
    );
    expect(gate?.noteOnly).toBe(true);
  });
});

describe("公示（政府信息公开条例第14至16条）", () => {
  test("批准不予公开的，不再要求公示，可以归档", () => {
    const withheld = follow(served, "withhold", "2025-07-18");
    expect(stateOf(withheld, "publish", "2025-07-21")).toBe("waived");
    const closed = follow(follow(withheld, "payment", "2025-07-25"), "close", "2025-07-28");
    expect(closed.tries("archive", ["archivist-1"], example("archive"), "2025-08-05").accepted).toBe(true);
  });

  test("没有写明公示期限的，不能以期限届满免除公示：应当再次公示，否则不能归档", () => {
    const open = follow(served, "publish", "2025-07-18", { until: undefined });
    const down = follow(open, "withdraw", "2025-07-22", { ground: "expired" });
    expect(stateOf(down, "publishAgain", "2025-07-23")).toBe("open");
    const closed = follow(follow(down, "payment", "2025-07-25"), "close", "2025-07-28");
    const { found } = closed.tries("archive", ["archivist-1"], example("archive"), "2025-08-05");
    expect(found.map(({ gate }) => gate)).toEqual(["archive.published"]);
  });
});
