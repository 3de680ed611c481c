import { describe, expect, test } from "vitest";
import { z } from "zod";
import { licenceCancellation } from "../procedures/enforcement/licence-cancellation/index.ts";
import { cancellationWorld, cancelling, holderCode, holding, revoking } from "./licence-after-world.ts";

const { upTo, example } = cancelling;
const { acts } = licenceCancellation;
const [, ended, revoked] = acts.open.examples;
const [, adopted] = acts.answer.examples;
const gates = (found: readonly { readonly gate: string }[]): readonly string[] =>
  found.map(({ gate }) => gate);
const opens = (changed: object, entries = cancellationWorld, when = "2025-06-03") =>
  upTo("open")
    .given(entries)
    .tries("open", ["chief-1"], { ...example("open"), ...changed }, when);

describe("注销的情形（许可法70）", () => {
  test("届满当日不得以届满注销，次日可以", () => {
    expect(gates(opens({}, cancellationWorld, "2025-04-30").found)).toEqual(["open.expired"]);
    expect(opens({}, cancellationWorld, "2025-05-01").accepted).toBe(true);
  });

  test("E-42：登记簿已经延续的，不得以届满注销", () => {
    const renewed = holding({
      number: "皖安YHLS〔2023〕0007",
      validFrom: "2025-05-01",
      validUntil: "2027-04-30",
    });
    expect(gates(opens({}, renewed).found)).toEqual(["open.held"]);
  });

  test("长期有效的许可没有届满", () => {
    const unlimited = holding({
      number: "皖安YHLS〔2023〕0007",
      validFrom: "2023-05-01",
      validUntil: undefined,
    });
    expect(gates(opens({ validUntil: undefined }, unlimited).found)).toEqual(["open.expired"]);
  });

  test("以撤销注销的，登记簿应当已经记为撤销；以撤回注销的，已经记为撤回", () => {
    expect(opens({ ...revoked }).accepted).toBe(true);
    expect(gates(opens({ ...revoked, ground: "withdrawn" }).found)).toEqual(["open.held"]);
    expect(gates(opens({ ...ended, ground: "revoked" }).found)).toEqual(["open.held"]);
  });

  test("已经注销的不再注销；已经撤销的不能以届满注销", () => {
    const cancelled = holding({
      number: "皖安YHLS〔2023〕0007",
      validFrom: "2023-05-01",
      validUntil: "2025-04-30",
      status: "cancelled",
    });
    expect(gates(opens({}, cancelled).found)).toEqual(["open.held"]);
    expect(gates(opens({ ...ended }, holding({ status: "revoked" })).found)).toEqual(["open.held"]);
  });

  test("公民不因依法终止注销，单位不因死亡注销", () => {
    expect(gates(opens({ ...ended, holderKind: "citizen" }).found)).toEqual(["open.citizen"]);
    const dead = { ...ended, holderKind: "organisation", ground: "deceased" };
    expect(gates(opens(dead).found)).toEqual(["open.citizen"]);
  });

  test("表单：不是届满的要有文书，其他情形要有条文", () => {
    const told = (changed: object) =>
      z
        .safeParse(acts.open.fields, { ...example("open"), ...changed })
        .error?.issues.map(({ message }) => message);
    expect(told({ ground: "ended" })).toEqual(["应当写明据以注销的文书或者证明"]);
    expect(told({ ground: "otherByLaw", document: "某文书" })).toEqual([
      "其他情形应当写明法律、法规条文，法定列举的情形不填",
    ]);
    const recovered = z.safeParse(acts.recover.fields, { ...example("recover"), result: "lost" });
    expect(recovered.error?.issues.map(({ message }) => message)).toEqual([
      "已交回的应当填写收缴凭证，没有交回的不填",
    ]);
  });
});

