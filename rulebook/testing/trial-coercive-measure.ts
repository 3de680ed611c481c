import type { AnyFile, Suited } from "@zhunsheng/engine";
import { addDays } from "@zhunsheng/law";
import {
  type File,
  held,
  lastDay,
  owedBack,
  salesOf,
  unpaidDamage,
} from "../procedures/enforcement/coercive-measure/standing.ts";
import { approvingCases } from "./gates-measure-approving.ts";
import { endingCases } from "./gates-measure-ending.ts";
import { finishingCases } from "./gates-measure-finishing.ts";
import { keepingCases } from "./gates-measure-keeping.ts";
import { takingCases } from "./gates-measure-taking.ts";
import { compulsionEntries } from "./measure-play.ts";
import { row } from "./order-rows.ts";
import type { Trial } from "./trial.ts";

const isMeasure = (file: AnyFile): file is AnyFile & File => Object.hasOwn(file.all, "take");

/** Which things of the list an act can be about as the file stands. */
const about =
  (numbers: (file: File) => readonly number[], most = 500) =>
  (file: AnyFile) => {
    const found = isMeasure(file) ? numbers(file).slice(0, most) : [];
    return found.length === 0 ? {} : { items: found.map((number) => ({ number })) };
  };

const unsold = (file: File): readonly number[] =>
  held(file).filter((number) => salesOf(file, [number]).length === 0);

const suited: Suited = {
  lift: about(held),
  transfer: about(held),
  dispose: about(held, 1),
  sell: about(unsold, 1),
  giveBack: about(owedBack),
  compensate: about(unpaidDamage),
  entrust: about(held, 2),
  ratify: (_file, day) => ({ reportedAt: `${day}T09:00:00+08:00` }),
  commission: (file, day) => ({ ...about(held, 1)(file), from: day, until: addDays(day, 9) }),
  testResult: (_file, day) => ({ receivedOn: day }),
  expired: (file) => ({ lastDay: (isMeasure(file) && lastDay(file)) || "2025-07-05" }),
};

const leaders = "机关负责人、主要负责人";
const handling = "执法人员、承办机构负责人";
const above = `承办机构负责人、${leaders}`;

/** 行政强制措施（查封、扣押）. */
export const coerciveMeasureTrial: Trial = {
  procedure: "coercive-measure",
  walk: {
    begins: "2025-06-03",
    waits: [0, 40],
    entries: compulsionEntries,
    main: ["request", "approve", "take", "lift", "giveBack", "publish", "close"],
    names: {
      answerClaim: { claim: "claim" },
      testResult: { commission: "commission" },
      // Names nothing: only says that the other example of the check must come before it.
      compensate: { damage: "checkCustody" },
    },
    suited,
    movesMax: 800,
  },
  order: [
    row("request", "执法人员", "", "take end", "", "", false),
    row("approve", leaders, "", "take end", "request", "", false),
    row("decline", leaders, "", "approve take end", "request", "", false),
    row("abandon", above, "", "take end", "request approve", "approve", false),
    row("take", "执法人员", "", "end", "request approve", "request approve", false),
    row("ratify", leaders, "take", "end", "take", "", false),
    row("entrust", above, "take", "end", "take", "", true),
    row("checkCustody", handling, "take", "end", "take", "", true),
    row("claim", handling, "take", "end", "take", "", true),
    row("answerClaim", leaders, "claim", "end", "claim", "claim", true),
    row("commission", `执法人员、${above}`, "take", "end", "take", "", true),
    row("testResult", handling, "commission", "end", "commission", "", true),
    row("extend", leaders, "take", "end", "take", "", false),
    row("tellExtension", "执法人员", "extend", "end", "extend", "", true),
    row("sell", leaders, "take", "end", "take", "", true),
    row("dispose", leaders, "take", "end", "take", "", true),
    row("transfer", above, "take", "end", "take", "", false),
    row("expired", `执法人员、${above}`, "take", "end", "take", "", false),
    row("lift", leaders, "take", "end", "take", "", true),
    row("giveBack", "执法人员", "lift", "end", "lift", "", true),
    row("compensate", leaders, "take", "end", "take checkCustody giveBack", "checkCustody giveBack", true),
    row("publish", "公示人员", "take", "", "take withdraw", "withdraw", true),
    row("withdraw", "公示人员", "publish", "", "publish", "publish", true),
    row(
      "close",
      leaders,
      "take",
      "end",
      "take ratify lift dispose transfer giveBack",
      "ratify lift dispose transfer giveBack",
      false,
    ),
  ],
  duties: [
    { act: "take", duty: "ratify", alone: "++", among: "--" },
    { act: "take", duty: "publish", alone: "++", among: "++" },
    { act: "ratify", duty: "liftDisagreed", alone: "-+", among: "-+" },
    { act: "checkCustody", duty: "compensate", alone: "-+", among: "-+" },
    { act: "expired", duty: "liftExpired", alone: "-", among: "-" },
    { act: "giveBack", duty: "compensate", alone: "-+", among: "-+" },
    { act: "publish", duty: "takeDown", alone: "+", among: "+" },
    { act: "withdraw", duty: "publishAgain", alone: "-+", among: "-+" },
  ],
  gates: [...approvingCases, ...takingCases, ...keepingCases, ...endingCases, ...finishingCases],
};
