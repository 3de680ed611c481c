import type { Invariant } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";
import { disputed, performed } from "./invariants-after.ts";
import { decided } from "./invariants-decided.ts";
import { ended } from "./invariants-ended.ts";
import { heard } from "./invariants-heard.ts";
import { investigated } from "./invariants-investigated.ts";
import { taken } from "./invariants-people.ts";
import { transferred } from "./invariants-transferred.ts";

/** What is true of every ordinary case that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [
  ...investigated,
  ...taken,
  ...heard,
  ...disputed,
  ...decided,
  ...performed,
  ...ended,
  ...transferred,
];
