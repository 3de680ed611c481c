import { type File, held } from "./standing.ts";

/** 三十日, where no other law says otherwise (行政强制法第25条第1款). */
export const statutoryDays = 30;

/** For duties: ended when nothing is held any more, whichever way (第27条、第28条). */
export const nothingHeld = {
  dischargedBy: ["dispose", "lift", "transfer"],
  dischargedWhen: (file: File): boolean => held(file).length === 0,
} as const;
