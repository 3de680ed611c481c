import { duties, type LinkedFile } from "@zhunsheng/engine";
import { dueDay } from "@zhunsheng/law";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calendar, penaltyOrdinary } from "../index.ts";
import { type Facts, fields } from "../procedures/enforcement/criminal-transfer/fields.ts";
import { criminalTransfer } from "../procedures/enforcement/criminal-transfer/index.ts";
import { parents } from "./linked.ts";
import type { Attempt, Situation } from "./situation.ts";
import { refusedBefore, team, transferring } from "./transferring.ts";

const { example, tries, upTo, second } = transferring;

const gatesOf = ({ found }: Attempt): readonly string[] => found.map(({ gate }) => gate);
const dutyOf = <F extends Record<string, object>>(given: Situation<F>, duty: string, today: string) =>
  given.duties(today).findLast((one) => one.duty === duty);

describe("三日内决定（移送规定第5条）", () => {
  const reported = upTo("report").does("report", team, example("report"), "2026-04-03");

  test("2026年4月3日报告，第三日是清明假期，届满日顺延到4月7日，应当提醒的日子仍是4月6日（E-5、V13）", () => {
    const duty = dutyOf(reported, "decideTransfer", "2026-04-06");
    expect(duty).toMatchObject({ due: "2026-04-07", state: "open", owedBy: "head", mark: "V" });
    const { within } = criminalTransfer.acts.report.opens?.[0] ?? {};
    expect(within && dueDay("2026-04-03", within, calendar).nominal).toBe("2026-04-06");
  });

  test("移送的期限是日历日：星期五报告，星期一届满，不按工作日", () => {
    const friday = upTo("report").does("report", team, example("report"), "2026-03-13");
    expect(dutyOf(friday, "decideTransfer", "2026-03-16")?.due).toBe("2026-03-16");
  });

  test("第四日才决定的，应当先记录超期的原因，记录以后仍然可以决定，计为超期", () => {
    const late = reported.tries("decide", ["head-1"], example("decide"), "2026-04-08");
    expect(gatesOf(late)).toEqual(["decideTransfer.overrun"]);
    const accounted = reported
      .does("overrun", ["head-1"], { duty: "decideTransfer", reason: "核实检验结论。" }, "2026-04-08")
      .does("decide", ["head-1"], example("decide"), "2026-04-08T10:00:00+08:00");
    expect(dutyOf(accounted, "decideTransfer", "2026-04-09")?.state).toBe("late");
  });

  test("只有主要负责人能决定，副职负责人决定的拒绝", () => {
    expect(gatesOf(tries("decide", {}, { by: ["leader-1"] }))).toEqual(["decide.performer"]);
    expect(gatesOf(tries("decide", {}, { by: ["head-1", "leader-1"] }))).toEqual(["decide.performer"]);
  });

  test("不批准移送的理由记录在案，并告诉原案件", () => {
    const { returns } = criminalTransfer.acts.decide;
    const { file } = refusedBefore();
    const act = file.latest.decide;
    expect(returns?.kind).toBe("transferRefused");
    expect(act && returns?.facts(file as never, act as never)).toEqual({
      decidedOn: "2025-07-17",
      reason: "没有发生现实危险，未达到立案追诉标准。",
    });
  });
});

