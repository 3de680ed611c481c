import type { PublicView } from "@zhunsheng/disclosure";
import { parseHeader, parseTwinFile, proofFormat } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import type { DisclosureRow } from "../parts.ts";
import { twinChecks } from "./twin-checks.ts";

const view: PublicView = {
  title: "恒岳公司案",
  party: "恒岳公司",
  procedure: "penalty-ordinary@2021-07-15",
  procedureTitle: "行政处罚普通程序",
  subject: 1,
  publishedOn: "2026-01-08",
  fields: [
    {
      ...{ seq: 1, kind: "decide", name: "fineFen", title: "罚款数额" },
      ...{ shown: "2 元", value: 200, masked: false },
    },
  ],
  course: [],
  maskedCount: 0,
  basis: { law: "penalty", article: 57 },
};
const row: DisclosureRow = {
  ...{ agency_id: "anhe-emergency", matter_id: "m1", subject: 1, procedure_id: "penalty-ordinary" },
  ...{ title: view.title, party: null, number: null, published_on: "2026-01-08", withdrawn_on: null },
  ...{ view, proof: { header: "{}", opened: [] }, search: "" },
};
const header = JSON.stringify({
  ...{ version: 1, agency: "anhe-emergency", matter: "m1", seq: 1, kind: "decide" },
  ...{
    procedure: view.procedure,
    recordedAt: "",
    occurredAt: "",
    previous: null,
    fields: { "input.fineFen": "" },
  },
});
const proof = { format: proofFormat, header, opened: [{ name: "input.fineFen", value: 200, salt: "" }] };

const check = (change: object, published: readonly DisclosureRow[] = [row]) => {
  const page = { format: "zhunsheng.decision.v1", matter: "m1", agency: { id: "anhe-emergency" }, proof };
  const read = parseTwinFile(JSON.stringify({ ...page, view: { ...view, ...change } }));
  const known = parseHeader(header);
  if (read === undefined || read === "damaged" || !known) throw new Error("a page's data");
  return twinChecks(read.twin, read.file, known, published[0]);
};
const fine = (change: object) => ({ fields: view.fields.map((field) => ({ ...field, ...change })) });

test("页面数据与证明、与本站现在公开的都相同，才没有疑问", () => {
  expect(check({})).toEqual({ checks: [{ holds: true, says: expect.stringContaining("一字不差") }] });
});

test("数额改过、说成隐去的、删去：与证明不一致", () => {
  for (const change of [fine({ value: 100 }), fine({ masked: true, value: undefined }), { fields: [] }]) {
    const { checks } = check(change);
    expect(checks).toEqual([{ holds: false, says: "页面显示的“罚款数额”与证明不一致" }]);
  }
});

test("文字、当事人、经过与本站不同，或者本站没有公开：不说是真的", () => {
  const course = [{ seq: 1, kind: "decide", title: "不予处罚", day: "2026-01-05" }];
  for (const change of [fine({ shown: "1 元" }), { party: "别的公司" }, { course }, { title: "别的案" }])
    expect(check(change).doubt, JSON.stringify(change)).toContain("以公开的页面为准");
  expect(check({}, []).doubt).toContain("以公开的页面为准");
});
