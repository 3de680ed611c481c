#!/usr/bin/env node
// The command in one file for bare Node: no installation, no folder of modules beside it.
import { verifyCommand } from "./command.ts";
import type { Titles } from "./titles.ts";

/** Put in by the build. */
declare const builtTitles: Titles;

process.exitCode = await verifyCommand(process.argv.slice(2), builtTitles, console.log, console.error);
