import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Begun, marksOf, type Step, type UnwillingOffice } from "../testing/unwilling-office.ts";
import { enterAll, enterFirm, enterRegisters, newCode } from "../testing/unwilling-registers.ts";
import { startUnwilling, type UnwillingServer } from "../testing/unwilling-server.ts";

let running: UnwillingServer;
let office: UnwillingOffice;

beforeAll(async () => {
  running = await startUnwilling();
  office = running.office;
  await enterRegisters(office, "licensing");
  await enterRegisters(office, "inspecting");
}, 120_000);
afterAll(async () => running.stop());

const window = ["officer-1"];
const examiners = ["officer-1", "officer-2"];
const leader = ["leader-1"];
const holder = "安和县柳河镇喜庆烟花店";

const refused = (
  begun: Begun,
  kind: string,
  by: readonly string[],
  at: string,
  input: object = {},
  place = 0,
) => office.refusal(() => office.act(begun, kind, { by, at, input: { ...input } }, place));

const refusedStart = (procedure: string, kind: string, by: readonly string[], at: string, input: object) =>
  office.refusal(() => office.begin(procedure, kind, { by, at, input: { ...input } }));

const missing = (...ids: readonly string[]) => ids.map((material) => ({ material, reason: "请补交" }));

/** The application of that shop up to the act before the decision. */
const examined = (applicantCode: string, more: readonly Step[] = []) =>
  office.course("licence", [
    ["apply", window, "2025-06-03", { applicantCode }],
    ["accept", window, "2025-06-05"],
    ["assign", ["chief-1"], "2025-06-06"],
    ["onSiteCheck", examiners, "2025-06-10"],
    ["examine", window, "2025-06-12"],
    ["legalReview", ["reviewer-1"], "2025-06-13"],
    ...more,
  ]);

const nothingGranted = { licenceNumber: undefined, validFrom: undefined, validUntil: undefined };
const refusing = { outcome: "refuse", ...nothingGranted };
const reasoned = { ...refusing, reason: "与居民住宅同楼", remedies: "六十日内申请行政复议" };

/** A licence granted on 16 June 2025, as its holder names it. */
async function granted(validUntil: string) {
  const holderCode = newCode();
  const number = `（豫）LS〔2025〕${holderCode.slice(-4)}`;
  const decision = { applicantCode: holderCode, licenceNumber: number, validUntil };
  const licence = await examined(holderCode, [["decide", leader, "2025-06-16", decision]]);
  const held = { item: "yhbz-retail", number, holder, holderKind: "soleTrader", holderCode };
  return { licence, held: { ...held, validFrom: "2025-06-16", validUntil } };
}

describe("许可：申请和受理", () => {
  const applied = () =>
    office.course("licence", [
      [
        "apply",
        window,
        "2025-06-03",
        { applicantCode: newCode(), materials: [{ material: "form", copies: 1 }] },
      ],
    ]);

  test("要服务指南以外的材料；只告知一部分；逾期才告知；第二次告知补正", async () => {
    const given = await applied();
    const all = ["business", "site", "training"];
    expect(
      await refused(given, "correctionNotice", window, "2025-06-04", { missing: missing(...all, "photo") }),
    ).toEqual(["correctionNotice.listed 行政许可法16、行政许可法31"]);
    expect(
      await refused(given, "correctionNotice", window, "2025-06-04", { missing: missing("business") }),
    ).toEqual(["correctionNotice.complete 行政许可法32"]);
    expect(await refused(given, "correctionNotice", window, "2025-06-17")).toEqual([
      "correctionNotice.inTime 行政许可法32、行政许可法82",
    ]);
    await office.goOn(given, [["correctionNotice", window, "2025-06-04"]]);
    expect(await refused(given, "correctionNotice", window, "2025-06-05")).toEqual([
      "correctionNotice.once 行政许可法32",
    ]);
  });

  test("收费；材料不齐就受理；清单没有告知承诺的用告知承诺", async () => {
    const given = await applied();
    const accept = (input: object) => refused(given, "accept", window, "2025-06-05", input);
    expect(await accept({ feeFen: 10_000 })).toContain("accept.free 行政许可法58");
    expect(await accept({})).toEqual(["accept.complete 行政许可法32"]);
    expect(await accept({ mode: "commitment", promised: true, conditionsTold: true })).toEqual([
      "accept.commitment 优化营商环境条例40",
    ]);
  });

  test("提供虚假材料被拒绝的申请人一年以内再次申请，不得受理；登记簿里也抹不掉", async () => {
    const applicantCode = newCode();
    const first = await examined(applicantCode);
    const input = { ...reasoned, applicantCode, falseMaterial: true };
    await office.goOn(first, [["decide", leader, "2025-06-16", input]]);
    const again = await office.course("licence", [["apply", window, "2025-07-03", { applicantCode }]]);
    const banned = ["accept.banned 行政许可法78、行政许可法79"];
    const accept = () => refused(again, "accept", window, "2025-07-03", { startsOn: "2025-07-03" });
    expect(await accept()).toEqual(banned);
    const body = {
      applicant: holder,
      item: "yhbz-retail",
      ground: "fraud",
      decidedOn: "2001-01-01",
      matter: "m",
    };
    const entered = await office.enters("licence-bans", { [`${applicantCode}#${first.matter}`]: body });
    expect([entered.status, entered.body.fields[0].path]).toEqual([400, "act.input.entries.0.key"]);
    const blunt = await office.enters("licence-bans", { [applicantCode]: body });
    expect(blunt.status).toBe(201);
    expect(await accept()).toEqual(banned);
  });
});

