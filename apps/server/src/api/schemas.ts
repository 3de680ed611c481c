import { z } from "@hono/zod-openapi";
import { roleTitles } from "@zhunsheng/engine";
import { isDay } from "@zhunsheng/law";
import { basisSchema } from "./basis.ts";
import { chainSchema, erasedSchema, offersSchema, retentionSchema } from "./matter-schemas.ts";

export const role = z.enum(Object.keys(roleTitles) as [string, ...string[]]);
const day = z.string().openapi({ example: "2025-06-01", description: "YYYY-MM-DD, China time" });
const instant = z.string().openapi({ example: "2025-06-01T09:30:00+08:00" });

/** Control characters and halves of characters: nobody types them, and PostgreSQL refuses the first of them. */
const isPrintable = (typed: string): boolean => !/[\p{Cc}\p{Surrogate}]/u.test(typed);
const unprintable = "含有不可见的控制字符";

/** A name or an id, taken as it is. */
export const line = (max: number) => z.string().min(1).max(max).refine(isPrintable, unprintable);

export const accountSchema = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    person: z.string().openapi({ description: "Id in the agency's officers register; goes into `by`" }),
    agency: z.string(),
    agencyName: z.string(),
    roles: z.array(z.string()),
  })
  .openapi("Account");

const plainFieldSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    widget: z.string(),
    optional: z.boolean(),
    hint: z.string().optional(),
    unit: z.string().optional(),
    options: z.record(z.string(), z.string()).optional(),
    register: z.string().optional(),
    confidential: z.boolean().optional().openapi({ description: "依法保密: only handlers are shown it" }),
    format: z.string().optional(),
    min: z.int().optional(),
    max: z.int().optional(),
    settings: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: "What else the control of this kind needs" }),
  })
  .openapi("PlainField");

export const fieldSchema = plainFieldSchema
  .extend({
    columns: z.array(plainFieldSchema).optional().openapi({ description: "The fields of one row" }),
  })
  .openapi("Field");

export const refusalSchema = z
  .object({
    gate: z.string(),
    says: z.string(),
    wayOut: z.string().optional(),
    basis: z.array(basisSchema),
  })
  .openapi("Refusal");

const condition = z.object({
  gate: z.string(),
  says: z.string(),
  basis: z.array(basisSchema),
  mark: z.enum(["V", "V2", "M"]).openapi({ description: "V2 and M are shown as 待核 and never refuse" }),
  unmet: z.literal(true).optional().openapi({ description: "The file alone does not meet it" }),
  wayOut: z.string().optional().openapi({ description: "What would meet it, where it is unmet" }),
});

export const nextSchema = z
  .object({
    kind: z.string(),
    title: z.string(),
    stage: z.string(),
    nature: z.enum(["decision", "fact"]),
    performers: z.array(role),
    basis: basisSchema,
    conditional: z.boolean(),
    allowed: z
      .boolean()
      .openapi({ description: "Nothing stands in the way of what the file leads one to expect" }),
    possible: z.boolean().openapi({
      description: "Not allowed but possible: another entry, such as a decision not to punish, may pass",
    }),
    refusals: z.array(refusalSchema).openapi({ description: "Why it cannot be done now" }),
    fromLink: z
      .object({ procedure: z.string(), title: z.string() })
      .optional()
      .openapi({ description: "The procedure whose matter, opened from this one, brings it about" }),
  })
  .openapi("NextAct");

/** What a form needs beside. */
export const nextInFullSchema = nextSchema
  .extend({
    documents: z.array(z.string()),
    passed: z.array(condition),
    depends: z.array(condition).openapi({ description: "Gates that depend on what will be entered" }),
  })
  .openapi("NextActInFull");

const person = z.object({ id: z.string(), name: z.string() });

export const dutySchema = z
  .object({
    id: z.string(),
    agency: z.string(),
    matter: z.string(),
    matterTitle: z.string().optional(),
    number: z.string().optional(),
    duty: z.string(),
    title: z.string(),
    owedBy: role,
    owedByTitle: z.string(),
    openedBy: z.int(),
    from: day,
    due: day,
    provisional: z.boolean().openapi({ description: "待核: a year without a holiday notice was looked at" }),
    mark: z.enum(["V", "V2", "M"]),
    state: z.enum(["open", "overdue", "discharged", "late", "waived"]),
    persons: z
      .array(person)
      .optional()
      .openapi({ description: "Who owes it by name; else anyone of the role" }),
    needsOverrun: z.boolean().optional().openapi({ description: "Overdue: a recorded overrun comes first" }),
    lateEntry: z
      .boolean()
      .optional()
      .openapi({ description: "Ended by an act entered later than the lag allows" }),
    dischargedBy: z.int().optional(),
    dischargedOn: day.optional(),
    by: z.array(z.object({ kind: z.string(), title: z.string() })),
    basis: basisSchema,
  })
  .openapi("Duty");

const shownField = z.object({
  name: z.string(),
  title: z.string(),
  display: z.string(),
});

