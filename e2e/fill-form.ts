import type { Locator, Page } from "playwright-core";
import type { Cast } from "../apps/server/src/testing/ordinary-course.ts";

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly widget: string;
  readonly optional: boolean;
  readonly options?: Readonly<Record<string, string>>;
  /** The fields of one row, where the field is a list of rows. */
  readonly columns?: readonly Field[];
}

/** An act as the procedure's page of the API tells it. */
export interface Act {
  readonly kind: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly examples: readonly Input[];
}

export type Input = Readonly<Record<string, unknown>>;

/** A form, or one row of a list within it: where labels are looked for. */
interface Place {
  readonly page: Page;
  readonly scope: Locator;
  readonly cast: Cast;
}

/** The id of the matter whose page is open. */
export const matterOf = (page: Page): string => page.url().match(/matters\/(m[^/?#]+)/)?.[1] ?? "";

/** From the matter's page: the act is looked for among all that there are, and opened by its button. */
export async function openAct(page: Page, { title }: Pick<Act, "title">): Promise<void> {
  await page.getByLabel("查找要办的行为").fill(title);
  await page.getByRole("button", { name: `办理：${title}`, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Sends the form; where it is asked why it is entered late, says so and sends it again. */
export async function submit(page: Page, title: string): Promise<void> {
  const recorded = page.getByText(new RegExp(`已记入第 \\d+ 号行为：${title}`)).first();
  const asked = page.getByLabel("补录原因", { exact: true });
  await page.getByRole("button", { name: /提\s*交/ }).click();
  await recorded
    .or(asked)
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => notRecorded(page, title));
  if (await asked.isVisible()) {
    await asked.fill("当日在外执行任务，事后一并录入");
    await page.getByRole("button", { name: /提\s*交/ }).click();
    await recorded.waitFor({ timeout: 15_000 }).catch(() => notRecorded(page, title));
  }
  await page.waitForURL(/\/matters\/m[^/]+$/);
}

/** What the form said instead. @throws always */
async function notRecorded(page: Page, title: string): Promise<never> {
  const says = await page.locator("[role=alert], .ant-form-item-explain-error, .refusal").allInnerTexts();
  throw new Error(`「${title}」没有记入：${says.join(" / ")}`);
}

/** Fills in the fields that the input has something for, as a person would, and leaves the others alone. */
export async function fillAll(place: Place, fields: readonly Field[], input: Input): Promise<void> {
  for (const field of fields) {
    const value = input[field.name];
    if (value === undefined) continue;
    if (field.columns) await fillRows(place, { ...field, columns: field.columns }, value);
    else await fill(place, field, value);
  }
}

/** Each row is added by the button beneath the list, and filled in within its own section. */
async function fillRows(
  place: Place,
  field: Field & { readonly columns: readonly Field[] },
  value: unknown,
): Promise<void> {
  const rows: readonly Input[] = Array.isArray(value) ? value : [];
  for (const [index, row] of rows.entries()) {
    const name = `${field.title}第 ${index + 1} 条`;
    const section = place.scope.getByRole("region", { name, exact: true });
    if ((await section.count()) === 0)
      await place.scope.getByRole("button", { name: `添加${field.title}`, exact: true }).click();
    await fillAll({ ...place, scope: section }, field.columns, row);
  }
}

async function fill(place: Place, field: Field, value: unknown): Promise<void> {
  const { scope, cast } = place;
  const control = scope.getByLabel(field.title, { exact: true }).first();
  switch (field.widget) {
    case "choice":
      return chooseOne(place, field, String(value));
    case "choices":
      return chooseAll(place, field, value);
    case "flag":
      return scope
        .getByRole("radiogroup", { name: field.title, exact: true })
        .getByText(value ? "是" : "否", { exact: true })
        .click();
    case "money":
      return control.fill(String(Number(value) / 100));
    case "day":
      await control.fill(String(value));
      return control.press("Enter");
    case "person":
      return choosePeople(place, field.title, [cast[String(value)] ?? String(value)], false);
    case "people":
      return choosePeople(
        place,
        field.title,
        asTexts(value).map((one) => cast[one] ?? one),
        true,
      );
    case "entry":
      await control.click();
      await control.fill(String(value));
      return optionOf(place.page, String(value)).click();
    default:
      // A check box of another field may bear the same words.
      return scope
        .getByLabel(field.title, { exact: true })
        .and(place.page.locator("textarea, input:not([type=checkbox])"))
        .first()
        .fill(String(value));
  }
}

const asTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const optionOf = (page: Page, text: string): Locator =>
  page
    .locator(".ant-select-dropdown:visible")
    .last()
    .locator(".ant-select-item-option", { hasText: text })
    .first();

async function chooseOne({ page, scope }: Place, field: Field, code: string): Promise<void> {
  const label = field.options?.[code] ?? code;
  const radios = scope.getByRole("radiogroup", { name: field.title, exact: true });
  if ((await radios.count()) > 0) return radios.getByText(label, { exact: true }).click();
  const control = scope.getByLabel(field.title, { exact: true }).first();
  const chosen = control
    .locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' ant-select ')][1]")
    .getByText(label, { exact: true });
  // A list that is still closing may take the click that was meant for the next one.
  for (let time = 0; time < 3 && (await chosen.count()) === 0; time += 1) {
    await control.click();
    // The list opened last: another may still be closing.
    await page.locator(".ant-select-dropdown:visible").getByTitle(label, { exact: true }).last().click();
    await chosen
      .first()
      .waitFor({ timeout: 1000 })
      .catch(() => undefined);
  }
}

async function chooseAll({ scope }: Place, field: Field, value: unknown): Promise<void> {
  const group = scope.getByRole("group", { name: field.title, exact: true });
  for (const code of asTexts(value)) {
    const box = group.getByLabel(field.options?.[code] ?? code, { exact: true });
    if (!(await box.isChecked())) await box.check();
  }
}

/** Picks people by name from the register; whoever stood there before is taken out. */
export async function choosePeople(
  { page, scope }: Omit<Place, "cast">,
  title: string,
  ids: readonly string[],
  many: boolean,
): Promise<void> {
  const control = scope.getByLabel(title, { exact: true }).first();
  if (many) {
    await control.click();
    const chosen = scope.locator(".ant-form-item", { hasText: title }).last();
    const count = await chosen.locator(".ant-select-selection-item").count();
    for (let left = count; left > 0; left -= 1) await control.press("Backspace");
  }
  for (const id of ids) {
    const name = await nameOf(page, id);
    await control.click();
    await control.fill(name);
    await optionOf(page, name).click();
  }
  await page.keyboard.press("Escape");
}

const names = new Map<string, string>();

/** The name under which the register of the one signed in has this person. */
export async function nameOf(page: Page, id: string): Promise<string> {
  if (!names.has(id)) {
    const answer = await page.request.get(
      `${new URL(page.url()).origin}/api/v1/registers/officers?pageSize=200`,
    );
    for (const { key, body } of (await answer.json()).items) names.set(key, body.name);
  }
  return names.get(id) ?? id;
}
