import type { HandlingFacts } from "../procedures/shared/licence-fields.ts";
import type { GateCase } from "./gate-case.ts";
import { type Entries, registers } from "./reference.ts";
import type { Attempt, Situation } from "./situation.ts";

const licensingLaw = "《中华人民共和国行政许可法》";
const civil = "《中华人民共和国民事诉讼法》";

/** 行政许可法 with its articles: licensing("第44条", "第82条"). */
export const licensing = (...places: readonly string[]): string =>
  places.map((place) => licensingLaw + place).join("、");

export const opinion = (item: string): string => `国办发〔2018〕118号第（${item}）项`;

/** One gate: what passes it, and what it refuses, or marks where `marks` is said. */
export const gateCase = (
  act: string,
  gate: string,
  cites: string,
  name: string,
  passes: () => Attempt,
  refuses: () => Attempt,
  marks?: "marks",
): GateCase => ({
  act,
  gate,
  cites,
  passes: ["符合规定的", passes],
  refuses: [name, refuses],
  ...(marks ? { marks: true } : {}),
});

/** Registers in which the agency is an organisation that was only entrusted. */
export const delegated: Entries = {
  agencies: { self: { ...Object(registers.agencies?.self), kind: "delegated" } },
};

/** 行政许可法第24条 of an acceptance. */
export const bodyCase = (passes: () => Attempt, refuses: () => Attempt): GateCase =>
  gateCase("accept", "accept.body", licensing("第24条"), "受委托组织受理", passes, refuses);

type Delivery = Partial<HandlingFacts["deliver"]>;

const sent = { receivedBy: undefined, signature: undefined } as const;

/** The delivery of a decision by every way, each with what proves it and without. */
export function deliveryCases(deliver: (changed: Delivery) => Attempt): readonly GateCase[] {
  const one = (gate: string, articles: string, name: string, passes: Delivery, refuses: Delivery): GateCase =>
    gateCase(
      "deliver",
      gate,
      `${licensing("第44条")}、${articles}`,
      name,
      () => deliver(passes),
      () => deliver(refuses),
      "marks",
    );
  const mail = { ...sent, way: "mail", sentOn: "2025-06-16", proof: "EX123" } as const;
  const electronic = { ...sent, way: "electronic", proof: "系统到达记录" } as const;
  const leaving = { ...sent, way: "leaving", signature: "refused" } as const;
  const notice = { ...sent, way: "publicNotice", noticeGround: "unknown" } as const;
  return [
    one(
      "service.electronic",
      `${civil}第90条`,
      "没有确认书的电子送达",
      { ...electronic, confirmed: true },
      electronic,
    ),
    one("service.leaving", `${civil}第89条`, "没有见证的留置送达", { ...leaving, witnessed: true }, leaving),
    one("service.posted", `${civil}第95条`, "没有公告之日", { ...notice, postedOn: "2025-06-12" }, notice),
    one("service.receiver", `${civil}第88条`, "其他人签收", {}, { receivedBy: "other" }),
    one(
      "service.refused",
      `${civil}第87条、${civil}第89条`,
      "拒收而仍直接送达",
      {},
      { signature: "refused" },
    ),
    one("service.proof", `${civil}第87条、${civil}第91条`, "没有邮件回执", mail, {
      ...mail,
      proof: undefined,
    }),
    one("service.sentOn", `${civil}第91条`, "没有交寄之日", mail, { ...mail, sentOn: undefined }),
  ];
}

type Published = Pick<HandlingFacts, "publish" | "withdraw">;

/** Publication of what was decided: once, masked, checked, and not after it was annulled. */
export function publicityCases<F extends Published & Record<string, object>>(
  before: () => Situation<F>,
  publish: F["publish"],
  withdraw: F["withdraw"],
  day: string,
): readonly GateCase[] {
  const by = ["publisher-1"];
  const tries = (given: Situation<F>, changed: Partial<HandlingFacts["publish"]> = {}): Attempt =>
    given.tries("publish", by, { ...publish, ...changed }, day);
  const published = (): Situation<F> => before().does("publish", by, publish, day);
  const taken = (ground: "corrected" | "annulled"): Situation<F> =>
    published().does("withdraw", by, { ...withdraw, ground }, day);
  const usual = (): Attempt => tries(before());
  const one = (
    gate: string,
    cites: string,
    name: string,
    refuses: () => Attempt,
    marks?: "marks",
  ): GateCase => gateCase("publish", gate, cites, name, usual, refuses, marks);
  return [
    one("publish.standing", opinion("六"), "已经公示没有撤回", () => tries(published())),
    one("publish.annulled", `${licensing("第40条")}、${opinion("六")}`, "决定已被撤销", () =>
      tries(taken("annulled"), { correctionNote: "更正" }),
    ),
    one("publish.masked", "国办发〔2018〕118号、《中华人民共和国政府信息公开条例》第15条", "没有脱敏", () =>
      tries(before(), { masked: false }),
    ),
    one(
      "publish.checked",
      "本机关登记簿",
      "公示人员自己核对",
      () => tries(before(), { checkedBy: "publisher-1" }),
      "marks",
    ),
    gateCase(
      "publish",
      "publish.corrected",
      "本机关登记簿",
      "没有更正说明",
      () => tries(taken("corrected"), { correctionNote: "许可证编号已经更正。" }),
      () => tries(taken("corrected")),
      "marks",
    ),
  ];
}

type Received = Pick<HandlingFacts, "tellMissing" | "supplied" | "decline">;

interface Receiving<F> {
  /** After the application, before anything was told. */
  readonly before: () => Situation<F & Record<string, object>>;
  readonly samples: Pick<HandlingFacts, "tellMissing" | "supplied" | "decline">;
  /** A day within the five working days, and one after them. */
  readonly day: string;
  readonly late: string;
}

/** What is missing is told once, in five working days; only then may it stand in the way (行政许可法第32条). */
export function receivingCases<F extends Received & Record<string, object>>({
  before,
  samples,
  day,
  late,
}: Receiving<F>): readonly GateCase[] {
  const by = ["officer-1"];
  const told = () => before().does("tellMissing", by, samples.tellMissing, day);
  const declines = (
    given: ReturnType<typeof told>,
    changed: Partial<HandlingFacts["decline"]> = {},
  ): Attempt => given.tries("decline", by, { ...samples.decline, ...changed }, day);
  return [
    gateCase(
      "tellMissing",
      "tellMissing.inTime",
      licensing("第32条第1款第（四）项", "第82条"),
      "五日届满以后才告知",
      () => before().tries("tellMissing", by, samples.tellMissing, day),
      () => before().tries("tellMissing", by, samples.tellMissing, late),
    ),
    gateCase(
      "decline",
      "decline.voucher",
      licensing("第32条第2款"),
      "没有凭证",
      () => declines(told()),
      () => declines(told(), { voucher: false }),
    ),
    gateCase(
      "decline",
      "decline.incomplete",
      licensing("第32条第1款第（四）项", "第32条第1款第（五）项"),
      "没有告知补正就以材料不齐不予受理",
      () => declines(told()),
      () => declines(before()),
    ),
  ];
}
