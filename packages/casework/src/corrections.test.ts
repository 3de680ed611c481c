import { createHash } from "node:crypto";
import type { PublicView } from "@zhunsheng/disclosure";
import type { AnyAct, Json } from "@zhunsheng/engine";
import { canonical, type Hashes, openField, saltSizeBytes, utf8 } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import type { StoredField } from "./ports.ts";
import { publicProof } from "./public-proof.ts";
import { parseAct, parseBytes } from "./read-act.ts";
import { saltsSizeBytes, seal } from "./seal.ts";

const digest = (name: string, parts: readonly Uint8Array[]): Uint8Array =>
  createHash(name).update(Buffer.concat(parts)).digest();
const hashes: Hashes = { sha256: (...p) => digest("sha256", p), sm3: (...p) => digest("sm3", p) };

const actOf = (seq: number, kind: string, facts: AnyAct["facts"]): AnyAct => ({
  seq,
  kind,
  facts,
  by: [{ id: "li", name: "李三" }],
  occurredAt: "2026-01-05T10:00:00+08:00",
  recordedAt: "2026-01-05T10:00:00+08:00",
  procedure: "toy@2021-07-15",
});

function sealed(act: AnyAct) {
  const input = { agency: "anhe", matter: "m1", act, previousSha256: undefined };
  const salts = Uint8Array.from({ length: saltsSizeBytes(input) }, (_, at) => at);
  return seal(hashes, salts, input);
}

const read = ({ header, fields }: ReturnType<typeof sealed>): AnyAct["facts"] =>
  parseAct(
    header,
    fields.map(({ name, value }) => ({ name, value: parseBytes(value) })),
  ).facts;

const changes = { fineFen: 5_000_000, address: "安和县城关镇1号", note: null };
const correction = actOf(4, "correct", { act: 2, mode: "content", changes, reason: "笔误" });

test("更正的各项内容逐项封存，读回来与封存以前相同", () => {
  const names = sealed(correction).fields.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("input.changes"))).toEqual([
    "input.changes.fineFen",
    "input.changes.address",
    "input.changes.note",
  ]);
  expect(read(sealed(correction))).toEqual(correction.facts);
  for (const empty of [{}, undefined]) {
    const { changes: _, ...rest } = correction.facts;
    const facts: Record<string, Json> = empty ? { ...rest, changes: empty } : rest;
    expect(read(sealed(actOf(4, "correct", facts)))).toEqual(facts);
  }
});

test("别的行为里叫 changes 的内容不拆开", () => {
  const names = sealed(actOf(1, "plan", { changes: { a: 1 } })).fields.map(({ name }) => name);
  expect(names).toContain("input.changes");
});

const wholeFields = (content: Json): readonly StoredField[] =>
  Object.entries({ act: 2, mode: "content", changes: content }).map(([name, value]) => ({
    name: `input.${name}`,
    salt: new Uint8Array(saltSizeBytes),
    value: utf8(canonical(value)),
  }));

test("从前整个封存的更正照样读得出", () => {
  const { header } = sealed(correction);
  const facts = read({ ...sealed(correction), header, fields: wholeFields(changes) });
  expect(facts).toEqual({ act: 2, mode: "content", changes });
});

const decision = actOf(2, "decide", { fineFen: 5_500_000, address: "安和县城关镇2号" });
const basis = { law: "penalty", article: 48 };
const view: PublicView = {
  title: "某公司案",
  procedure: "toy@2021-07-15",
  procedureTitle: "试验程序",
  subject: 2,
  publishedOn: "2026-01-06",
  fields: [
    {
      seq: 2,
      kind: "decide",
      name: "fineFen",
      title: "罚款",
      shown: "50,000 元",
      value: 5_000_000,
      masked: false,
      corrected: { entered: 5_500_000, was: "55,000 元", on: "2026-01-07", by: 4 },
    },
    { seq: 2, kind: "decide", name: "address", title: "住址", shown: "安**", masked: true },
  ],
  course: [],
  maskedCount: 1,
  basis,
};

const confirmation = {
  ...actOf(5, "confirm", { act: 4, answer: "confirmed" }),
  by: [{ id: "wang", name: "王五" }],
};
const refusal = actOf(6, "confirm", { act: 4, answer: "refused", reason: "不是我办的" });
const recorded = [
  decision,
  correction,
  confirmation,
  refusal,
  actOf(7, "confirm", { act: 2, answer: "confirmed" }),
];

