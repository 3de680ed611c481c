import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** In the order of the cascade: what is for phones and for paper comes last. */
const files = [
  "base",
  "frame",
  "forms",
  "home",
  "page",
  "decision",
  "side",
  "search",
  "verify",
  "lists",
  "foot",
  "phone",
  "print",
];

const read = (name: string): string => readFileSync(new URL(`./style/${name}.css`, import.meta.url), "utf8");

/** Written by hand with comments and line breaks; sent without them. */
export const style = files
  .map(read)
  .join("\n")
  .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "")
  .replace(/\s*\n\s*/g, "")
  .replace(/\s*([{};>])\s*/g, "$1")
  .replace(/([:,]) (?=[^{}]*[;}])/g, "$1")
  .replace(/;\}/g, "}")
  .replace(/\b0\.(?=\d)/g, ".");

const hash = createHash("sha256").update(style).digest("base64url").slice(0, 12);

/** The address changes with the content, so that it may be kept for a year. */
export const stylePath = `/style.css?v=${hash}`;