describe("许可：决定", () => {
  test("二十个工作日以后决定：先要有超期说明，决定照作，记为逾期", async () => {
    const applicantCode = newCode();
    const given = await examined(applicantCode);
    const at = "2025-08-01";
    const input = { applicantCode, validFrom: at, validUntil: "2027-07-31" };
    expect(await refused(given, "decide", leader, at, input)).toEqual(["decide.overrun 行政许可法42"]);
    const told = { duty: "decide", reason: "专家意见迟迟没有提交" };
    const wish = { by: leader, at: `${at}T09:00:00+08:00`, input: told };
    expect((await office.together(given, "overrun", wish, running.sessionOf)).status).toBe(201);
    await office.goOn(given, [["decide", leader, at, input]]);
    const { duties } = await office.page(given.matter);
    expect(duties.find(({ duty }: { duty: string }) => duty === "decide")).toMatchObject({ state: "late" });
  });

  test("不予许可而不说明理由；窗口人员作决定；没有现场核查、没有法制审核就准予", async () => {
    const applicantCode = newCode();
    const given = await examined(applicantCode);
    const decide = (input: object, by = leader) =>
      refused(given, "decide", by, "2025-06-16", { applicantCode, ...input });
    expect(await decide(refusing)).toEqual(["decide.reasons 行政许可法38"]);
    expect(await decide({}, window)).toEqual(["decide.performer 行政许可法38"]);
    const bare = await office.course("licence", [
      ["apply", window, "2025-06-03", { applicantCode: newCode() }],
      ["accept", window, "2025-06-05"],
      ["examine", window, "2025-06-12"],
    ]);
    const found = await refused(bare, "decide", leader, "2025-06-16");
    expect(found).toContain("decide.checked 行政许可法34");
    expect(found).toContain("decide.reviewed 国办发〔2018〕118号12");
  });

  test("审查申请的人主持听证", async () => {
    const given = await office.course("licence", [
      ["apply", window, "2025-06-03", { applicantCode: newCode() }],
      ["accept", window, "2025-06-05"],
      ["assign", ["chief-1"], "2025-06-06", { examiners: ["officer-1", "host-1"] }],
      ["tellThirdParty", window, "2025-06-10"],
      ["hearingRequest", window, "2025-06-12"],
    ]);
    const wish = { by: leader, at: "2025-06-13", input: { requestedOn: "2025-06-12" } };
    const found = await office.refusal(() => office.begin("licence-hearing", "open", wish, given.matter));
    expect(found).toEqual(["open.notExaminer 行政许可法48"]);
  });

  test("两个登录同时作出准予决定：只作出一个", async () => {
    const applicantCode = newCode();
    const given = await examined(applicantCode);
    const wishes = ["leader-1", "leader-2"].map((one) =>
      office.act(given, "decide", { by: [one], at: "2025-06-16", input: { applicantCode } }),
    );
    expect((await Promise.all(wishes)).map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe("许可以后：延续、变更、撤销、注销", () => {
  test("有效期届满以后才决定延续或者不予延续：不行，视为准予延续", async () => {
    const { held } = await granted("2025-09-30");
    const renewal = await office.course("licence-renewal", [
      ["apply", window, "2025-08-01", held],
      ["accept", window, "2025-08-04"],
      ["examine", examiners, "2025-08-20"],
    ]);
    const silent = ["decide.silent 行政许可法50"];
    const next = { newFrom: "2025-10-01", newUntil: "2027-09-30" };
    expect(await refused(renewal, "decide", leader, "2025-10-09", next)).toEqual(silent);
    expect(await refused(renewal, "decide", leader, "2025-10-09", {}, 1)).toEqual(silent);
    const deemed = { by: leader, at: "2025-10-09", input: next };
    expect(marksOf(await office.act(renewal, "deemedRenewed", deemed))).toEqual([]);
  });

  test("延续、变更别人的许可证：申请照登，不得受理", async () => {
    const { held } = await granted("2027-06-15");
    const foreign = { ...held, holderCode: newCode() };
    for (const [procedure, cites] of [
      ["licence-renewal", "行政许可法50"],
      ["licence-change", "行政许可法49"],
    ] as const) {
      const begun = await office.course(procedure, [["apply", window, "2025-08-01", foreign]]);
      const found = await refused(begun, "accept", window, "2025-08-04");
      expect(found).toEqual([`accept.held ${cites}`]);
    }
  });

  test("撤销而没有告知、没有听取陈述申辩；别的机关发的证", async () => {
    const { held } = await granted("2027-06-15");
    const open = (input: object = {}) =>
      office.course("licence-revocation", [
        ["open", leader, "2025-07-01", { ...held, ...input }],
        ["investigate", examiners, "2025-07-08"],
      ]);
    expect(await refused(await open(), "decide", leader, "2025-07-14")).toContain(
      "decide.noticed 行政许可法7",
    );
    const other = await open({ grantedBy: "other" });
    expect(await refused(other, "decide", leader, "2025-07-14")).toContain("decide.competent 行政许可法69");
  });

  test("有效期没有届满的，以届满为由注销", async () => {
    const { held } = await granted("2027-06-15");
    const input = { ...held, ground: "expired" };
    expect(await refusedStart("licence-cancellation", "open", ["chief-1"], "2025-07-14", input)).toEqual([
      "open.expired 行政许可法70",
    ]);
  });
});

describe("执法证件", () => {
  const person = "officer-new";
  const issuing: readonly Step[] = [
    ["apply", ["registrar-1"], "2026-01-20"],
    ["train", ["registrar-1"], "2026-02-11"],
    ["exam", ["registrar-1"], "2026-02-14"],
    ["issue", ["registrar-1"], "2026-03-20"],
  ];

  test("没有培训、考试就发证；合同制人员申领", async () => {
    await enterAll(office, "officers", { [person]: { name: "卫宁", unit: "执法大队", roles: ["officer"] } });
    const begun = await office.course("officer-certificate", issuing.slice(0, 1));
    const found = await refused(begun, "issue", ["registrar-1"], "2026-03-20");
    expect(found.join()).toContain("issue.after.exam");
    const contract = { person, employment: "contract" };
    const at = "2026-01-20";
    expect(await refusedStart("officer-certificate", "apply", ["registrar-1"], at, contract)).toEqual([
      "apply.establishment 河南执法条例20",
    ]);
  });

  test("证件被暂扣的人，第二天不得检查；前一天的任务不受影响；登记簿里有暂扣的记载", async () => {
    const begun = await office.course("officer-certificate", issuing);
    const partyCode = newCode();
    const party = await enterFirm(office, partyCode);
    const task = (plannedOn: string) => {
      const input = { party, partyCode, plannedOn, inspectors: ["officer-1", person] };
      return office.begin("inspection", "task", { by: window, at: plannedOn, input });
    };
    const allowed = await task("2026-04-07");
    expect(allowed.status).toBe(201);
    await office.goOn({ matter: allowed.body.matter.id, procedure: "inspection" }, [
      ["cancel", ["chief-1"], "2026-04-07"],
    ]);
    await office.goOn(begun, [["suspend", leader, "2026-04-08"]]);
    expect(await office.refusal(() => task("2026-04-09"))).toEqual([
      "inspectors.certified 行政处罚法42、安全生产法67",
    ]);
    const listed = await office.client.get("/api/v1/registers/officers?on=2026-04-09&pageSize=200");
    const entry = listed.body.items.find(({ key }: { key: string }) => key === person);
    expect(entry.body.withdrawn).toMatchObject({ as: "suspended", on: "2026-04-08" });
    const own = await refused(begun, "review", ["registrar-1"], "2026-04-10");
    expect(own.join()).toContain("review.active");
  });
});
