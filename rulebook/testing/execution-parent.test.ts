import { describe, expect, test } from "vitest";
import { coerciveExecution } from "../procedures/enforcement/coercive-execution/index.ts";
import { leftOf } from "../procedures/enforcement/coercive-execution/standing.ts";
import { coerciveMeasure } from "../procedures/enforcement/coercive-measure/index.ts";
import { execution, executionEntries, fined, interrupted, money, moneyDemand, seizure } from "./execution.ts";
import { parents } from "./linked.ts";
import { measure } from "./measure-play.ts";
import { asParent, issued, ordering } from "./ordering.ts";
import { before, example, handlers } from "./ordinary.ts";
import { type Attempt, beginFrom } from "./situation.ts";

const codes = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const leader = ["leader-1"];
const ordinary = (file: typeof parents.served.file) => ({ procedure: "penalty-ordinary", file });

const demand = {
  ...execution.example("demand"),
  fineFen: 5_500_000,
  otherObligation: undefined,
  performBy: "2026-02-12",
};

const auction = { ...fined, power: "none", way: "auction", seizedMeasure: seizure } as const;

/** The seized things of the penalty that nobody paid, to be auctioned once nobody can contest it any more. */
const auctioning = beginFrom(coerciveExecution, parents.served, executionEntries)
  .does("begin", handlers, auction, "2026-01-20")
  .does("demand", handlers, demand, "2026-01-26");

const decide = execution.example("decide");
const carryOut = execution.example("carryOut");

const reviewed = (suspended: boolean) =>
  ordinary(
    before("publish").does(
      "reviewBegun",
      ["officer-1"],
      example("reviewBegun", { kind: "reconsideration", appliedOn: "2025-09-01", suspended }),
      "2025-09-02",
    ).file,
  );

describe("从处罚案件开始的自行强制执行，以原案为准", () => {
  test("没有执行权的，缴款和起诉期限届满、催告期满以后，拍卖查封扣押的财物抵缴罚款", () => {
    expect(codes(auctioning.tries("decide", leader, decide, "2026-02-13"))).toEqual([]);
  });

  test("写早的起诉期限、收到之日，不能提前拍卖", () => {
    const from = beginFrom(coerciveExecution, parents.served, executionEntries);
    const early = { ...auction, remediesEndOn: "2025-08-31", receivedOn: "2025-02-17" };
    expect(codes(from.tries("begin", handlers, early, "2025-09-01"))).toEqual([
      "begin.asDecided",
      "begin.remedies",
    ]);
  });

  test("启动以后原案开始复议的，不得拍卖；停止执行的，不得决定", () => {
    const at = (suspended: boolean) =>
      codes(auctioning.from(reviewed(suspended)).tries("decide", leader, decide, "2026-02-13"));
    expect(at(false)).toEqual(["decide.remedies"]);
    expect(at(true)).toEqual(["decide.remedies", "decide.standing"]);
  });

  test("启动以后在原案缴清的，不得决定、不得实施", () => {
    const paid = ordinary(before("close").file);
    expect(codes(auctioning.from(paid).tries("decide", leader, decide, "2026-02-13"))).toEqual([
      "decide.owed",
    ]);
    const served = auctioning
      .does("decide", leader, decide, "2026-02-13")
      .does("serve", handlers, execution.example("serve"), "2026-02-24");
    expect(codes(served.tries("carryOut", handlers, carryOut, "2026-02-26"))).toEqual([]);
    expect(codes(served.from(paid).tries("carryOut", handlers, carryOut, "2026-02-26"))).toEqual([
      "carryOut.owed",
    ]);
  });

  test("复议中停止执行的，不得启动、不得实施", () => {
    const from = reviewed(true);
    const contested = { ...fined, contested: true };
    expect(codes(execution.tries("begin", contested, { from, when: "2025-09-03" }))).toEqual([
      "begin.standing",
    ]);
    const running = reviewed(false);
    expect(codes(execution.tries("begin", contested, { from: running, when: "2025-09-03" }))).toEqual([]);
    expect(codes(execution.tries("begin", fined, { from: running, when: "2025-09-03" }))).toEqual([
      "begin.remedies",
    ]);
  });
});

test("责令整改指令书的收到之日是有效送达之日，留置没有见证的那次不算", () => {
  const leaving = { ...ordering.example("deliver"), way: "leaving", witnessed: undefined } as const;
  const given = issued()
    .does("deliver", handlers, leaving, "2025-06-04")
    .does("deliver", handlers, ordering.example("deliver"), "2025-06-05");
  const from = asParent(given);
  const told = { ...coerciveExecution.acts.begin.carries?.(from) };
  const at = (receivedOn: string) => codes(execution.tries("begin", { ...told, receivedOn }, { from }));
  expect(at("2025-06-05")).toEqual([]);
  expect(at("2025-06-04")).toEqual(["begin.asDecided"]);
});

describe("加处、缴款和协议", () => {
  test("写上查封扣押的文号，不免除加处满三十日；只有拍卖免除", () => {
    const told = {
      demand: moneyDemand,
      begin: { ...money, surchargeFrom: "2025-07-20", seizedMeasure: seizure },
    };
    expect(codes(execution.tries("decide", {}, { told }))).toEqual(["decide.thirtyDays"]);
  });

  test("改为申请法院以后缴纳的，尚未缴纳的数额随之减少", () => {
    const told = {
      paidOn: "2025-07-24",
      amountFen: 400_000,
      surchargeFen: 100_000,
      gainsFen: 0,
      receipt: "x",
    };
    const given = execution
      .upTo("decide", undefined, { begin: money, demand: moneyDemand })
      .returned("courtPaid", ["chief-1"], told, "2025-07-24");
    expect(leftOf(given.file as never)).toEqual({ fineFen: 600_000, surchargeFen: 200_000 });
  });

  test("履行协议期间又中止的，中止情形消失只恢复中止，协议仍在履行，不得实施", () => {
    const both = interrupted
      .upTo("suspend")
      .does("agree", leader, interrupted.example("agree"), "2025-07-24")
      .does("suspend", leader, interrupted.example("suspend"), "2025-07-25")
      .does("resume", leader, interrupted.example("resume"), "2025-07-26");
    expect(codes(both.tries("carryOut", handlers, carryOut, "2025-07-28"))).toEqual(["carryOut.suspended"]);
    const breach = { ground: "breach", content: "第一段到期没有拆除。" } as const;
    const broken = both.does("resume", leader, breach, "2025-07-26");
    expect(codes(broken.tries("carryOut", handlers, carryOut, "2025-07-28"))).toEqual([]);
  });
});

test("查封扣押台账记明文号，最后一件处理、解除以后记明终结之日", () => {
  const entries = (kind: "take" | "dispose" | "lift") => {
    const { file } = measure.upTo(kind === "take" ? "entrust" : kind === "dispose" ? "lift" : "giveBack");
    const act = file.latest[kind];
    return act
      ? coerciveMeasure.acts[kind].enters?.(measure.upTo(kind).file as never, act as never)
      : undefined;
  };
  expect(entries("take")).toMatchObject([{ key: "91999999MA00000001#m1", validFrom: "2025-06-05" }]);
  expect(entries("dispose")).toEqual([]);
  expect(entries("lift")).toMatchObject([{ validFrom: "2025-07-02", body: { endedOn: "2025-07-02" } }]);
});
