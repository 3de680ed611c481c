// The browser suite: a real Chromium against a real server with a real database. Prints a line a test, then
// `N passed, N failed`, and exits 1 when any failed. `--screens` keeps a screenshot of every page in e2e/screens.
import { startServer } from "../apps/server/src/testing/running-server.ts";
import { openBrowser } from "./browser.ts";
import { officeCase } from "./office-case.ts";
import { officeKeyboard } from "./office-keyboard.ts";
import { pages } from "./pages.ts";
import { portalWithoutScripts } from "./portal-plain.ts";
import type { Stage, Test } from "./test.ts";

const suites: readonly (readonly [demo: "small" | "full", tests: (stage: Stage) => readonly Test[]])[] = [
  ["small", officeCase],
  ["full", (stage) => [...portalWithoutScripts(stage), ...officeKeyboard(stage), ...pages(stage)]],
];

let passed = 0;
let failed = 0;
const browser = await openBrowser();
for (const [demo, tests] of suites) {
  const server = await startServer({ demo });
  for (const { name, run } of tests({ server, browser })) {
    const began = performance.now();
    const error = await run().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${error ? "✗" : "✓"} ${name}（${seconds} s）`);
    if (error) console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (error) failed += 1;
    else passed += 1;
  }
  await server.stop();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
