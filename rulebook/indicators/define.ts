import type { Citation } from "@zhunsheng/law";

/** 指标: what a number of a report means. Its value is a sum of figures, each from one act. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  /** 分 is money; it is shown in yuan. */
  readonly unit: "起" | "次" | "件" | "份" | "项" | "场" | "日" | "人" | "分";
  readonly definition: string;
  readonly basis?: Citation;
}
