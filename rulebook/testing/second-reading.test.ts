import {
  type AnyAct,
  type AnyFile,
  type AnyProcedure,
  decide,
  duties,
  fold,
  versionOf,
} from "@zhunsheng/engine";
import { expect, test } from "vitest";
import { calendar, procedures } from "../index.ts";
import { referenceOn, registers } from "./reference.ts";

const day = "2025-07-01";

const find = (id: string): AnyProcedure => {
  const found = procedures.findLast((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

interface Done {
  readonly kind: string;
  readonly time: string;
  readonly example?: number;
  readonly changed?: object;
}

/** An act as if it had been done; only its place and what it says are looked at. */
const actOf = (procedure: AnyProcedure, seq: number, { kind, time, example = 0, changed }: Done): AnyAct => ({
  seq,
  kind,
  by: [{ id: "nobody", name: "nobody" }],
  facts: JSON.parse(JSON.stringify({ ...procedure.acts[kind]?.examples[example], ...changed })),
  occurredAt: `${day}T${time}:00+08:00`,
  recordedAt: `${day}T23:00:00+08:00`,
  procedure: versionOf(procedure),
});

const fileOf = (procedure: AnyProcedure, done: readonly Done[]): AnyFile =>
  fold(
    procedure,
    "emergency",
    "m1",
    done.map((one, place) => actOf(procedure, place + 1, one)),
  );

const refusedIn = (procedure: AnyProcedure, done: readonly Done[], next: Done): readonly string[] => {
  const act = actOf(procedure, done.length + 1, next);
  const decision = decide(procedure, fileOf(procedure, done), act, referenceOn(day, registers));
  return (decision.accepted ? decision.defects : decision.refusals).map(({ gate }) => gate);
};

test.each(["review", "lapse", "renew", "reissue", "suspend", "revoke", "reinstate", "answerObjection"])(
  "执法证件：%s 再次办理，时间不得早于上一次",
  (kind) => {
    const certificate = find("officer-certificate");
    const before = [{ kind: "apply", time: "08:00" } as const, { kind, time: "12:00" } as const];
    expect(refusedIn(certificate, before, { kind, time: "11:00" })).toContain(`${kind}.time`);
    expect(refusedIn(certificate, before, { kind, time: "13:00" })).not.toContain(`${kind}.time`);
  },
);

test("责令整改：没有提出停产停业申请的，没有不予责令可以办理（notIssued）", () => {
  const order = find("correction-order");
  const gates = refusedIn(order, [{ kind: "issue", time: "08:00" }], { kind: "notIssued", time: "12:00" });
  expect(gates).toContain("notIssued.after.approveStop");
});

const opened = (id: string, done: readonly Done[]): readonly string[] => {
  const procedure = find(id);
  return duties(procedure, fileOf(procedure, done), day, calendar).map(({ duty }) => duty);
};

test("专项检查计划经批准，没有年度检查计划备案事项（approved fileYearly）", () => {
  const approved = { kind: "approved", time: "12:00" };
  const draft = { kind: "draft", time: "08:00" };
  expect(opened("inspection-plan", [{ ...draft, changed: { kind: "yearly" } }, approved])).toContain(
    "fileYearly",
  );
  const special = [{ ...draft, changed: { kind: "special" } }, approved];
  expect(opened("inspection-plan", special)).not.toContain("fileYearly");
});

test("一件事受理后，没有其他部门的事项的，没有分送事项（accept distribute）", () => {
  const accept = { kind: "accept", time: "12:00" };
  const apply = { kind: "apply", time: "08:00" };
  expect(opened("licence-bundle", [apply, accept])).toContain("distribute");
  expect(opened("licence-bundle", [{ ...apply, example: 1 }, accept])).not.toContain("distribute");
});