const proofWith = (fields: readonly StoredField[]) =>
  publicProof(
    {
      readFields: async (seq) => (seq === 5 ? sealed(confirmation).fields : fields),
      readHeader: async (seq) => sealed(seq === 5 ? confirmation : correction).header,
    },
    { act: decision, sealed: sealed(decision), after: { acts: recorded } },
    view,
  );

test("公开证明打开更正前后的数额，不打开一并更正的住址", async () => {
  const proof = await proofWith(sealed(correction).fields);
  expect(proof.opened.map(({ name }) => name)).toEqual(["input.fineFen"]);
  const [opened] = proof.corrections ?? [];
  expect(opened?.opened.map(({ name }) => name)).toEqual([
    "awaited",
    "input.act",
    "input.changes.fineFen",
    "input.mode",
  ]);
  expect(JSON.stringify(proof)).not.toContain("城关镇");
  const header: { fields: Record<string, string> } = JSON.parse(opened?.header ?? "");
  const fine = opened?.opened.find(({ name }) => name.endsWith("fineFen"));
  const salt = Buffer.from(fine?.salt ?? "", "base64url");
  const commitment = header.fields["input.changes.fineFen"] ?? "";
  expect(openField(hashes, commitment, "input.changes.fineFen", 5_000_000, salt)).toBe(true);
});

test("公开证明带上使更正生效的确认，不打开是谁确认的", async () => {
  const [opened] = (await proofWith(sealed(correction).fields)).corrections ?? [];
  expect(opened?.confirmations?.map((one) => one.opened.map(({ name, value }) => [name, value]))).toEqual([
    [
      ["input.act", 4],
      ["input.answer", "confirmed"],
    ],
  ]);
  expect(JSON.stringify(opened)).not.toMatch(/王五|wang|李三/);
});

test.each([
  [undefined, 0],
  [["li"], 1],
  [["li", "wang"], 0],
  [[], 2],
])("更正封存登记时还有几人待确认：当场确认的 %s，待确认 %s 人", (confirmedBy, awaited) => {
  const by = ["li", "wang"].map((id) => ({ id, name: id }));
  const act = { ...correction, by, ...(confirmedBy ? { confirmedBy } : {}) };
  const field = sealed(act).fields.find(({ name }) => name === "awaited");
  expect(field && parseBytes(field.value)).toBe(awaited);
});

test("从前整个封存的更正：各项都公开的才打开，有一项不公开就不打开", async () => {
  const open = await proofWith(wholeFields({ fineFen: 5_000_000 }));
  expect(open.corrections?.[0]?.opened.map(({ name }) => name)).toContain("input.changes");
  const closed = await proofWith(wholeFields(changes));
  expect(closed.corrections?.[0]?.opened.map(({ name }) => name)).toEqual(["input.act", "input.mode"]);
});

test("撤回以后，证明不打开任何内容，也不带更正", async () => {
  const withdrawn = { ...view, withdrawnOn: "2026-01-08", fields: [] };
  const stored = { readFields: async () => [], readHeader: async () => new Uint8Array() };
  const proof = await publicProof(
    stored,
    { act: decision, sealed: sealed(decision), after: { acts: recorded } },
    withdrawn,
  );
  expect(proof).toEqual({ header: expect.any(String), opened: [] });
});

test("原来没有填写、更正补填的内容，公开证明也带上那项更正", async () => {
  const [shown] = view.fields;
  const note = { ...shown!, name: "note", title: "附注", shown: "补", value: "补" };
  const added: PublicView = {
    ...view,
    fields: [{ ...note, corrected: { was: "（未填写）", on: "2026-01-07", by: 4 } }],
  };
  const filled = sealed(actOf(4, "correct", { act: 2, mode: "content", changes: { note: "补" } }));
  const stored = { readFields: async () => filled.fields, readHeader: async () => filled.header };
  const recording = { act: decision, sealed: sealed(decision), after: { acts: [decision] } };
  const { opened, corrections } = await publicProof(stored, recording, added);
  expect(opened).toEqual([]);
  expect(corrections?.[0]?.opened).toContainEqual(
    expect.objectContaining({ name: "input.changes.note", value: "补" }),
  );
});
