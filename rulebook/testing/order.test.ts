import { describe, expect, test } from "vitest";
import { penaltyOrdinary } from "../index.ts";
import type { Facts as OrdinaryFacts } from "../procedures/enforcement/penalty-ordinary/fields.ts";
import type { Facts as SummaryFacts } from "../procedures/enforcement/penalty-summary/fields.ts";
import { type Attempts, placeOf, stranger } from "./order.ts";
import { ordinaryPlaces } from "./order-ordinary.ts";
import { summaryPlaces } from "./order-summary.ts";
import { before, course, example, type Ordinary } from "./ordinary.ts";
import { begin } from "./situation.ts";
import { summaryBefore, summaryCourse, summaryExample } from "./summary.ts";

type Kind = keyof OrdinaryFacts & string;
type SummaryKind = keyof SummaryFacts & string;

const longAgo = "2025-01-02";

/** Those that the course of the examples has no place for. */
const others: { readonly [K in Kind]?: readonly string[] } = {
  decline: ["leader-1"],
  withdraw: ["publisher-1"],
};

const people = (act: Kind): readonly string[] => {
  const row = course.find(([kind]) => kind === act);
  return row?.[1] ?? others[act] ?? ["leader-1"];
};

/** Before the act as the course has it; after a withdrawal, where the act must not precede one. */
function atPlace(act: Kind): Ordinary {
  if (act === "decline") return before("open");
  if (act === "withdraw") return before("close");
  if (act !== "publish" && act !== "close") return before(act);
  const mistake = example("withdraw", { ground: "corrected" });
  return before("close").does("withdraw", ["publisher-1"], mistake, "2025-07-26");
}

const whenOf = (act: Kind): string => course.find(([kind]) => kind === act)?.[2] ?? "2025-07-27";

const ordinary = (act: Kind): Attempts => {
  const [by, input] = [people(act), example(act)];
  const usual = act === "decline" ? "2025-06-04" : act === "publish" ? "2025-07-27" : whenOf(act);
  return {
    byStranger: () => atPlace(act).tries(act, [stranger], input, usual),
    atOnce: () => before("open").tries(act, by, input, "2025-06-04"),
    early: () => atPlace(act).tries(act, by, input, longAgo),
    overtaken: () => {
      const place = atPlace(act);
      return place.file.acts.flatMap(({ kind }) => {
        const one = course.find(([other]) => other === kind)?.[0];
        if (one === undefined || one === act) return [];
        const late = `${usual}T23:00:00+08:00`;
        if (!place.tries(one, people(one), example(one), late).accepted) return [];
        return [place.does(one, people(one), example(one), late).tries(act, by, input, usual)];
      });
    },
    twice: () => atPlace(act).does(act, by, input, usual).tries(act, by, input, usual),
  };
};

/** The payment into the bank is of a case in which nothing was collected on the spot. */
const summaryPeople: { readonly [K in SummaryKind]?: readonly string[] } = {
  payment: ["officer-1"],
  withdraw: ["publisher-1"],
};

function summary(act: SummaryKind): Attempts {
  const row = summaryCourse.find(([kind]) => kind === act);
  const by = row?.[1] ?? summaryPeople[act] ?? [];
  const input = summaryExample(act);
  const place = (): ReturnType<typeof summaryBefore> => {
    if (act === "archive") {
      return summaryBefore(act).does("payment", ["officer-1"], summaryExample("payment"), "2025-03-19");
    }
    if (act !== "publish") return summaryBefore(act);
    const mistake = summaryExample("withdraw", { ground: "corrected", ruledOn: "2025-03-18" });
    return summaryBefore("archive").does("withdraw", ["publisher-1"], mistake, "2025-03-18");
  };
  const usual = act === "publish" ? "2025-03-19" : (row?.[2] ?? "2025-04-11");
  return {
    byStranger: () => place().tries(act, [stranger], input, usual),
    atOnce: () => summaryBefore("hear").tries(act, by, input, "2025-03-12T09:05:00+08:00"),
    early: () => place().tries(act, by, input, longAgo),
    overtaken: () => [],
    twice: () => place().does(act, by, input, usual).tries(act, by, input, usual),
  };
}

describe("普通程序：由谁办理、须在什么之后、能否再办", () => {
  test.each(ordinaryPlaces.map((place) => [place.act, place] as const))("%s", (act, place) => {
    expect(placeOf(act, ordinary(act))).toEqual(place);
  });
  test("办理不能从案源登记以外的行为开始", () => {
    const found = begin(penaltyOrdinary).tries("open", ["leader-1"], example("open"), "2025-06-05").found;
    expect(found.map(({ gate }) => gate)).toEqual(["matter.begins"]);
  });
});

describe("简易程序：由谁办理、须在什么之后、能否再办", () => {
  test.each(summaryPlaces.map((place) => [place.act, place] as const))("%s", (act, place) => {
    expect(placeOf(act, summary(act))).toEqual(place);
  });
});

test("更正后重新公示的，撤回的时间不得早于重新公示", () => {
  const late = "2025-08-08T09:00:00+08:00";
  const mistake = example("withdraw", { ground: "corrected" });
  const again = before("close")
    .does("withdraw", ["publisher-1"], mistake, "2025-07-26")
    .does("publish", ["publisher-1"], example("publish"), late);
  const { found } = again.tries("withdraw", ["publisher-1"], example("withdraw"), "2025-08-07");
  expect(found.map(({ gate }) => gate)).toContain("withdraw.time");
  const spotMistake = summaryExample("withdraw", { ground: "corrected", ruledOn: "2025-03-18" });
  const spotAgain = summaryBefore("archive")
    .does("withdraw", ["publisher-1"], spotMistake, "2025-03-18")
    .does("publish", ["publisher-1"], summaryExample("publish"), late);
  const spot = spotAgain.tries("withdraw", ["publisher-1"], summaryExample("withdraw"), "2025-08-07").found;
  expect(spot.map(({ gate }) => gate)).toContain("withdraw.time");
});
