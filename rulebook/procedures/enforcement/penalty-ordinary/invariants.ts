import type { Invariant } from "@zhunsheng/engine";
import type { Facts } from "./fields.ts";
import { decided } from "./invariants-decided.ts";
import { ended } from "./invariants-ended.ts";
import { heard } from "./invariants-heard.ts";
import { investigated } from "./invariants-investigated.ts";

/** What is true of every ordinary case that can come about, read off the file without the gates' own code. */
export const invariants: readonly Invariant<Facts>[] = [...investigated, ...heard, ...decided, ...ended];