describe("二十四小时内移送（移送规定第5条）", () => {
  const approved = (at: string) => upTo("decide").does("decide", ["head-1"], example("decide"), at);
  const moves = (at: string, when: string) =>
    approved(at).tries("transfer", ["officer-1"], example("transfer"), when);

  test("星期五傍晚批准，星期六傍晚届满，不因休息日顺延（E-40、E-7）", () => {
    const duty = dutyOf(approved("2025-07-18T18:30:00+08:00"), "transferInTime", "2025-07-19");
    expect(duty?.dueAt && new Date(duty.dueAt).getTime()).toBe(
      new Date("2025-07-19T18:30:00+08:00").getTime(),
    );
  });

  test("星期六傍晚六点半移送不超期，六点三十一分超期", () => {
    expect(moves("2025-07-18T18:30:00+08:00", "2025-07-19T18:30:00+08:00").accepted).toBe(true);
    expect(gatesOf(moves("2025-07-18T18:30:00+08:00", "2025-07-19T18:31:00+08:00"))).toEqual([
      "transferInTime.overrun",
    ]);
  });

  test("国庆假期中批准，二十四小时照样计算（E-7）", () => {
    const late = upTo("report")
      .does("report", team, example("report"), "2025-10-01")
      .does("decide", ["head-1"], example("decide"), "2025-10-02T10:00:00+08:00")
      .tries("transfer", ["officer-1"], example("transfer"), "2025-10-09T09:00:00+08:00");
    expect(gatesOf(late)).toEqual(["transferInTime.overrun"]);
  });

  test("没有负责人决定的，不得移送", () => {
    const early = upTo("decide").tries("transfer", ["officer-1"], example("transfer"), "2025-07-17");
    expect(gatesOf(early)).toContain("transfer.after.decide");
  });

  test("移送给原案件留下移送之日和公安机关，计入移送件数", () => {
    const { file, ...given } = upTo("receive");
    const act = file.latest.transfer;
    expect(act && criminalTransfer.acts.transfer.returns?.facts(file as never, act as never)).toEqual({
      transferredOn: "2025-07-17",
      to: "安和县公安局",
    });
    expect(given.figures().map(({ indicator }) => indicator)).toEqual(["XZ.SENT"]);
  });
});

describe("公安机关的处理（移送规定第7条至第10条）", () => {
  const signed = upTo("policeDecide");
  const noted = { noticeOn: "2025-07-21", decidedOn: "2025-07-20" };
  const refused = signed.does(
    "policeDecide",
    ["officer-1"],
    { ...second("policeDecide"), ...noted },
    "2025-07-21",
  );

  test("签收后三日内决定：2025年7月17日签收，20日是星期日，顺延到21日", () => {
    expect(dutyOf(signed, "policeDecision", "2025-07-18")).toMatchObject({ due: "2025-07-21" });
  });

  test("不属于管辖的，二十四小时内转送；转送以后重新计算三日", () => {
    const sent = upTo("receive").does(
      "receive",
      ["officer-1"],
      second("receive"),
      "2025-07-18T16:00:00+08:00",
    );
    expect(dutyOf(sent, "forwarded", "2025-07-18")?.due).toBe("2025-07-19");
    const forwarded = sent.does("forward", ["officer-1"], example("forward"), "2025-07-19");
    expect(dutyOf(forwarded, "forwarded", "2025-07-20")?.state).toBe("discharged");
    expect(dutyOf(forwarded, "policeDecision", "2025-07-20")?.due).toBe("2025-07-22");
  });

  test("拒绝签收的照样记录，可以建议检察院监督", () => {
    const input = example("receive", { result: "refused", reason: "材料不全。" });
    const given = upTo("receive").does("receive", ["officer-1"], input, "2025-07-18");
    expect(given.figures().map(({ indicator }) => indicator)).toEqual(["XZ.SENT"]);
    expect(given.tries("supervise", ["leader-1"], example("supervise"), "2025-07-18").accepted).toBe(true);
  });

  test("不予立案的，自接到通知书之日起三日内申请复议、建议监督或者处理", () => {
    expect(dutyOf(refused, "answerNotOpened", "2025-07-22")).toMatchObject({
      due: "2025-07-24",
      owedBy: "leader",
    });
    const asked = refused.does("reconsider", ["leader-1"], example("reconsider"), "2025-07-23");
    expect(dutyOf(asked, "answerNotOpened", "2025-07-25")?.state).toBe("discharged");
    expect(dutyOf(asked, "policeDecision", "2025-07-24")?.due).toBe("2025-07-28");
  });

  test("复议后立案的，一案只计一件立案，第一次的不予立案也计", () => {
    const opened = refused
      .does("reconsider", ["leader-1"], example("reconsider"), "2025-07-23")
      .does(
        "policeDecide",
        ["officer-1"],
        example("policeDecide", { way: "reconsideration", decidedOn: "2025-07-25", noticeOn: "2025-07-25" }),
        "2025-07-25",
      );
    const counted = opened.figures().map(({ indicator }) => indicator);
    expect(counted).toEqual(["XZ.SENT", "XZ.ACCEPTED", "XZ.REFUSED", "XZ.FILED"]);
  });

  test("复议仍不立案的，可以再建议立案监督，监督后立案", () => {
    const again = { way: "reconsideration" as const, decidedOn: "2025-07-25", noticeOn: "2025-07-25" };
    const given = refused
      .does("reconsider", ["leader-1"], example("reconsider"), "2025-07-23")
      .does("policeDecide", ["officer-1"], { ...second("policeDecide"), ...again }, "2025-07-25")
      .does("supervise", ["leader-1"], example("supervise"), "2025-07-26")
      .does("supervised", ["officer-1"], example("supervised"), "2025-07-28");
    const opened = example("policeDecide", {
      way: "supervision",
      decidedOn: "2025-07-30",
      noticeOn: "2025-07-30",
    });
    expect(given.tries("policeDecide", ["officer-1"], opened, "2025-07-30")).toEqual({
      accepted: true,
      found: [],
    });
  });

  test("以没有犯罪事实退回以后，不再申请复议、不再建议监督", () => {
    const back = refused.does("returned", ["officer-1"], example("returned"), "2025-07-22");
    const asks = (kind: "reconsider" | "supervise") =>
      gatesOf(back.tries(kind, ["leader-1"], example(kind), "2025-07-22"));
    expect(asks("reconsider")).toEqual(["reconsider.notOpened"]);
    expect(asks("supervise")).toEqual(["supervise.ground"]);
  });

  test("不予立案、案卷退回登记在先的，三日内仍然可以申请复议；复议后立案，以立案办结（移送规定第9条）", () => {
    const ground = { ground: "notOpened" as const, returnedOn: "2025-07-21" };
    const asked = refused
      .does("returned", ["officer-1"], example("returned", ground), "2025-07-21")
      .does("reconsider", ["leader-1"], example("reconsider"), "2025-07-22");
    const opened = asked
      .does(
        "policeDecide",
        ["officer-1"],
        example("policeDecide", { way: "reconsideration", decidedOn: "2025-07-25", noticeOn: "2025-07-25" }),
        "2025-07-25",
      )
      .does("handOver", ["officer-1"], example("handOver"), "2025-07-28");
    const ends = (result: "opened" | "returned") =>
      gatesOf(opened.tries("finish", ["leader-1"], example("finish", { result }), "2025-07-28"));
    expect(ends("opened")).toEqual([]);
    expect(ends("returned")).toEqual(["finish.result"]);
  });

  test("公安机关一直不签收、不转送的，三日以后可以建议检察院监督，事项不会停住", () => {
    const asks = (given: Situation<Facts>, when: string) =>
      gatesOf(given.tries("supervise", ["leader-1"], example("supervise"), when));
    const silent = upTo("receive");
    expect(asks(silent, "2025-07-18")).toEqual(["supervise.ground"]);
    expect(asks(silent, "2025-07-22")).toEqual([]);
    const elsewhere = silent.does("receive", ["officer-1"], second("receive"), "2025-07-18T16:00:00+08:00");
    expect(asks(elsewhere, "2025-07-21")).toEqual(["supervise.ground"]);
    expect(asks(elsewhere, "2025-07-22")).toEqual([]);
  });
});

