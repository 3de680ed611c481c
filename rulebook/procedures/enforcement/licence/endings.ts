import type { ActRule } from "@zhunsheng/engine";
import { dayOf } from "@zhunsheng/law";
import { cite } from "../../../laws/index.ts";
import { textOnly } from "../../shared/recordings.ts";
import { queued } from "./entries.ts";
import { type Facts, fields } from "./fields.ts";
import { samples } from "./samples.ts";
import { isUnmarked } from "./standing.ts";
import { endedInBundle } from "./told.ts";

/** 撤回申请、终止办理、归档. */
export const endings: { [P in "withdrawApplication" | "terminate" | "archive"]: ActRule<Facts, P> } = {
  withdrawApplication: {
    title: "申请人撤回申请",
    stage: "closing",
    nature: "fact",
    basis: cite("licensing", 29),
    performers: ["officer", "unitHead", "party"],
    conditional: true,
    after: ["apply"],
    before: ["decide"],
    follows: ["apply"],
    fields: fields.withdrawApplication,
    examples: samples.withdrawApplication,
    gates: [
      {
        code: "withdrawApplication.recorded",
        basis: cite("licensing", 29),
        mark: "M",
        says: "撤回申请应当由申请人书面提出，口头提出的应当记录并签名",
        holds: (_file, { facts }) => facts.written,
      },
    ],
    enters: (file, act) => queued(file, dayOf(act.occurredAt), "ended"),
    figures: [{ indicator: "XK.WITHDRAWN.N", basis: cite("licensing", 29) }],
    returns: endedInBundle,
    documents: ["撤回行政许可申请书"],
    recording: textOnly,
  },
  terminate: {
    title: "终止办理",
    stage: "closing",
    nature: "decision",
    basis: cite("local"),
    performers: ["leader", "head"],
    conditional: true,
    after: ["apply"],
    before: ["decide"],
    follows: ["apply", "accept"],
    fields: fields.terminate,
    examples: samples.terminate,
    enters: (file, act) => queued(file, dayOf(act.occurredAt), "ended"),
    figures: [{ indicator: "XK.ENDED.N", basis: cite("local") }],
    returns: endedInBundle,
    documents: ["终止办理行政许可决定书"],
    recording: textOnly,
  },
  archive: {
    title: "归档",
    stage: "closing",
    nature: "decision",
    basis: cite("archives", 14),
    performers: ["archivist"],
    after: ["decide"],
    follows: ["decide", "deliver", "publish"],
    fields: fields.archive,
    examples: samples.archive,
    gates: [
      {
        code: "archive.delivered",
        basis: cite("licensing", 44),
        says: "决定和许可证件还没有送达，不能归档",
        holds: (file) => file.all.deliver.some(isUnmarked),
        wayOut: () => ({ act: "deliver" }),
      },
      {
        code: "archive.published",
        basis: cite("licensing", 40),
        mark: "M",
        says: "准予许可的决定还没有公示",
        holds: (file) => file.latest.decide?.facts.outcome !== "grant" || file.done.publish,
        wayOut: () => ({ act: "publish" }),
      },
    ],
    documents: ["卷内文件目录"],
    recording: textOnly,
  },
};
