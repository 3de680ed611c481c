import type { FieldControl } from "./field-control.ts";
import { PeopleField } from "./people.tsx";

export const personField: FieldControl = {
  widget: "person",
  asks: "请选择",
  control: () => <PeopleField single />,
};
