import { applicationSamples } from "./samples-application.ts";
import { decisionSamples } from "./samples-decision.ts";
import { examinationSamples } from "./samples-examination.ts";

export const samples = { ...applicationSamples, ...examinationSamples, ...decisionSamples };