describe("移交、退回和办结（移送规定第12条、第13条）", () => {
  test("自接到立案通知书之日起三日内移交：7月20日通知，23日届满", () => {
    expect(dutyOf(upTo("handOver"), "handOver", "2025-07-21")).toMatchObject({ due: "2025-07-23" });
  });

  test("第四日才移交的照样记录，计为超期", () => {
    const late = upTo("handOver").does("handOver", ["officer-1"], example("handOver"), "2025-07-24");
    expect(dutyOf(late, "handOver", "2025-07-25")?.state).toBe("late");
  });

  test("移送三件退回一件中的退回：计入退回，办结为退回，告诉原案件", () => {
    const back = upTo("policeDecide").does(
      "returned",
      ["officer-1"],
      example("returned", { returnedOn: "2025-07-19" }),
      "2025-07-21",
    );
    expect(back.figures().map(({ indicator }) => indicator)).toContain("XZ.RETURNED");
    expect(dutyOf(back, "policeDecision", "2025-08-01")?.state).toBe("waived");
    const act = back.file.latest.returned;
    expect(
      act && criminalTransfer.acts.returned.returns?.facts(back.file as never, act as never),
    ).toMatchObject({ returnedOn: "2025-07-19" });
    expect(back.tries("finish", ["leader-1"], second("finish"), "2025-07-22").accepted).toBe(true);
  });

  test("检查中发现而移送、退回后应当追究行政责任的，产生立案查处的应办事项；由案件移送的，原案件继续办", () => {
    const back = (liable: boolean) =>
      upTo("policeDecide").does(
        "returned",
        ["officer-1"],
        example("returned", { liable, returnedOn: "2025-07-19" }),
        "2025-07-21",
      );
    /** The same as opened from a matter of that procedure. */
    const owed = ({ file }: Situation<Facts>, procedure: string) => {
      const [first, ...rest] = file.acts;
      const acts = first ? [{ ...first, parent: { matter: "m-0", procedure } }, ...rest] : [];
      const all = duties(criminalTransfer as never, { ...file, acts } as never, "2025-07-24", calendar);
      return all.find(({ duty }) => duty === "punishReturned");
    };
    expect(owed(back(true), "inspection")).toMatchObject({ due: "2025-07-30", mark: "M", state: "open" });
    const opened = back(true).returned("caseOpened", ["officer-1"], example("caseOpened"), "2025-07-23");
    expect(owed(opened, "inspection")?.state).toBe("discharged");
    expect(owed(back(true), "penalty-ordinary")).toBeUndefined();
    expect(owed(back(false), "inspection")).toBeUndefined();
  });

  test("由退回的移送事项立案，带入当事人、事实和发现之日；没有退回的不能由它立案", () => {
    const back = upTo("policeDecide").does("returned", ["officer-1"], example("returned"), "2025-07-21");
    const { carries } = penaltyOrdinary.acts.clue;
    expect(carries?.({ procedure: "criminal-transfer", file: back.file as never })).toMatchObject({
      source: "transferred",
      partyName: "安和县清源化工有限公司",
      discoveredOn: "2025-07-15",
      content: "关闭可燃气体报警装置，擅自生产危险化学品。",
    });
    expect(penaltyOrdinary.opensFrom).toContain("criminal-transfer");
    expect(criminalTransfer.acts.caseOpened.after).toEqual(["returned"]);
  });

  test("办结以后公安机关又退回的，仍然登记", () => {
    const ended = upTo("finish").does("finish", ["leader-1"], example("finish"), "2025-07-22");
    expect(ended.tries("returned", ["officer-1"], example("returned"), "2025-11-03").accepted).toBe(true);
    expect(ended.tries("judged", ["officer-1"], example("judged"), "2025-12-05").accepted).toBe(true);
  });

  test("公职人员职务犯罪的线索，产生移送监察机关的应办事项", () => {
    const found = upTo("suspect").does("suspect", ["officer-1"], second("suspect"), "2025-07-15");
    expect(dutyOf(found, "passOfficialClue", "2025-07-16")).toMatchObject({ state: "open", mark: "M" });
    const passed = found.does("officialCrime", ["leader-1"], example("officialCrime"), "2025-07-16");
    expect(dutyOf(passed, "passOfficialClue", "2025-07-17")?.state).toBe("discharged");
  });
});

