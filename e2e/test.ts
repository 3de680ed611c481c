import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "../apps/server/src/testing/running-server.ts";

export interface Stage {
  readonly server: RunningServer;
  readonly browser: Browser;
}

export interface Test {
  readonly name: string;
  run(): Promise<void>;
}

/** Fails with what was expected and what was seen. */
export function expectEqual(seen: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}：应为 ${b}，实为 ${a}`);
}

export function expectTrue(seen: boolean, what: string): void {
  if (!seen) throw new Error(what);
}

/** Waits until what a page shows holds: a page draws a moment after it was clicked. Fails after five seconds. */
export async function expectSoon(probe: () => Promise<boolean>, what: string): Promise<void> {
  const until = performance.now() + 5000;
  while (!(await probe())) {
    if (performance.now() > until) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Signs in through the page, as a person would. */
export async function signIn(page: Page, address: string, login: string): Promise<void> {
  await page.goto(`${address}/office/`);
  await page.getByLabel("用户名").fill(login);
  await page.getByLabel("密码").fill("zhunsheng-demo");
  await page.getByRole("button", { name: /登\s*录/ }).click();
  await page.getByRole("heading", { name: "我的工作台" }).waitFor();
}
