// Builds the offline verifier: one file for bare Node, and one page that carries its script and its style in itself.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const source = "apps/verify/src";
const folder = "build/verify";

/** Writes build/verify/zhunsheng-verify.mjs and build/verify/verify.html. */
export async function makeVerifier() {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const define = { builtTitles: JSON.stringify(await readTitles(build)) };
  const common = { bundle: true, write: false, logLevel: "warning", define };
  const single = { ...common, platform: "node", format: "esm", target: "node20" };
  const node = await build({ ...single, entryPoints: [`${source}/single.ts`] });
  writeFileSync(`${folder}/zhunsheng-verify.mjs`, node.outputFiles[0].text);
  const browser = { ...common, platform: "browser", target: "es2022", minify: true };
  const script = await build({ ...browser, format: "iife", entryPoints: [`${source}/page/main.ts`] });
  const style = await build({ ...browser, entryPoints: [`${source}/page/style.css`] });
  writeFileSync(`${folder}/verify.html`, page(script.outputFiles[0].text, style.outputFiles[0].text));
}

/** The rulebook runs here, once; what the verifier carries is the names it gives. */
async function readTitles(build) {
  const outfile = `${folder}/.titles.mjs`;
  const entryPoints = [`${source}/build-titles.ts`];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", external: ["zod"] });
  // A new address each time, since a module is remembered by its own.
  const { titles } = await import(`${pathToFileURL(resolve(outfile))}?${Date.now()}`);
  return titles;
}

/** The policy names the hashes of script and style, so that nothing else runs, and allows no address at all. */
function page(script, style) {
  if (/<\/(script|style)/i.test(script + style))
    throw new Error("the page's script would end its own element");
  const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const inlined = [
    ["{scriptHash}", hashOf(script)],
    ["{styleHash}", hashOf(style)],
    ['<link rel="stylesheet" href="style.css">', `<style>${style}</style>`],
    ['<script src="main.js"></script>', `<script>${script}</script>`],
  ];
  return inlined.reduce(
    (text, [place, content]) => {
      const [before, after, ...more] = text.split(place);
      if (after === undefined || more.length > 0)
        throw new Error(`the template has not exactly one ${place}`);
      return `${before}${content}${after}`;
    },
    readFileSync(`${source}/page/template.html`, "utf8"),
  );
}
