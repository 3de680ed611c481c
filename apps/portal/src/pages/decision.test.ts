import type { PublicView } from "@zhunsheng/disclosure";
import { proofFormat } from "@zhunsheng/ledger";
import { expect, test } from "vitest";
import type { Frame } from "../look/frame.ts";
import type { DisclosureRow } from "../parts.ts";
import type { CheckedPage } from "../proof/check-page.ts";
import { compareFields } from "../proof/check-page.ts";
import { DecisionPage } from "./decision.tsx";

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
const basis = { law: "penalty", article: 57 };

const view: PublicView = {
  title: `${hostile}案`,
  party: hostile,
  number: `${hostile}号`,
  procedure: "penalty-ordinary@2021-07-15",
  procedureTitle: hostile,
  subject: 1,
  publishedOn: "2026-01-08",
  fields: ["facts", "lawApplied", "performance", "remedies", "partyCode"].map((name) => ({
    seq: 1,
    kind: "decide",
    name,
    title: hostile,
    shown: hostile,
    value: hostile,
    masked: false,
  })),
  course: [{ seq: 1, kind: "decide", title: hostile, day: "2026-01-05", nature: "decision", basis }],
  maskedCount: 0,
  basis,
};

const rowOf = (shown: PublicView): DisclosureRow => ({
  agency_id: "anhe-emergency",
  matter_id: "m2026-0000000000000001",
  subject: 1,
  procedure_id: "penalty-ordinary",
  title: shown.title,
  party: shown.party ?? null,
  number: shown.number ?? null,
  published_on: shown.publishedOn,
  withdrawn_on: shown.withdrawnOn ?? null,
  view: shown,
  proof: { header: "{}", opened: [] },
  search: "",
});

const frame: Frame = {
  county: "安和县",
  site: "安和县行政执法信息公示平台",
  today: "2026-01-20",
  large: false,
  here: "/",
  logSize: 5,
  rootHex: "ab".repeat(32),
};

const proofOf = (state: CheckedPage["state"]): CheckedPage => ({
  state,
  checks: [{ holds: state === "broken" ? false : state === "verified" ? true : undefined, says: hostile }],
  digests: { sha256: new Uint8Array(32), sm3: new Uint8Array(32) },
  entry: new Uint8Array(65),
  failed: [],
  file: { format: proofFormat, header: "{}", opened: [] },
});

const render = (shown: PublicView, state: CheckedPage["state"] = "verified", receiptCode?: string): string =>
  String(
    DecisionPage({
      frame,
      row: rowOf(shown),
      agencyName: hostile,
      agency: undefined,
      proof: proofOf(state),
      clocks: [],
      address: `https://example/decisions/${hostile}`,
      receiptCode,
    }),
  );

