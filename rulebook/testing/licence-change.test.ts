import { describe, expect, test } from "vitest";
import { z } from "zod";
import { licenceChange } from "../procedures/enforcement/licence-change/index.ts";
import { changing, holderCode, holding, itemWith } from "./licence-after-world.ts";

const { upTo, example, tries } = changing;
const [, named, transferred] = licenceChange.acts.apply.examples;
const rule = licenceChange.acts.decide;
const gates = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const dueOf = (given: ReturnType<typeof upTo>, duty: string, today: string) =>
  given.duties(today).find((one) => one.duty === duty)?.due;

describe("变更：期限", () => {
  test("受理后二十个工作日决定，部门规章另有规定的（危化经营十个工作日）从其规定", () => {
    expect(dueOf(upTo("examine"), "decide", "2025-06-05")).toBe("2025-07-02");
    const sector = upTo("accept")
      .given(itemWith({ changeDecideWorkingDays: 10 }))
      .does("accept", ["officer-1"], example("accept"), "2025-06-04");
    expect(dueOf(sector, "decide", "2025-06-05")).toBe("2025-06-18");
  });

  test("危化经营变更自变更之日起二十个工作日内申请，端午放假不计：4月30日变更，6月3日是最后一日", () => {
    const given = upTo("apply").given(itemWith({ changeApplyWorkingDays: 20 }));
    const at = (changedOn: string) =>
      gates(given.tries("apply", ["officer-1"], { ...example("apply"), changedOn }, "2025-06-03").found);
    expect(at("2025-04-30")).toEqual([]);
    expect(at("2025-04-29")).toEqual(["apply.inTime"]);
  });

  test("五个工作日没有受理也没有告知的，应当受理：再要求补正被拒，出路是受理", () => {
    const refused = upTo("accept").refuses(
      "tellMissing",
      ["officer-1"],
      example("tellMissing"),
      "2025-06-12",
    );
    expect(refused).toMatchObject([{ gate: "tellMissing.inTime", wayOut: "先办「受理」" }]);
  });

  test("第二次要求补正被拒：应当一次告知", () => {
    const told = upTo("accept").does("tellMissing", ["officer-1"], example("tellMissing"), "2025-06-05");
    const again = told.tries("tellMissing", ["officer-1"], example("tellMissing"), "2025-06-06");
    expect(gates(again.found)).toContain("tellMissing.once");
  });

  test("已经补正的不得以材料不齐全不予受理；只补正一部分的可以", () => {
    const told = upTo("accept").does("tellMissing", ["officer-1"], example("tellMissing"), "2025-06-05");
    const [whole, part] = licenceChange.acts.supplied.examples;
    const declines = (materials: typeof whole | undefined) =>
      told
        .does("supplied", ["officer-1"], materials ?? example("supplied"), "2025-06-09")
        .tries("decline", ["officer-1"], example("decline"), "2025-06-10");
    expect(gates(declines(whole).found)).toEqual(["decline.incomplete"]);
    expect(declines(part).accepted).toBe(true);
  });
});