describe("注销的办理", () => {
  const decides = (given: ReturnType<typeof upTo>, changed: object = {}) =>
    given.tries("decide", ["leader-1"], { ...example("decide"), ...changed }, "2025-06-12");

  test("没有告知的照样决定，留待核；已经撤销的不必再告知", () => {
    expect(gates(decides(upTo("tell")).found)).toEqual(["decide.told"]);
    const after = upTo("tell", undefined, { open: revoked ?? example("open") });
    expect(decides(after).found).toEqual([]);
  });

  test("提出意见没有复核的不得注销；意见成立的不得注销，只能不予注销", () => {
    expect(gates(decides(upTo("answer")).found)).toEqual(["decide.answered"]);
    const heard = upTo("decide", undefined, { answer: adopted ?? example("answer") });
    expect(gates(decides(heard).found)).toEqual(["decide.adopted"]);
    expect(decides(heard, { outcome: "kept", remedies: undefined }).accepted).toBe(true);
  });

  test("没有人提出意见的，不得不予注销；启动以后已经延续的，可以不予注销", () => {
    const silent = upTo("objection");
    const kept = { outcome: "kept", remedies: undefined } as const;
    expect(gates(decides(silent, kept).found)).toEqual(["decide.must"]);
    const renewed = holding({
      number: "皖安YHLS〔2023〕0007",
      validFrom: "2025-05-01",
      validUntil: "2027-04-30",
    });
    expect(decides(silent.given(renewed), kept).accepted).toBe(true);
  });

  test("复核以后又提出意见的，应当再次复核", () => {
    const again = upTo("decide").does("objection", ["officer-1"], example("objection"), "2025-06-10");
    expect(gates(decides(again).found)).toEqual(["decide.answered"]);
  });

  test("注销：登记簿记为已注销，告知许可事项、撤销事项；不予注销的都没有", () => {
    const given = upTo("deliver");
    const act = given.file.latest.decide;
    expect(act && acts.decide.enters?.(given.file as never, act as never)).toMatchObject([
      { register: "licences", key: `${holderCode}#皖安YHLS〔2023〕0007`, body: { status: "cancelled" } },
    ]);
    expect(act && acts.decide.returns?.facts(given.file as never, act as never)).toEqual({
      number: "未编号",
      decidedOn: "2025-06-12",
    });
    const kept = upTo("decide", undefined, { answer: adopted ?? example("answer") }).does(
      "decide",
      ["leader-1"],
      { ...example("decide"), outcome: "kept", remedies: undefined },
      "2025-06-12",
    );
    const other = kept.file.latest.decide;
    expect(other && acts.decide.enters?.(kept.file as never, other as never)).toEqual([]);
    expect(other && acts.decide.returns?.facts(kept.file as never, other as never)).toBeUndefined();
    expect(kept.figures()).toEqual([]);
    expect(kept.tries("finish", ["chief-1"], example("finish"), "2025-06-20").accepted).toBe(true);
  });

  test("七个工作日内公告作废、十个工作日内收回证件；没有公告的不能办结", () => {
    const given = upTo("deliver");
    const dues = Object.fromEntries(given.duties("2025-06-13").map(({ duty, due }) => [duty, due]));
    expect(dues).toMatchObject({ publish: "2025-06-23", recover: "2025-06-26", deliver: "2025-06-26" });
    const closing = upTo("publish").tries("finish", ["chief-1"], example("finish"), "2025-06-20");
    expect(gates(closing.found)).toEqual(["finish.void"]);
  });

  test("公告撤回以后没有再次公告的，不能办结", () => {
    const taken = upTo("finish").does("withdraw", ["publisher-1"], example("withdraw"), "2025-06-18");
    expect(taken.duties("2025-06-19").find(({ duty }) => duty === "publishAgain")?.due).toBe("2025-06-27");
    expect(gates(taken.tries("finish", ["chief-1"], example("finish"), "2025-06-20").found)).toEqual([
      "finish.void",
    ]);
  });

  test("证件遗失的记明即可办结，指标计注销一件、公示一件", () => {
    const [, lost] = acts.recover.examples;
    const given = upTo("finish", undefined, {
      recover: { ...(lost ?? example("recover")), proof: undefined },
    });
    expect(given.tries("finish", ["chief-1"], example("finish"), "2025-06-20").found).toEqual([]);
    expect(given.figures().map(({ indicator }) => indicator)).toEqual(["XK.CANCEL.N", "XK.AFTER.PUB"]);
  });

  test("从撤销事项开始的，证件和被许可人已经填好", () => {
    const parent = { procedure: "licence-revocation", file: revoking.upTo("deliver").file };
    expect(acts.open.carries?.(parent)).toMatchObject({
      number: "皖安YHLS〔2024〕0012",
      holderCode,
      validUntil: "2026-06-30",
      ground: "revoked",
    });
    const open = { procedure: "licence-revocation", file: revoking.upTo("decide").file };
    expect(acts.open.carries?.(open)).not.toHaveProperty("ground");
  });
});
