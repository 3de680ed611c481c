/**
 * One Zod schema gives validation, the static type, the office form, the API and the document data. What the form
 * needs beside the schema travels as metadata: `title` (the official Chinese label), `widget`, `unit`, `hint`.
 * Each kind is one file in `fields/`; here they are collected.
 */
import { actKind } from "./fields/act.ts";
import { changesKind } from "./fields/changes.ts";
import { checklistKind } from "./fields/checklist.ts";
import { choiceKind } from "./fields/choice.ts";
import { choicesKind } from "./fields/choices.ts";
import { dayKind } from "./fields/day.ts";
import { entryKind } from "./fields/entry.ts";
import { flagKind } from "./fields/flag.ts";
import { instantKind } from "./fields/instant.ts";
import { longTextKind } from "./fields/longText.ts";
import { moneyKind } from "./fields/money.ts";
import { numberKind } from "./fields/number.ts";
import { peopleKind } from "./fields/people.ts";
import { personKind } from "./fields/person.ts";
import { rowsKind } from "./fields/rows.ts";
import { textKind } from "./fields/text.ts";

export { act } from "./fields/act.ts";
export { changes } from "./fields/changes.ts";
export { checklist } from "./fields/checklist.ts";
export { choice } from "./fields/choice.ts";
export { choices } from "./fields/choices.ts";
export { day } from "./fields/day.ts";
export { entry } from "./fields/entry.ts";
export { flag } from "./fields/flag.ts";
export { instant } from "./fields/instant.ts";
export { longText } from "./fields/longText.ts";
export { money } from "./fields/money.ts";
export { count } from "./fields/number.ts";
export { optional } from "./fields/optional.ts";
export { people } from "./fields/people.ts";
export { person } from "./fields/person.ts";
export { rows } from "./fields/rows.ts";
export { text } from "./fields/text.ts";

/** Every kind of field. */
export const kinds = [
  textKind,
  longTextKind,
  choiceKind,
  choicesKind,
  moneyKind,
  numberKind,
  dayKind,
  flagKind,
  personKind,
  peopleKind,
  entryKind,
  rowsKind,
  actKind,
  changesKind,
  instantKind,
  checklistKind,
] as const;

export type Widget = (typeof kinds)[number]["widget"];
