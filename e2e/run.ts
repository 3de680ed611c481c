// The browser suite: a real Chromium against a real server with a real database. Prints a line a test, then
// `N passed, N failed`, and exits 1 when any failed. `--screens` keeps a screenshot of every page in e2e/screens.
import type { Browser } from "playwright-core";
import { startServer } from "../apps/server/src/testing/running-server.ts";
import { openBrowser } from "./browser.ts";
import { bundle } from "./bundle.ts";
import { officeCase } from "./office-case.ts";
import { officeChecklist } from "./office-checklist.ts";
import { officeDesks } from "./office-desks.ts";
import { officeKeyboard } from "./office-keyboard.ts";
import { officeLinks } from "./office-links.ts";
import { officePeople } from "./office-people.ts";
import { pages } from "./pages.ts";
import { portalWithoutScripts } from "./portal-plain.ts";
import type { Stage, Test } from "./test.ts";
import { verifyOffline } from "./verify-offline.ts";

/** What each open page showed when a test failed: an accident on another machine must be told apart from a defect. */
async function whatWasSeen(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const seen = pages.map(async (page) => {
    const text = await page.locator("body").innerText({ timeout: 2000 }).catch(String);
    return `当时的页面 ${page.url()}\n${text.slice(0, 1500)}`;
  });
  return (await Promise.all(seen)).join("\n\n");
}

/** A failed test leaves its pages open; the next one must not find them. */
async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

const suites: readonly (readonly [demo: "small" | "full", tests: (stage: Stage) => readonly Test[]])[] = [
  ["small", (stage) => [...officePeople(stage), ...officeChecklist(stage), ...officeCase(stage)]],
  [
    "full",
    (stage) => [
      ...portalWithoutScripts(stage),
      ...verifyOffline(stage),
      ...officeKeyboard(stage),
      ...officeDesks(stage),
      ...officeLinks(stage),
      ...bundle(stage),
      ...pages(stage),
    ],
  ],
];

/** Runs one test; undefined when it passed, else why not. */
async function attempt(browser: Browser, { run }: Test): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (reason) {
    const why = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    return `${why}\n${await whatWasSeen(browser)}`;
  } finally {
    await closePages(browser);
  }
}

async function tried(browser: Browser, test: Test, time: string): Promise<boolean> {
  const began = performance.now();
  const failure = await attempt(browser, test);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${failure ? "✗" : "✓"} ${test.name}（${seconds} s${time}）`);
  if (failure) console.log(failure);
  return failure === undefined;
}

/**
 * A browser on a loaded machine may stumble: a test may try twice, and says so when it needed to. The second time is on
 * a server of its own, since the first may have moved the clock.
 */
async function runTest(browser: Browser, test: Test, suite: (typeof suites)[number]): Promise<boolean> {
  if (await tried(browser, test, "")) return true;
  const [demo, tests] = suite;
  const server = await startServer({ demo });
  const again = tests({ server, browser }).find(({ name }) => name === test.name);
  const passed = again !== undefined && (await tried(browser, again, "，第二次"));
  await server.stop();
  return passed;
}

let passed = 0;
let failed = 0;
const browser = await openBrowser();
for (const suite of suites) {
  const [demo, tests] = suite;
  const server = await startServer({ demo });
  for (const test of tests({ server, browser })) {
    if (await runTest(browser, test, suite)) passed += 1;
    else failed += 1;
  }
  await server.stop();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