describe("由原案件带入和表单", () => {
  const carries = (parent: LinkedFile) => criminalTransfer.acts.suspect.carries?.(parent);

  test("由处罚案件立案，带入当事人和查明的事实", () => {
    expect(carries(parents.investigated)).toMatchObject({
      source: "investigation",
      partyName: "安和县清源化工有限公司",
    });
    expect(carries(parents.investigated)?.facts).toBeDefined();
  });

  test("由行政检查立案，环节是行政检查；没有当事人的不带入", () => {
    const { file } = upTo("suspect");
    expect(carries({ procedure: "inspection", file })).toEqual({ source: "inspection" });
  });

  const bad = (kind: keyof typeof fields, input: object) => z.safeParse(fields[kind], input).success;

  test("签收没有签收人、拒绝没有理由的，表单不收", () => {
    expect(bad("receive", { ...example("receive"), signer: undefined })).toBe(false);
    expect(bad("receive", { ...second("receive"), reason: undefined })).toBe(false);
  });

  test("收到通知早于决定的，表单不收；没有判决有罪而有罚金的，表单不收", () => {
    expect(bad("policeDecide", example("policeDecide", { noticeOn: "2025-07-19" }))).toBe(false);
    expect(bad("judged", { ...second("judged"), criminalFineFen: 100 })).toBe(false);
  });
});
