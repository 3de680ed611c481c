import { licenceRevocation } from "../procedures/enforcement/licence-revocation/index.ts";
import { revoking } from "./licence-after-world.ts";
import type { Attempt } from "./situation.ts";

const { upTo, example } = revoking;
const { open, investigate, notice, decide } = licenceRevocation.acts;
const lawChanged = open.examples[1] ?? open.examples[0];
const withLoss = investigate.examples[1] ?? investigate.examples[0];
const proposed = notice.examples[1] ?? notice.examples[0];
const withdrawn = { ...(decide.examples[1] ?? decide.examples[0]), banTold: undefined };

/** 撤回: the law changed, the shop lies in an area where fireworks are forbidden now; it has goods left. */
export const withdrawal = {
  told: { open: lawChanged, investigate: withLoss, notice: proposed, decide: withdrawn },
  upTo: (kind: Parameters<typeof upTo>[0]) => upTo(kind, undefined, withdrawal.told),
};

export const law = {
  withdrawing: (changed: Partial<typeof withdrawn> = {}): Attempt =>
    withdrawal.upTo("decide").tries("decide", ["leader-1"], { ...withdrawn, ...changed }, "2025-06-20"),
  compensating: (amountFen: number): Attempt =>
    withdrawal
      .upTo("deliver")
      .tries("compensate", ["chief-1"], { ...example("compensate"), amountFen }, "2025-07-12"),
  closing: (amountFen: number): Attempt =>
    withdrawal
      .upTo("close")
      .does("compensate", ["chief-1"], { ...example("compensate"), amountFen }, "2025-07-12")
      .tries("close", ["leader-1"], example("close"), "2025-07-30"),
};

const request = example("hearingRequest");
const heard = example("heard");

/** Noticed, and a hearing asked for on that day. */
export const requested = (when: string) =>
  upTo("statement").does("hearingRequest", ["officer-1"], request, when);

export const revocation = {
  asking: (when: string): Attempt => upTo("statement").tries("hearingRequest", ["officer-1"], request, when),
  /** The holder says nothing at all; reviewed as early as can be. */
  unanswered: (when: string, hearingRight: boolean): Attempt =>
    upTo("statement", undefined, { notice: { ...example("notice"), hearingRight } })
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-06-12")
      .tries("decide", ["leader-1"], example("decide"), when),
  /** Asked for in time; held, or not. */
  afterHearing: (held: boolean): Attempt => {
    const asked = requested("2025-06-16");
    const given = held ? asked.returned("heard", ["host-1"], heard, "2025-07-08") : asked;
    return given
      .does("legalReview", ["reviewer-1"], example("legalReview"), "2025-07-10")
      .tries("decide", ["leader-1"], example("decide"), "2025-07-14");
  },
};
