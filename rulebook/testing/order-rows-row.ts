import type { OrderRow } from "./place.ts";

export const row = (
  act: string,
  by: string,
  needs: string,
  closedBy: string,
  notBefore: string,
  notBeforeLast: string,
  again: boolean,
): OrderRow => ({
  act,
  by,
  needs: words(needs),
  closedBy: words(closedBy),
  notBefore: words(notBefore),
  notBeforeLast: words(notBeforeLast),
  again,
});

const words = (list: string): readonly string[] => list.split(" ").filter((word) => word !== "");