export const actSchema = z
  .object({
    seq: z.int(),
    kind: z.string(),
    title: z.string(),
    stage: z.string(),
    nature: z.enum(["decision", "fact"]),
    by: z.array(z.object({ id: z.string(), name: z.string() })),
    occurredAt: instant,
    recordedAt: instant,
    number: z.string().optional(),
    procedure: z.string(),
    input: z.record(z.string(), z.unknown()),
    shown: z.array(shownField).openapi({ description: "The entry in official wording" }),
    documents: z.array(z.string()),
    recording: z.enum(["text", "key", "whole"]).optional(),
    defects: z.array(refusalSchema),
    basis: basisSchema,
    standing: z.enum(["effective", "pending", "void"]).openapi({
      description: "pending: a decision someone named has not confirmed; void: refused or struck out",
    }),
    awaits: z.array(person).openapi({ description: "Who is still to confirm it" }),
    confirmedBy: z.array(person),
    enteredBy: person
      .optional()
      .openapi({ description: "代为登记: entered by somebody who is not named in it" }),
    lateReason: z.string().optional().openapi({ description: "补录: why it was entered late" }),
    correctedBy: z.array(z.int()).openapi({ description: "Places of the corrections that changed it" }),
    original: z.record(z.string(), z.unknown()).optional().openapi({ description: "As it was entered" }),
    origin: z
      .object({ matter: z.string(), procedure: z.string(), title: z.string() })
      .optional()
      .openapi({ description: "The linked matter that brought it about" }),
    erased: erasedSchema.optional(),
    actSha256: z.string().openapi({ description: "hex" }),
    leaf: z.int().optional().openapi({ description: "Index in the public log; absent while it waits" }),
  })
  .openapi("Act");

export const receiptSchema = z
  .object({
    log: z.string().openapi({ description: "Origin of the public log" }),
    matter: z.string(),
    seq: z.int(),
    actSha256: z.string().openapi({ description: "hex" }),
    entry: z.string().openapi({ description: "base64 of the 65-byte log entry" }),
    recordedAt: instant,
  })
  .openapi("Receipt");

export const matterSchema = z
  .object({
    id: z.string(),
    agency: z.string(),
    agencyName: z.string(),
    procedure: z.string(),
    procedureTitle: z.string(),
    title: z.string(),
    party: z.string().optional(),
    number: z.string().optional(),
    stage: z.object({ id: z.string(), title: z.string() }),
    ended: z.boolean(),
    acts: z.int(),
    openedAt: instant,
    changedAt: instant,
    nextDue: day.optional(),
  })
  .openapi("Matter");

export const figureSchema = z
  .object({
    indicator: z.string(),
    day,
    amount: z.int(),
    seq: z.int(),
    basis: basisSchema,
  })
  .openapi("Figure");

export const disclosureSchema = z
  .object({
    title: z.string(),
    publishedOn: day,
    withdrawnOn: day.optional(),
    maskedCount: z.int(),
    fields: z.array(z.object({ title: z.string(), shown: z.string(), masked: z.boolean() })),
    path: z.string().openapi({ description: "Stable address on the portal" }),
  })
  .openapi("Disclosure");

export const matterPageSchema = z
  .object({
    matter: matterSchema,
    chain: chainSchema,
    offers: offersSchema,
    stages: z.array(
      z.object({ id: z.string(), title: z.string(), state: z.enum(["done", "here", "ahead"]) }),
    ),
    acts: z.array(actSchema),
    duties: z.array(dutySchema),
    next: z.array(nextInFullSchema),
    figures: z.array(figureSchema),
    disclosures: z.array(disclosureSchema),
    retention: retentionSchema.optional(),
    proof: z.object({
      log: z.string(),
      size: z.int(),
      proven: z.int().openapi({ description: "How many of the acts the last checkpoint covers" }),
    }),
  })
  .openapi("MatterPage");

export const recordedSchema = z
  .object({
    act: actSchema,
    receipt: receiptSchema,
    matter: matterSchema,
    next: z.array(nextSchema),
    repeated: z.boolean().openapi({ description: "True when this request had been recorded before" }),
  })
  .openapi("Recorded");

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
});

/** A page of a list of these. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });

/** Words typed into a search, blanks around them left out. */
export const text = (max: number) => z.string().trim().min(1).max(max).refine(isPrintable, unprintable);

/** What a day of a query may be: nothing of ours is older than the republic, and calendars end somewhere. */
const firstDay = "1949-01-01";
export const lastDay = "2200-12-31";

export const dayQuery = z
  .string()
  .refine(isDay, "日期应当形如 2025-06-01，并且确有这一天")
  .refine((asked) => !isDay(asked) || (asked >= firstDay && asked <= lastDay), {
    message: `日期应当在 ${firstDay} 至 ${lastDay} 之间`,
  })
  .openapi({ example: "2025-06-01", format: "date" });

/** A period of days, both inclusive. */
export const inOrder = ({ from, to }: { readonly from: string; readonly to: string }): boolean => from <= to;
export const notInOrder = { path: ["to"], message: "截止日期早于起始日期" };
