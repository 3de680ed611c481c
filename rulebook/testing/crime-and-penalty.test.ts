import { describe, expect, test } from "vitest";
import { z } from "zod";
import { penaltyOrdinary } from "../index.ts";
import { criminalTransfer } from "../procedures/enforcement/criminal-transfer/index.ts";
import { doubted, suspected, suspecting, told } from "./gates-transfer.ts";
import { before, example, handlers, type Ordinary, standardsWith } from "./ordinary.ts";
import type { Attempt } from "./situation.ts";
import { refusedBefore, transferring } from "./transferring.ts";

const gatesOf = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const decides = (given: Ordinary, when = "2025-07-16"): Attempt =>
  given.tries("decide", ["leader-1"], example("decide"), when);
const dueOf = (given: Ordinary, today: string) =>
  given.duties(today).find(({ duty }) => duty === "decideInTime")?.due;

describe("不得以行政处罚代替移送（行政处罚法第8条、移送规定第11条、H03）", () => {
  test("法制审核认为涉嫌犯罪的，作出处罚决定的关口关闭", () => {
    expect(gatesOf(decides(doubted()))).toContain("decide.crime");
  });

  test("审核要点认为涉嫌犯罪的，计入法制审核发现涉嫌犯罪", () => {
    const counted = doubted()
      .figures()
      .map(({ indicator }) => indicator);
    expect(counted).toContain("XZ.HINT.N");
    expect(
      before("decide")
        .figures()
        .map(({ indicator }) => indicator),
    ).not.toContain("XZ.HINT.N");
  });

  test("主要负责人决定不移送以后，这个关口打开", () => {
    expect(gatesOf(decides(told(doubted(), "transferRefused", "2025-07-14")))).not.toContain("decide.crime");
  });

  test("决定不移送在先、审核认为涉嫌犯罪在后的，关口仍然关闭", () => {
    const early = told(before("legalReview"), "transferRefused", "2025-07-10");
    const [review] = penaltyOrdinary.acts.legalReview.examples;
    const points = review.points.map((one) =>
      one.point === "crime" ? { ...one, result: "problem" as const, note: "应当移送" } : one,
    );
    const later = early.does(
      "legalReview",
      ["reviewer-1"],
      { ...review, outcome: "returned", points },
      "2025-07-11",
    );
    expect(gatesOf(decides(later))).toContain("decide.crime");
  });

  test("移送以后没有退回，公安机关立案也不打开关口", () => {
    const pending = told(told(doubted(), "transferred", "2025-07-14"), "criminallyOpened", "2025-07-15");
    expect(gatesOf(decides(pending))).toContain("decide.crime");
  });

  test("人民法院、检察院已经处理的，关口打开：罚金以外的行政处罚可以另行作出（移送规定第11条）", () => {
    const judged = told(told(doubted(), "transferred", "2025-07-14"), "criminallyJudged", "2025-07-15", {
      criminalFineFen: undefined,
    });
    expect(gatesOf(decides(judged))).not.toContain("decide.crime");
  });

  test("公安机关退回的，案件恢复，可以重新报告并告知（移送规定第10条、第13条）", () => {
    const back = told(told(suspected(), "transferred", "2025-06-18"), "transferReturned", "2025-06-25");
    expect(back.tries("report", handlers, example("report"), "2025-06-26")).toMatchObject({ accepted: true });
  });
});

describe("罚款与罚金（行政处罚法第35条）", () => {
  test("移送以后公安机关已经立案，给予罚款记明待核", () => {
    const opened = told(before("decide"), "criminallyOpened", "2025-07-15");
    const attempt = decides(opened);
    expect(attempt.accepted).toBe(true);
    expect(gatesOf(attempt)).toContain("decide.transferPending");
  });

  test("退回以后经复议又立案的，又是待核", () => {
    const reopened = told(
      told(told(before("decide"), "transferred", "2025-07-14"), "transferReturned", "2025-07-15"),
      "criminallyOpened",
      "2025-07-15T12:00:00+08:00",
    );
    expect(gatesOf(decides(reopened))).toContain("decide.transferPending");
  });

  test("退回以后再次移送的，又是待核", () => {
    const again = told(
      told(told(before("decide"), "transferred", "2025-07-14"), "transferReturned", "2025-07-15"),
      "transferred",
      "2025-07-15",
    );
    expect(gatesOf(decides(again))).toContain("decide.transferPending");
  });

  test("人民法院判处罚金的，罚款拒绝；没有判处罚金、宣告无罪的不拒绝", () => {
    const judged = (changed: object) => told(before("decide"), "criminallyJudged", "2025-07-15", changed);
    expect(decides(judged({})).accepted).toBe(false);
    expect(decides(judged({ convicted: false, criminalFineFen: undefined })).accepted).toBe(true);
  });
});

