import type { RecordingRule } from "@zhunsheng/engine";
import { cite } from "../../laws/index.ts";

/** 国办发〔2018〕118号: text for every act (七), sound and picture where a dispute is likely (八). */
export const textOnly: RecordingRule = { level: "text", basis: cite("threeSystems", 7) };
export const keyMoments: RecordingRule = { level: "key", basis: cite("threeSystems", 8) };
export const wholeCourse: RecordingRule = { level: "whole", basis: cite("threeSystems", 8) };
