import { actField } from "./act.tsx";
import { changesField } from "./changes.tsx";
import { checklistField } from "./checklist.tsx";
import { choiceField } from "./choice.tsx";
import { choicesField } from "./choices.tsx";
import { dayField } from "./day.tsx";
import { entryField } from "./entry.tsx";
import type { FieldControl } from "./field-control.ts";
import { flagField } from "./flag.tsx";
import { instantField } from "./instant.tsx";
import { longTextField } from "./longText.tsx";
import { moneyField } from "./money.tsx";
import { numberField } from "./number.tsx";
import { peopleField } from "./people.tsx";
import { personField } from "./person.tsx";
import { rowsField } from "./rows.tsx";
import { textField } from "./text.tsx";

/** How every kind of field is entered. */
export const controls: readonly FieldControl[] = [
  textField,
  longTextField,
  choiceField,
  choicesField,
  moneyField,
  numberField,
  dayField,
  flagField,
  personField,
  peopleField,
  entryField,
  rowsField,
  actField,
  changesField,
  instantField,
  checklistField,
];

const byWidget = new Map(controls.map((control) => [control.widget, control]));

/** The control of a kind; a line of text for one that this office does not know yet. */
export const controlOf = (widget: string): FieldControl => byWidget.get(widget) ?? textField;
