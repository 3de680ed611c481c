import { capitals as written } from "@zhunsheng/engine";

/** An amount in 分 as a decision prints it beside the figures. @throws RangeError for what is no amount. */
export const capitals = (fen: number): string => `人民币${written(fen)}`;