describe("变更：登记和关联", () => {
  test("变更负责人：同一编号，登记簿的被许可人不变", () => {
    const given = upTo("deliver");
    const act = given.file.latest.decide;
    expect(act && rule.enters?.(given.file as never, act as never)).toMatchObject([
      { key: `${holderCode}#皖安YHLS〔2024〕0012`, body: { status: "active", validUntil: "2026-06-30" } },
    ]);
    expect(act && rule.returns?.facts(given.file as never, act as never)).toMatchObject({
      licenceNumber: "皖安YHLS〔2024〕0012",
      decidedOn: "2025-06-12",
    });
  });

  test("变更名称并换证：旧编号记为已变更，新编号以新名称登记，有效期不延长", () => {
    const after = "安和县柳河镇喜庆烟花爆竹零售店";
    const given = upTo("decide", undefined, { apply: named ?? example("apply") }).does(
      "decide",
      ["leader-1"],
      { ...example("decide"), newHolder: after, newNumber: "皖安YHLS〔2025〕0031" },
      "2025-06-12",
    );
    const act = given.file.latest.decide;
    const entered = act && rule.enters?.(given.file as never, act as never);
    expect(entered?.map(({ body }) => body)).toMatchObject([
      { number: "皖安YHLS〔2024〕0012", status: "changed" },
      { number: "皖安YHLS〔2025〕0031", holder: after, status: "active", validUntil: "2026-06-30" },
    ]);
  });

  test("没有申请变更名称而在决定中换了名称，拒绝", () => {
    expect(gates(tries("decide", { newHolder: "王某" }).found)).toEqual(["decide.name"]);
  });

  test("转由他人持有：没有法律、法规依据的拒绝（许可法9），不予变更可以", () => {
    const told = { apply: transferred ?? example("apply") };
    const newHolder = "安和县东湖镇王记百货店";
    const taken = { newHolder, newHolderCode: "92999999MA00000088" };
    expect(gates(tries("decide", taken, { told }).found)).toEqual(["decide.transfer"]);
    const [, no] = rule.examples;
    expect(tries("decide", { ...no }, { told }).accepted).toBe(true);
    const lawful = { ...example("decide"), ...taken, transferBasis: "某法规第十条" };
    const given = upTo("decide", undefined, told).does("decide", ["leader-1"], lawful, "2025-06-12");
    const act = given.file.latest.decide;
    expect(act && rule.enters?.(given.file as never, act as never)).toMatchObject([
      { key: `${holderCode}#皖安YHLS〔2024〕0012`, body: { status: "changed" } },
      { key: "92999999MA00000088#皖安YHLS〔2024〕0012", body: { status: "active", holder: newHolder } },
    ]);
  });

  test("申请以后许可被撤销的，不得准予变更；不予变更不受影响", () => {
    const given = upTo("decide").given(holding({ status: "revoked" }));
    expect(gates(given.tries("decide", ["leader-1"], example("decide"), "2025-06-12").found)).toEqual([
      "decide.held",
    ]);
    const [, no] = rule.examples;
    const refused = given.tries("decide", ["leader-1"], { ...example("decide"), ...no }, "2025-06-12");
    expect(refused.accepted).toBe(true);
  });

  test("他人的许可证件不能由别的名称申请变更", () => {
    const other = { ...example("apply"), holder: "安和县东湖镇王记百货店" };
    const given = upTo("apply").does("apply", ["officer-1"], other, "2025-06-03");
    expect(gates(given.file.latest.apply?.defects ?? [])).toEqual(["apply.held"]);
    expect(gates(given.tries("accept", ["officer-1"], example("accept"), "2025-06-04").found)).toEqual([
      "accept.held",
    ]);
  });

  test("指标：受理、准予、不予、首次公示各计一件，更正以后再次公示不另计", () => {
    const withdrawn = upTo("finish")
      .does("withdraw", ["publisher-1"], example("withdraw"), "2025-06-18")
      .does("publish", ["publisher-1"], { ...example("publish"), correctionNote: "已更正" }, "2025-06-19");
    expect(withdrawn.figures().map(({ indicator }) => indicator)).toEqual([
      "XK.CHANGE.RECV",
      "XK.CHANGE.N",
      "XK.GRANT.N",
      "XK.AFTER.PUB",
    ]);
    const [, no] = rule.examples;
    const refused = upTo("decide").does(
      "decide",
      ["leader-1"],
      { ...example("decide"), ...no },
      "2025-06-12",
    );
    expect(refused.figures().map(({ indicator }) => indicator)).toEqual([
      "XK.CHANGE.RECV",
      "XK.CHANGE.REFUSED",
      "XK.REFUSE.N",
    ]);
  });

  test("表单：变更前后相同、同一事项填两次、不予受理不写应当向谁申请，都不能提交", () => {
    const told = (kind: "apply" | "decline", changed: object) =>
      z
        .safeParse(licenceChange.acts[kind].fields, { ...example(kind), ...changed })
        .error?.issues.map(({ message }) => message);
    const same = { matter: "address", before: "甲", after: "甲" };
    expect(told("apply", { changes: [same] })).toEqual(["变更前后的内容相同"]);
    const twice = { matter: "address", before: "甲", after: "乙" };
    expect(told("apply", { changes: [twice, twice] })).toEqual(["同一变更事项只填一次"]);
    expect(told("decline", { ground: "notOurs" })).toEqual([
      "不属于本机关职权范围的，写明应当向哪个机关申请；其他情形不填",
    ]);
  });

  test("申请人撤回申请的，办理终止，不再作决定", () => {
    const ended = upTo("decide").does("discontinue", ["chief-1"], example("discontinue"), "2025-06-11");
    expect(gates(ended.tries("decide", ["leader-1"], example("decide"), "2025-06-12").found)).toContain(
      "matter.ended",
    );
    expect(ended.duties("2025-07-10").filter(({ state }) => state === "overdue")).toEqual([]);
  });
});
