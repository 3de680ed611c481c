import type { ActRule } from "@zhunsheng/engine";
import { cite } from "../../../laws/index.ts";
import {
  delivering,
  isDeliveredSoundly,
  publishGates,
  publishing,
  withdrawing,
} from "../../shared/licence-publicity.ts";
import { textOnly } from "../../shared/recordings.ts";
import { type Facts, fields, samples } from "./fields.ts";
import type { File } from "./standing.ts";

const isDecided = ({ done }: File): boolean => done.decide || done.deemedRenewed;

/** Delivered is what was decided, or what the certificate says now that silence renewed it. */
const decidedFirst = {
  basis: cite("licensing", 50, 2),
  says: "还没有作出决定，也没有视为准予延续",
  holds: isDecided,
};

/** 送达、公示、办结. */
export const afterwards: { [P in "deliver" | "publish" | "withdraw" | "finish"]: ActRule<Facts, P> } = {
  deliver: {
    ...delivering,
    after: ["apply"],
    follows: ["decide", "deemedRenewed"],
    gates: [{ ...decidedFirst, code: "deliver.decided" }, ...delivering.gates],
  },
  publish: {
    ...publishing,
    after: ["apply"],
    follows: ["decide", "deemedRenewed", "withdraw"],
    gates: [
      {
        code: "publish.granted",
        basis: cite("licensing", 40),
        says: "应当公开的是准予延续的决定",
        holds: ({ latest, done }) => done.deemedRenewed || latest.decide?.facts.outcome === "granted",
      },
      ...publishGates,
    ],
    figures: [
      {
        indicator: "XK.AFTER.PUB",
        basis: cite("licensing", 40),
        when: (file) => file.all.publish.length <= 1,
      },
    ],
  },
  withdraw: withdrawing,
  finish: {
    title: "办结",
    stage: "delivery",
    nature: "decision",
    basis: cite("local"),
    performers: ["officer", "unitHead", "leader", "head"],
    after: ["apply"],
    follows: ["decide", "deemedRenewed", "deliver"],
    fields: fields.finish,
    examples: samples.finish,
    gates: [
      { ...decidedFirst, code: "finish.decided" },
      {
        code: "finish.delivered",
        basis: cite("licensing", 44),
        says: "决定和证件没有依法送达，不能办结",
        holds: (file) => isDeliveredSoundly(file),
        wayOut: () => ({ act: "deliver" }),
      },
    ],
    recording: textOnly,
  },
};
