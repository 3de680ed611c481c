import type { AnyAct, AnyFile, LinkedFile } from "@zhunsheng/engine";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { licence } from "../procedures/enforcement/licence/index.ts";
import {
  codesOf,
  committedGrant,
  enteredBy,
  lastOf,
  licensing,
  refusal,
  retailItem,
  world,
  worldWith,
} from "./licence-world.ts";
import { beginFrom, type Situation } from "./situation.ts";

const { example, upTo } = licensing;
const window = ["officer-1"];
const leader = ["leader-1"];
const code = "92410000MA44KHQ00X";

const { licenceNumber, validFrom, validUntil } = example("decide");

const totals = <F extends Record<string, object>>(given: Situation<F>): Readonly<Record<string, number>> =>
  Object.fromEntries(given.figures().map(({ indicator, amount }) => [indicator, amount]));

const problems = (kind: "apply" | "refuseAcceptance" | "accept" | "decide" | "deliver", input: object) =>
  (z.safeParse(licence.acts[kind].fields, input).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

describe("登记簿、指标、公开", () => {
  test("准予许可写入许可证件登记簿，自决定之日起有效", () => {
    expect(enteredBy(upTo("deliver"))).toEqual([
      {
        register: "licences",
        key: `${code}#${licenceNumber}`,
        validFrom: "2025-06-16",
        body: {
          item: "yhbz-retail",
          number: licenceNumber,
          holder: "安和县柳河镇喜庆烟花店",
          holderCode: code,
          validFrom,
          validUntil,
          status: "active",
          matter: "m1",
        },
      },
    ]);
    const declined = upTo("decide").does("decide", leader, refusal, "2025-06-16");
    expect(enteredBy(declined)).toEqual([]);
  });

  test("有数量限制的，受理时排队，决定、撤回时出队（第57条）", () => {
    const limited = upTo("accept").given(worldWith({ quantity: 5 }));
    const accepted = limited.does("accept", window, example("accept"), "2025-06-05");
    const body = { matter: "m1", acceptedAt: "2025-06-05T09:00:00+08:00", state: "waiting" };
    const entry = { register: "licence-queue", key: "yhbz-retail#m1", validFrom: "2025-06-05", body };
    expect(enteredBy(accepted)).toEqual([entry]);
    const ended = accepted.does("withdrawApplication", window, example("withdrawApplication"), "2025-06-06");
    expect(enteredBy(ended)).toEqual([
      { ...entry, validFrom: "2025-06-06", body: { ...body, state: "ended" } },
    ]);
    const closed = accepted.does("terminate", leader, example("terminate"), "2025-06-06");
    expect(enteredBy(closed)).toEqual(enteredBy(ended));
    expect(enteredBy(upTo("assign"))).toEqual([]);
  });

  test("决定以后队列里的状态是准予或者不予", () => {
    const limited = upTo("accept")
      .given(worldWith({ quantity: 5, onSiteCheck: false, reviewCatalogue: false }))
      .does("accept", window, example("accept"), "2025-06-05")
      .does("assign", ["chief-1"], example("assign"), "2025-06-06")
      .does("examine", window, example("examine"), "2025-06-12");
    const state = (outcome: object) => {
      const done = limited.does("decide", leader, { ...example("decide"), ...outcome }, "2025-06-16");
      return enteredBy(done).map(({ register, body }: { register: string; body: { state?: string } }) => [
        register,
        body.state,
      ]);
    };
    expect(state({})).toEqual([
      ["licence-queue", "granted"],
      ["licences", undefined],
    ]);
    const refused = limited.does("decide", leader, refusal, "2025-06-16");
    expect(enteredBy(refused).map(({ body }: { body: { state: string } }) => body.state)).toEqual([
      "refused",
    ]);
  });

  test("七个工作日办结：比法定时限节省十三日，没有守住五日的承诺", () => {
    expect(totals(upTo("archive"))).toMatchObject({
      "XK.APPLY.N": 1,
      "XK.RECV": 1,
      "XK.SITE.N": 1,
      "XK.DONE": 1,
      "XK.GRANT.N": 1,
      "XK.ONTIME": 1,
      "XK.DAYS": 7,
      "XK.STATDAYS": 20,
      "XK.PROMDAYS": 5,
      "XK.SAVED": 13,
      "XK.PUB.N": 1,
    });
    expect(totals(upTo("archive"))["XK.PROMISE.N"]).toBeUndefined();
    expect(totals(committedGrant)).toMatchObject({ "XK.PROMISE.N": 1, "XK.DAYS": 1, "XK.COMMIT.N": 1 });
  });

  test("检测的日子不计入实际用时", () => {
    const toll = { ground: "testing", from: "2025-06-11", until: "2025-06-12", told: true } as const;
    const tolled = upTo("examine").does("toll", window, toll, "2025-06-11");
    const number = tolled.file.acts.length;
    const decided = tolled
      .does("tollEnd", window, { toll: number, result: "合格" }, "2025-06-12")
      .does("examine", window, example("examine"), "2025-06-12")
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-13")
      .does("decide", leader, example("decide"), "2025-06-16");
    expect(totals(decided)["XK.DAYS"]).toBe(5);
  });

  test("自然日的期限按自然日计实际用时", () => {
    const daily = upTo("accept")
      .given(
        worldWith({ unit: "calendarDay", statutoryDays: 30, onSiteCheck: false, reviewCatalogue: false }),
      )
      .does("accept", window, example("accept"), "2025-06-05")
      .does("assign", ["chief-1"], example("assign"), "2025-06-06")
      .does("examine", window, example("examine"), "2025-06-12")
      .does("decide", leader, example("decide"), "2025-06-16");
    expect(totals(daily)).toMatchObject({ "XK.DAYS": 11, "XK.STATDAYS": 30, "XK.SAVED": 19 });
  });

  test("更正后再次公示的，公示只计一件", () => {
    const again = upTo("archive")
      .does("withdraw", ["publisher-1"], example("withdraw"), "2025-06-20")
      .does("publish", ["publisher-1"], example("publish"), "2025-06-23");
    expect(again.figures().filter(({ indicator }) => indicator === "XK.PUB.N")).toHaveLength(1);
    expect(again.duties("2025-06-23").find(({ duty }) => duty === "publishAgain")?.state).toBe("discharged");
  });

  test("公民的姓名和许可内容遮盖，单位的公开，不公开电话和地址", () => {
    const { disclosure } = licence;
    expect(Object.keys(disclosure?.fields.decide ?? {})).not.toContain("applicantIdNumber");
    expect(disclosure?.fields.apply).toBeUndefined();
    const natural = (kind: string) =>
      disclosure?.natural({ latest: { apply: { facts: { applicantKind: kind } } } } as never);
    expect([natural("citizen"), natural("organisation")]).toEqual([true, false]);
  });
});

describe("关联事项", () => {
  const bundle = (facts: AnyAct["facts"]): LinkedFile => {
    const act = {
      seq: 1,
      kind: "apply",
      by: [{ id: "officer-1", name: "赵明" }],
      facts,
      occurredAt: "2025-06-03T08:00:00+08:00",
      recordedAt: "2025-06-03T08:00:00+08:00",
      procedure: "licence-bundle@2019-04-23",
    };
    const file: AnyFile = {
      agency: "emergency",
      matter: "b1",
      acts: [act],
      done: { apply: true },
      latest: { apply: act },
      all: { apply: [act] },
    };
    return { procedure: "licence-bundle@2019-04-23", file };
  };

  test("从一件事一次办开始的，申请人不必再填", () => {
    const parent = bundle({
      applicantKind: "organisation",
      applicantName: "甲公司",
      applicantCode: code,
      extra: 1,
    });
    expect(licence.acts.apply.carries?.(parent)).toEqual({
      applicantKind: "organisation",
      applicantName: "甲公司",
      applicantCode: code,
    });
    expect(licence.acts.apply.carries?.(bundle({ applicantKind: "其他" }))).toEqual({});
    expect(licence.acts.apply.carries?.(bundle({ item: "fire-safety" }))).toEqual({});
  });

  test("决定带回结果和用时；单独申请的不带回", () => {
    const alone = upTo("deliver");
    const returned = (given: typeof alone, parent?: string) => {
      const first = {
        ...given.file.acts[0],
        ...(parent ? { parent: { matter: "b1", procedure: parent } } : {}),
      };
      const file = { ...given.file, acts: [first, ...given.file.acts.slice(1)] };
      return licence.acts.decide.returns?.facts(file as never, lastOf(given) as never);
    };
    expect(returned(alone)).toBeUndefined();
    expect(returned(alone, "licence-bundle@2019-04-23")).toEqual({
      item: "yhbz-retail",
      outcome: "grant",
      decidedOn: "2025-06-16",
      days: 7,
    });
  });

  test("变更、延续、撤销、注销、检查的结果自动记入，不能手工登记，归档以后仍可记入", () => {
    const archived = upTo("archive").does("archive", ["archivist-1"], example("archive"), "2025-06-30");
    const kinds = ["changed", "renewed", "revoked", "cancelled"] as const;
    for (const kind of kinds) {
      expect(archived.returned(kind, leader, example(kind), "2025-09-10").file.done[kind]).toBe(true);
      const byHand = archived.tries(kind, leader, example(kind), "2025-09-10");
      expect(codesOf(byHand)[0]).toMatch(/^link\./);
    }
    const inspected = archived.returned("inspected", window, example("inspected"), "2025-08-01");
    expect(inspected.file.done.inspected).toBe(true);
  });

  test("可以单独开始，也可以从一件事一次办开始", () => {
    const started = beginFrom(licence, bundle({}), world).does(
      "apply",
      window,
      example("apply"),
      "2025-06-03",
    );
    expect(started.file.acts).toHaveLength(1);
    expect([licence.opensFrom, licence.alone]).toEqual([["licence-bundle"], true]);
  });
});

describe("表单", () => {
  const apply = example("apply");
  const without = ({ applicantCode, ...rest }: typeof apply) => rest;

  test("公民填身份证件号码，单位填统一社会信用代码", () => {
    expect(problems("apply", without(apply))).toEqual([
      "applicantCode 统一社会信用代码应当是18位大写字母或者数字",
    ]);
    const citizen = { ...without(apply), applicantKind: "citizen" };
    expect(problems("apply", citizen)).toEqual(["applicantIdNumber 居民身份证件号码应当是18位"]);
    expect(
      problems("apply", { ...apply, applicantKind: "citizen", applicantIdNumber: "410000199001010013" }),
    ).toEqual(["applicantCode 公民没有统一社会信用代码"]);
    expect(problems("apply", { ...apply, applicantIdNumber: "410000199001010013" })).toEqual([
      "applicantIdNumber 单位和个体工商户填写统一社会信用代码，不填身份证件号码",
    ]);
  });

  test("没有代理人的不填委托书", () => {
    const { agent, ...alone } = apply;
    expect(problems("apply", alone)).toEqual(["agentAuthorised 没有代理人的不填授权委托书"]);
  });

  test("准予的填证件编号和有效期，不予的不填，虚假材料不能准予", () => {
    const decide = example("decide");
    const { licenceNumber: _number, ...unnumbered } = decide;
    expect(problems("decide", unnumbered)).toEqual([
      "licenceNumber 准予许可的应当填写许可证件编号，不予许可的不填",
    ]);
    expect(problems("decide", { ...decide, validUntil: "2025-06-15" })).toEqual([
      "validUntil 有效期的止日早于起日",
    ]);
    expect(problems("decide", { ...decide, falseMaterial: true })).toEqual([
      "falseMaterial 提供虚假材料的，不予行政许可",
    ]);
    expect(problems("decide", { ...refusal, validFrom: "2025-06-16" })).toEqual([
      "validFrom 准予许可的应当填写有效期，不予许可的不填",
    ]);
  });

  test("容缺受理写明材料和期限；邮寄送达写明凭证；不属于本机关的写明有权机关", () => {
    const accept = example("accept");
    expect(problems("accept", { ...accept, mode: "gaps" })).toEqual([
      "supplyBy 容缺受理的应当写明补交的期限，其他不填",
      "gaps 容缺受理的应当写明容缺的材料，其他不填",
    ]);
    expect(problems("deliver", { document: "certificate", way: "mail", receiver: "刘欢" })).toEqual([
      "proof 邮寄、电子送达的，应当填写回执或者到达记录",
    ]);
    expect(problems("refuseAcceptance", { ground: "wrongBody", reason: "无权", sealed: true })).toEqual([
      "rightBody 不属于本机关职权的应当告知有权受理的机关，其他情形不填",
    ]);
  });

  test("服务指南的十五项内容缺一不可，承诺时限不得长于法定时限", async () => {
    const { licenceItems } = await import("../registers/licence-items.ts");
    const found = (item: object) =>
      (licenceItems.entry.safeParse(item).error?.issues ?? []).map(({ path, message }) => [
        path.join("."),
        message,
      ]);
    expect(found(retailItem)).toEqual([]);
    const guide = [
      ...["title", "basis", "receivingBody", "decidingBody", "conditions", "policy", "materials", "flow"],
      ...["statutoryDays", "supervision", "accountability", "remedies", "officeHours", "address", "phone"],
    ];
    expect(guide).toHaveLength(15);
    for (const name of guide) {
      const { [name]: _left, ...rest } = retailItem;
      expect(found(rest).map(([path]) => path)).toContain(name);
    }
    expect(found({ ...retailItem, promisedDays: 21 })).toEqual([
      ["promisedDays", "承诺办理时限不得长于法定办理时限"],
    ]);
    const twice = [...Array.from(Object(retailItem.materials)), Object(retailItem.materials)[0]];
    expect(found({ ...retailItem, materials: twice })).toEqual([["materials", "材料编号重复"]]);
    expect(found({ ...retailItem, gapsAllowed: false })).toEqual([
      ["materials", "不得容缺受理的事项，没有可以容缺的材料"],
    ]);
  });
});