test("任何一处的敌意文字都只是文字", () => {
  const page = render(view);
  expect(page).not.toMatch(/<script|<img|onerror='/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("&amp;amp;");
});

test("核验状态照实说", () => {
  expect(render(view, "verified")).toContain("本决定已记入公开日志，可核验");
  expect(render(view, "waiting")).toContain("等待写入公开日志");
  const broken = render(view, "broken");
  expect(broken).toContain("与日志不符，请不要采信本页");
  expect(broken).toContain('role="alert"');
  expect(render(view, "verified")).not.toContain('role="alert"');
});

test("撤回的决定只留墓碑：没有正文、当事人栏和数额", () => {
  const content = { ...view, title: "某公司动火案", number: "（安）应急罚〔2026〕1号", party: "某公司" };
  const page = render({ ...content, withdrawnOn: "2026-01-16", fields: [] });
  expect(page).toContain("本决定已于2026年1月16日撤回，正文不再公开");
  expect(page).not.toMatch(/查明的事实|处罚决定<\/h2>|<dt>当事人|人民币/);
  expect(page).toContain("办理经过");
});

test("页面与证明不一致的逐项点名", () => {
  const opened = [
    { name: "number", value: view.number ?? "", salt: "" },
    ...view.fields.map(({ name }) => ({ name: `input.${name}`, value: hostile, salt: "" })),
  ];
  const file = { format: proofFormat, header: "{}", opened } as const;
  expect(compareFields(view, file).differing).toEqual([]);
  expect(compareFields({ ...view, number: "另一个" }, file).differing).toEqual(["文号"]);
  const altered = view.fields.map((field) =>
    field.name === "facts" ? { ...field, title: "事实", value: "改过" } : field,
  );
  expect(compareFields({ ...view, fields: altered }, file).differing).toEqual(["“事实”"]);
  expect(compareFields(view, { ...file, opened: opened.slice(2) }).differing).toHaveLength(2);
});

test("隐去的内容不要求证明打开", () => {
  const [first] = view.fields;
  const masked = first ? [{ ...first, masked: true, value: undefined }] : [];
  const fields = masked.map(({ value: _, ...field }) => field);
  const file = { format: proofFormat, header: "{}", opened: [] } as const;
  const { number: _, ...unnumbered } = view;
  expect(compareFields({ ...unnumbered, fields }, file).differing).toEqual([]);
});

test("更正过的内容：更正前的和更正后的都要有证明，缺一不可", () => {
  const { number: _, ...unnumbered } = view;
  const corrected = { entered: 2, was: "2 元", on: "2026-01-06", by: 4 };
  const fine = {
    seq: 1,
    kind: "decide",
    name: "fineFen",
    title: "罚款",
    shown: "1 元",
    value: 1,
    masked: false,
  };
  const page: PublicView = { ...unnumbered, fields: [{ ...fine, corrected }] };
  const header = (seq: number) => JSON.stringify({ ...headerOf, seq });
  const opens = (name: string, value: number) => [{ name, value, salt: "" }];
  const own = { format: proofFormat, header: header(1), opened: opens("input.fineFen", 2) } as const;
  const change = {
    format: proofFormat,
    header: header(4),
    opened: [
      ...opens("input.changes.fineFen", 1),
      { name: "input.mode", value: "content", salt: "" },
      { name: "awaited", value: 0, salt: "" },
    ],
  } as const;
  expect(compareFields(page, { ...own, corrections: [change] }).differing).toEqual([]);
  expect(compareFields(page, own).differing).toEqual(["“罚款”"]);
  const later = { ...change, header: header(5), opened: change.opened.map((one) => ({ ...one })) };
  Object.assign(later.opened[0] ?? {}, { value: 9 });
  expect(compareFields(page, { ...own, corrections: [later, change] }).differing).toEqual(["“罚款”"]);
  const other = { ...own, opened: opens("input.fineFen", 3), corrections: [change] };
  expect(compareFields(page, other).differing).toEqual(["“罚款”"]);
});

test("从前整个封存、不能打开的更正：更正后的内容未附证明，不说与证明不一致", () => {
  const { number: _, ...unnumbered } = view;
  const [first] = view.fields;
  const corrected = { entered: 2, was: "2 元", on: "2026-01-06", by: 4 };
  const fine = { ...first!, seq: view.subject, name: "fineFen", title: "罚款", shown: "1 元", value: 1 };
  const page: PublicView = { ...unnumbered, fields: [{ ...fine, masked: false, corrected }] };
  const opened = [{ name: "input.fineFen", value: 2, salt: "" }];
  const closed = {
    format: proofFormat,
    header: JSON.stringify({ ...headerOf, seq: 4, fields: { "input.changes": "" } }),
    opened: [{ name: "input.mode", value: "content", salt: "" }],
  } as const;
  const own = { format: proofFormat, header: JSON.stringify({ ...headerOf, seq: 1 }), opened } as const;
  const compared = compareFields(page, { ...own, corrections: [closed] });
  expect(compared).toEqual({ differing: [], unproven: ["“罚款”"] });
  const shown = render({ ...page, title: "某公司动火案", party: "某公司" }, "unproven");
  expect(shown).toContain("更正后的内容未附证明，证明文件只能核验更正前的");
  expect(shown).not.toContain("更正前后的内容都可以核验");
});

const headerOf = {
  version: 1,
  agency: "a",
  matter: "m",
  kind: "correct",
  procedure: "p",
  recordedAt: "",
  occurredAt: "",
  fields: {},
};

test("回执二维码：有回执的印在页上，没有的不留空位", () => {
  const whole = { ...view, title: "某公司动火案", party: "某公司" };
  expect(render(whole)).not.toContain("回执二维码");
  const page = render(whole, "verified", "ZS1:ABC");
  expect(page).toContain('aria-label="回执二维码"');
  expect(page).toContain('href="/verify/offline.html"');
  expect(page).not.toMatch(/<script/);
});
