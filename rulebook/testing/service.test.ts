import { describe, expect, test } from "vitest";
import { before, example, handlers, type Ordinary } from "./ordinary.ts";

const stateOf = (given: Ordinary, duty: string, today: string) =>
  given.duties(today).filter((one) => one.duty === duty);

const served = before("serve");
const serve = (given: Ordinary, when: string, input = {}): Ordinary =>
  given.does("serve", handlers, example("serve", input), when);

describe("送达", () => {
  test("有瑕疵的送达不起算缴款期限，也不算送达；重新送达以后才算", () => {
    const broken = serve(served, "2025-07-17", { way: "electronic" });
    expect(stateOf(broken, "pay", "2025-07-18")).toEqual([]);
    expect(stateOf(broken, "serve", "2025-07-18")[0]?.state).toBe("open");
    const cured = serve(broken, "2025-07-21");
    expect(stateOf(cured, "serve", "2025-07-22")[0]?.state).toBe("discharged");
    expect(stateOf(cured, "pay", "2025-07-22").map(({ from }) => from)).toEqual(["2025-07-21"]);
  });

  test.each([
    ["由其他人代签（民诉法第88条）", { receivedBy: "other" }],
    ["邮寄没有回执（民诉法第87条）", { way: "mail", sentOn: "2025-07-16" }],
    [
      "没有试过其他方式就公告（民诉法第95条）",
      { way: "publicNotice", postedOn: "2025-07-17", noticeGround: "failed" },
    ],
    [
      "卷内没有同意电子送达的确认书（处罚法第61条第2款）",
      { way: "electronic", confirmed: true, proof: "到达记录" },
    ],
  ])("%s，不算送达，不起算缴款期限，不得加处罚款", (_name, input) => {
    const broken = serve(served, "2025-07-17", input);
    expect(stateOf(broken, "pay", "2025-07-18")).toEqual([]);
    const { found } = broken.tries("surcharge", ["leader-1"], example("surcharge"), "2025-08-11");
    expect(found.map(({ gate }) => gate)).toContain("surcharge.overdue");
  });

  test("有效送达以后再次送达，不另起缴款期限", () => {
    const twice = serve(serve(served, "2025-07-17"), "2025-07-21");
    expect(stateOf(twice, "pay", "2025-07-22").map(({ from }) => from)).toEqual(["2025-07-17"]);
  });

  test("公告送达：按期公告即为按期，缴款自视为送达之日起算，未满三十日不能结案", () => {
    const posted = serve(served, "2025-07-17", {
      way: "publicNotice",
      postedOn: "2025-07-17",
      noticeGround: "unknown",
    });
    expect(stateOf(posted, "serve", "2025-08-20")[0]).toMatchObject({
      state: "discharged",
      dischargedOn: "2025-07-17",
    });
    expect(stateOf(posted, "pay", "2025-08-20")[0]?.from).toBe("2025-08-16");
    const paid = posted.does("payment", ["officer-1"], example("payment"), "2025-07-25");
    const { found } = paid.tries("close", ["leader-1"], example("close"), "2025-07-28");
    expect(found.map(({ gate, wayOut }) => [gate, wayOut])).toEqual([["close.served", "最早 2025年8月16日"]]);
  });

  test("不予处罚的，送达以后应当结案", () => {
    const spared = before("notice").does(
      "decide",
      ["leader-1"],
      {
        ...example("decide", { outcome: "noPenalty", kinds: [], noPenaltyGround: "minor", educated: true }),
        correctionProof: "复查意见书",
        education: "当面教育",
        fineFen: undefined,
      },
      "2025-06-17",
    );
    expect(stateOf(serve(spared, "2025-06-18"), "close", "2025-06-19")[0]?.state).toBe("open");
  });
});

describe("撤回公示", () => {
  const published = before("payment");
  const withdrawn = (ground: "corrected" | "annulled") =>
    published.does("withdraw", ["publisher-1"], example("withdraw", { ground }), "2025-07-22");

  test("公示内容有误而撤回的，罚款照缴；决定被撤销的，不再缴", () => {
    expect(stateOf(withdrawn("corrected"), "pay", "2025-07-23")[0]?.state).toBe("open");
    expect(stateOf(withdrawn("annulled"), "pay", "2025-07-23")[0]?.state).toBe("waived");
  });

  test("撤回有误的公示没有再公示，不能归档；归档以后仍可送达、缴款", () => {
    const closed = withdrawn("corrected")
      .does("payment", ["officer-1"], example("payment"), "2025-07-25")
      .does("close", ["leader-1"], example("close"), "2025-07-28");
    const archive = (given: Ordinary) =>
      given.tries("archive", ["archivist-1"], example("archive"), "2025-08-05");
    expect(archive(closed).found.map(({ gate }) => gate)).toEqual(["archive.published"]);
    const again = closed.does("publish", ["publisher-1"], example("publish"), "2025-07-29");
    expect(archive(again).accepted).toBe(true);
  });
});
