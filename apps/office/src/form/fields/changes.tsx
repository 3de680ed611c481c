import type { FieldControl } from "./field-control.ts";

/** What a correction changes is entered in the corrected act's own form, not here. */
export const changesField: FieldControl = { widget: "changes", whole: () => null };