describe("移送期间与九十日（行政处罚法第60条、E-39）", () => {
  const returnedTo = (given: Ordinary): Ordinary =>
    told(told(given, "transferred", "2025-06-18"), "transferReturned", "2025-06-30", {
      returnedOn: "2025-06-28",
    });

  test("标准没有写明扣除的，移送不影响九十日", () => {
    expect(dueOf(returnedTo(suspected()), "2025-07-01")).toBe(dueOf(suspected(), "2025-07-01"));
  });

  test("标准写明扣除的，6月18日至27日不计入，九十日推后十日，余下的日数照算", () => {
    const excluding = before("report", [], {}, standardsWith({ transferExcluded: true })).does(
      "report",
      handlers,
      suspecting,
      "2025-06-16",
    );
    expect(dueOf(excluding, "2025-06-17")).toBe("2025-09-03");
    expect(dueOf(returnedTo(excluding), "2025-07-01")).toBe("2025-09-15");
  });
});

test("移送的结果不能自己登记，只由移送事项带入", () => {
  const typed = before("decide").tries("transferred", ["chief-1"], example("transferred"), "2025-07-15");
  expect(gatesOf(typed)).toContain("link.criminal-transfer");
});

describe("移送事项的结果记入原案件", () => {
  const { acts } = criminalTransfer;
  const kinds = ["decide", "transfer", "policeDecide", "returned", "judged"] as const;
  const endings = {
    decide: () => refusedBefore().file,
    transfer: () => transferring.upTo("receive").file,
    policeDecide: () => transferring.upTo("handOver").file,
    returned: () =>
      transferring
        .upTo("policeDecide")
        .does("returned", ["officer-1"], transferring.example("returned"), "2025-07-21").file,
    judged: () =>
      transferring.upTo("finish").does("judged", ["officer-1"], transferring.example("judged"), "2025-12-05")
        .file,
  };

  test.each(kinds)("%s：内容符合原案件的表单，办理人员在原案件也能办理", (kind) => {
    const file = endings[kind]();
    const act = file.latest[kind];
    const rule = acts[kind];
    const facts = act && rule.returns?.facts(file as never, act as never);
    const received = penaltyOrdinary.acts[(rule.returns?.kind ?? "clue") as "transferred"];
    expect(received.fromLink).toBe("criminal-transfer");
    expect(z.safeParse(received.fields, facts).error).toBeUndefined();
    expect(rule.performers.filter((role) => !received.performers.includes(role))).toEqual([]);
  });

  test.each(kinds)("%s：由行政检查移送的，只告诉检查事项已经移送", (kind) => {
    const file = endings[kind]();
    const from = { parent: { matter: "m-0", procedure: "inspection" } };
    const inspected = {
      ...file,
      acts: file.acts.map((act, place) => (place === 0 ? { ...act, ...from } : act)),
    };
    const told = acts[kind].returns?.facts(inspected as never, file.latest[kind] as never);
    expect(told === undefined).toBe(kind !== "transfer");
  });

  test("批准移送、不予立案，不告诉原案件", () => {
    const approved = transferring.upTo("transfer").file;
    const { decide } = approved.latest;
    expect(decide && acts.decide.returns?.facts(approved as never, decide as never)).toBeUndefined();
    const refused = transferring
      .upTo("policeDecide")
      .does("policeDecide", ["officer-1"], transferring.second("policeDecide") as never, "2025-07-21").file;
    const answer = refused.latest.policeDecide;
    expect(answer && acts.policeDecide.returns?.facts(refused as never, answer as never)).toBeUndefined();
  });
});
