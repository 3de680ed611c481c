import { type AnyProcedure, defineProcedure, field, fold, type Person } from "@zhunsheng/engine";
import { holidayCalendar } from "@zhunsheng/law";
import { expect, test } from "vitest";
import { z } from "zod";
import { readReference } from "./reference.ts";

const fields = z.strictObject({
  rows: field.rows("名单", { person: field.person("人员"), note: field.text("说明") }),
});
const basis = { law: "toy", article: 1 };
const procedure: AnyProcedure = defineProcedure({
  id: "toy",
  title: "名单",
  effectiveFrom: "2020-01-01",
  basis: [basis],
  stages: [["only", "唯一"]],
  name: () => "名单",
  endedBy: [],
  acts: {
    list: {
      title: "名单",
      stage: "only",
      nature: "decision",
      basis,
      performers: ["registrar"],
      starts: true,
      after: [],
      fields,
      examples: [{ rows: [] }],
    },
  },
});

const known = new Map<string, Person>(
  ["p-1", "p-2"].map((id) => [id, { id, name: id, agency: "agency-a", roles: ["registrar"] }]),
);

test("写在名单行里的人员，关口也看得到名录中的他们", () => {
  const at = "2025-06-02T09:00:00+08:00";
  const facts = { rows: [{ person: "p-2", note: "无" }] };
  const draft = {
    seq: 1,
    kind: "list",
    by: [],
    facts,
    occurredAt: at,
    recordedAt: at,
    procedure: "toy@2020-01-01",
  };
  const book = { findPerson: (id: string) => known.get(id) };
  const found = readReference({ calendar: holidayCalendar([]) } as never, book as never, {
    procedure,
    file: fold(procedure, "agency-a", "m-1", []),
    draft,
    request: { agency: "agency-a", by: ["p-1"], submitter: { account: "a", person: "p-1" } } as never,
    day: "2025-06-02",
  });
  expect("reference" in found && Object.keys(found.reference.people).toSorted()).toEqual(["p-1", "p-2"]);
});
