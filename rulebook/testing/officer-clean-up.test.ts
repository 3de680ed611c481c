import { decide } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fields } from "../procedures/enforcement/officer-clean-up/fields.ts";
import { officerCleanUp } from "../procedures/enforcement/officer-clean-up/index.ts";
import { cleaning } from "./cleaning.ts";
import { stillHolding } from "./gates-officer-clean-up.ts";
import { referenceOn, registers } from "./reference.ts";
import type { Situation } from "./situation.ts";

const { example, upTo } = cleaning;

const dutyOf = <F extends Record<string, object>>(given: Situation<F>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty);

const [first, second, third] = example("list").results;

/** Three on the list, of whom one is cancelled and one is to be trained. */
const twoToDo = () =>
  upTo("publish", undefined, {
    list: {
      people: ["officer-1", "officer-2", "township-1"],
      results: [
        ...(first ? [first] : []),
        ...(second ? [{ ...second, result: "train" as const, reason: "年审不合格" }] : []),
        ...(third ? [third] : []),
      ],
    },
  });

describe("执法人员清理（J04）", () => {
  test("部署写明的期限是提出名单的期限", () => {
    const started = upTo("list");
    expect(dutyOf(started, "list", "2026-03-03")).toMatchObject({ due: "2026-03-20", mark: "M" });
  });

  test("确定清理结果后二十个工作日内公布：2026年3月20日确定，4月20日届满", () => {
    expect(dutyOf(upTo("publish"), "publishList", "2026-03-21")?.due).toBe("2026-04-20");
  });

  test("清理人数按名单上的人数计", () => {
    expect(
      upTo("publish")
        .figures()
        .map(({ indicator, amount }) => [indicator, amount]),
    ).toEqual([["P.CLEAN.N", 3]]);
  });

  test("有人注销、培训的，产生逐人落实的应办事项，最后一人落实才办结", () => {
    const one = twoToDo().does("carryOut", ["registrar-1"], example("carryOut"), "2026-04-10");
    expect(dutyOf(one, "carryOut", "2026-04-11")?.state).toBe("open");
    const both = one.does(
      "carryOut",
      ["registrar-1"],
      example("carryOut", { person: "officer-2", done: "train" }),
      "2026-04-12",
    );
    expect(dutyOf(both, "carryOut", "2026-04-13")?.state).toBe("discharged");
  });

  test("落实的结果不对的，不算落实", () => {
    const wrong = twoToDo()
      .does("carryOut", ["registrar-1"], example("carryOut", { done: "move" }), "2026-04-10")
      .does(
        "carryOut",
        ["registrar-1"],
        example("carryOut", { person: "officer-2", done: "train" }),
        "2026-04-12",
      );
    expect(dutyOf(wrong, "carryOut", "2026-04-13")?.state).toBe("open");
  });

  test("登记已注销而名录中证件仍然有效的，不算落实；名录注销以后再登记才算", () => {
    const untrue = upTo("carryOut")
      .given({ officers: stillHolding })
      .does("carryOut", ["registrar-1"], example("carryOut"), "2026-04-10");
    expect(dutyOf(untrue, "carryOut", "2026-04-11")?.state).toBe("open");
    expect(untrue.tries("finish", ["leader-1"], example("finish"), "2026-04-13").accepted).toBe(false);
    const done = untrue
      .given({ officers: {} })
      .does("carryOut", ["registrar-1"], example("carryOut"), "2026-04-12");
    expect(done.tries("finish", ["leader-1"], example("finish"), "2026-04-13").accepted).toBe(true);
  });

  test("应当培训的人员调离或者注销的，也是落实，事项可以办结", () => {
    const moved = twoToDo()
      .does(
        "publish",
        ["publisher-1"],
        example("publish", { officers: example("publish").officers.slice(0, 1) }),
        "2026-03-25",
      )
      .does("carryOut", ["registrar-1"], example("carryOut"), "2026-04-10")
      .does(
        "carryOut",
        ["registrar-1"],
        example("carryOut", { person: "officer-2", done: "move" }),
        "2026-04-12",
      );
    expect(moved.tries("finish", ["leader-1"], example("finish"), "2026-04-13").accepted).toBe(true);
  });

  test("一人公布两次、漏掉另一人的，拒绝", () => {
    const [one] = example("publish").officers;
    const twice = one ? [one, one] : [];
    const refused = upTo("publish").tries(
      "publish",
      ["publisher-1"],
      example("publish", { officers: twice }),
      "2026-03-25",
    );
    expect(refused.found.map(({ gate }) => gate)).toEqual(["publish.kept"]);
  });

  test("名录记明合同制人员的，名单写成行政编制也不能保留", () => {
    const { file } = upTo("list");
    const occurredAt = "2026-03-10T09:00:00+08:00";
    const reference = referenceOn("2026-03-10", registers);
    const known = reference.people["township-1"];
    const act = {
      seq: file.acts.length + 1,
      kind: "list",
      by: [{ id: "registrar-1", name: "邓平" }],
      facts: {
        people: ["township-1"],
        results: third ? [{ ...third, employment: "civilServant", result: "keep" }] : [],
      },
      occurredAt,
      recordedAt: occurredAt,
      procedure: "officer-clean-up@2021-07-15",
    };
    const found = (establishment: string) =>
      decide(officerCleanUp, file, act, {
        ...reference,
        people: { ...reference.people, ...(known ? { "township-1": { ...known, establishment } } : {}) },
      });
    expect(found("事业编制").accepted).toBe(true);
    expect(found("合同制人员")).toMatchObject({
      accepted: false,
      refusals: [{ gate: "list.establishment" }],
    });
  });

  test("全部保留的，没有落实的应办事项，公布后可以办结", () => {
    const all = upTo("publish", undefined, {
      list: {
        people: ["officer-1", "officer-2"],
        results: [...(first ? [first] : []), ...(second ? [second] : [])],
      },
    });
    expect(dutyOf(all, "carryOut", "2026-03-21")).toBeUndefined();
    const ended = all
      .does("publish", ["publisher-1"], example("publish"), "2026-03-25")
      .tries("finish", ["leader-1"], example("finish"), "2026-03-26");
    expect(ended).toEqual({ accepted: true, found: [] });
  });

  test("司法局提出问题后调整名单，再报送、再审核，才确定结果", () => {
    const problems = example("reviewed", { result: "problems", problems: "编制性质不符。" });
    const settled = upTo("reviewed")
      .does("reviewed", ["registrar-1"], problems, "2026-03-18")
      .does("list", ["registrar-1"], example("list"), "2026-03-19")
      .does("submit", ["chief-1"], example("submit"), "2026-03-19")
      .does("reviewed", ["registrar-1"], example("reviewed"), "2026-03-24")
      .tries("decide", ["head-1"], example("decide"), "2026-03-25");
    expect(settled).toEqual({ accepted: true, found: [] });
  });

  test("没有报送司法局的，不能确定结果", () => {
    const early = upTo("submit").tries("decide", ["head-1"], example("decide"), "2026-03-20");
    expect(early.found.map(({ gate }) => gate)).toEqual(
      expect.arrayContaining(["decide.after.submit", "decide.after.reviewed"]),
    );
  });

  test("提出期限早于基准日、有问题没有写明的，表单不收", () => {
    expect(z.safeParse(fields.start, example("start", { dueOn: "2026-03-01" })).success).toBe(false);
    expect(z.safeParse(fields.reviewed, example("reviewed", { result: "problems" })).success).toBe(false);
  });
});
