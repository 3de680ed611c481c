import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const collect = fileURLToPath(new URL("./collect.ts", import.meta.url));

/** The one file here reads in the tests of the rulebook, which find `collect.ts` in the place of vitest. */
export default defineConfig({
  resolve: { alias: [{ find: /^vitest$/, replacement: collect }] },
  test: {
    include: ["tools/mutants/run.ts"],
    globals: true,
    pool: "forks",
    testTimeout: 2_700_000,
  },
});
