import type { Mark } from "../api/types.ts";

/** How far the text behind a rule was checked. */
export const markWords: Readonly<Record<Mark, string>> = {
  V: "已核对原文",
  V2: "部分核对，待核：只提示，不拦截",
  M: "待核：只提示，不拦截",
};
