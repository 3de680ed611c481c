#!/usr/bin/env node
// The built command where there is a build, the sources otherwise.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = fileURLToPath(new URL("../../../build/cli/main.mjs", import.meta.url));
if (existsSync(built)) await import(built);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/main.ts");
}
