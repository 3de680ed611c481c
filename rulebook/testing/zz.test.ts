import { test } from "vitest";
import { isTransferPending } from "../procedures/enforcement/penalty-ordinary/standing-transfer.ts";
import { attempt, certifying, issued, newcomer, next, withNewcomer } from "./certifying.ts";
import { cleaning } from "./cleaning.ts";
import { suspected, told } from "./gates-transfer.ts";
import { before, example as pex } from "./ordinary.ts";
import { transferring, team } from "./transferring.ts";
import { stateOf } from "../procedures/enforcement/officer-certificate/standing.ts";
const show = (l: string, a: any) => console.log(l, a.accepted, JSON.stringify(a.found?.map((f: any) => f.gate)));
const { fineFen: ___, benchmarkStep: ____, ...bareDecision } = pex("decide");
test("probe", () => {
  // certificate
  const susp = { withdrawn: { as: "suspended", on: "2026-04-08", number: "豫A00021" }, establishment: "contract" };
  const again = certifying.upTo("apply" as any, "2026-04-10" as any);
  show("apply while suspended/contract in register", (certifying.upTo("train") && certifying.tries("apply" as any, {}, { } as any)));
  const g = certifying.upTo("apply").given(withNewcomer(susp));
  show("apply suspended", g.tries("apply", ["registrar-1"], certifying.example("apply"), "2026-04-10"));
  // issue while a certificate is held already
  const held = { certificate: { number: "X", validFrom: "2026-01-01", validUntil: "2030-01-01" } };
  show("issue though held", certifying.upTo("issue").given(withNewcomer(held)).tries("issue", ["registrar-1"], certifying.example("issue"), "2026-03-20"));
  show("issue though suspended", certifying.upTo("issue").given(withNewcomer(susp)).tries("issue", ["registrar-1"], certifying.example("issue"), "2026-03-20"));
  // failed review annulled
  const failed = next(issued(), "review", "2026-12-15", { result: "failed", note: "x" });
  const ann = next(next(failed, "object", "2026-12-16"), "answerObjection", "2026-12-20", { result: "annulled" });
  console.log("failed review annulled state", stateOf(ann.file as any), JSON.stringify(ann.file.acts.at(-1)?.defects));
  // object after cancel
  const rev = next(issued(), "revoke", "2026-04-08");
  const can = next(rev, "cancel", "2026-04-09", { ground: "revoked", since: "2026-04-09" });
  show("object after cancel", attempt(can, "object", "2026-04-15"));
  // late review
  const rv = next(issued(), "review", "2027-01-10", { year: 2026 });
  console.log("late review next due", JSON.stringify(rv.duties("2027-01-11").filter((d) => d.duty === "yearlyReview").map((d) => [d.due, d.state])));
  // reinstate: yearly duty
  const s2 = next(failed, "reinstate", "2027-02-01");
  console.log("after failed+reinstate", JSON.stringify(s2.duties("2027-02-02").map((d) => [d.duty, d.state])));
  // suspend backdated before renew
  const rn = next(issued(), "renew", "2026-06-10", { validFrom: "2026-06-10" });
  show("suspend dated before renew", attempt(rn, "suspend", "2026-06-08"));
  show("renew backdated card", attempt(issued(), "renew", "2026-06-10", { validFrom: "2020-01-01" }));
  console.log("revoked duties", JSON.stringify(rev.duties("2026-04-08").map((d) => [d.duty, d.state])));
  // transfer
  const nonFine = { ...bareDecision, outcome: "punish", kinds: ["revokeLicence"] };
  const nop = { ...bareDecision, outcome: "noPenalty", kinds: [], noPenaltyGround: "minor", correctionProof: "复查意见书", educated: true, education: "当面教育" };
  show("decide after transferred", told(suspected(), "transferred", "2025-06-18").tries("decide", ["leader-1"], nop as any, "2025-06-20"));
  show("decide after judged not convicted", told(told(suspected(), "transferred", "2025-06-18"), "criminallyJudged", "2025-07-18", { convicted: false, criminalFineFen: undefined } as any).tries("decide", ["leader-1"], nop as any, "2025-07-20"));
  const re = told(told(told(before("decide"), "transferred", "2025-07-14"), "transferReturned", "2025-07-15"), "criminallyOpened", "2025-07-15T12:00:00+08:00");
  console.log("pending after returned then opened", isTransferPending(re.file as any));
  const transferringDecision = { ...bareDecision, outcome: "transfer", kinds: [] };
  const dec = told(suspected(), "transferred", "2025-06-18").does("decide", ["head-1"], transferringDecision as any, "2025-06-20");
  const back = told(dec, "transferReturned", "2025-06-28");
  show("decide again after return", back.tries("decide", ["leader-1"], nop as any, "2025-06-30"));
  show("report again after return", back.tries("report", ["officer-1","officer-2"], pex("report"), "2025-06-30"));
  show("close transferred though returned", back.tries("close", ["leader-1"], { result: "transferred", summary: "s" } as any, "2025-07-01"));
  // supervise
  show("supervise w/o receipt", transferring.upTo("receive").tries("supervise", ["leader-1"], transferring.example("supervise"), "2025-07-25"));
  const nc = transferring.upTo("receive").does("receive", ["officer-1"], transferring.second("receive"), "2025-07-17T16:00:00+08:00");
  show("supervise notCompetent never forwarded", nc.tries("supervise", ["leader-1"], transferring.example("supervise"), "2025-07-25"));
  // party other than parent
  show("suspect other party", transferring.tries("suspect", { partyName: "别的公司", partyCode: undefined } as any, {}));
  // clean-up
  const c = cleaning.upTo("publish");
  show("publish duplicates", c.tries("publish", ["publisher-1"], { place: "p", personalRemoved: true, officers: [1, 2].map(() => ({ person: "officer-1", name: "假名", unit: "u", number: "999" })) }, "2026-03-25"));
  const c2 = cleaning.upTo("finish");
  show("carryOut though certificate valid", cleaning.tries("carryOut", {}, {}));
});
