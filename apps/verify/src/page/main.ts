// The page's script. It reads what it is given, computes, and shows: it asks nobody for anything.
import type { Titles } from "../titles.ts";
import { noTrust, parseTrust, type Trusted } from "../trust.ts";
import { unconfirmed, type Verdict } from "../verdict.ts";
import type { PageTrust } from "../verifier-page.ts";
import { type GivenFile, verifyFiles } from "../verify-file.ts";
import { pageCrypto } from "./page-crypto.ts";
import { element, showTrust, showVerdict } from "./show.ts";

/** Put in by the build. */
declare const builtTitles: Titles;

const filesMax = 100;
const totalSizeBytesMax = 536_870_912;

/** An element of our own template. */
function part<T extends Element>(id: string, type: { new (): T; readonly prototype: T }): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

const parts = {
  trusting: part("trusting", HTMLElement),
  trusted: part("trusted", HTMLElement),
  changeTrust: part("change-trust", HTMLDetailsElement),
  trustForm: part("trust-form", HTMLFormElement),
  trustText: part("trust-text", HTMLTextAreaElement),
  trustFile: part("trust-file", HTMLInputElement),
  trustProblem: part("trust-problem", HTMLElement),
  drop: part("drop", HTMLElement),
  files: part("files", HTMLInputElement),
  pasteForm: part("paste-form", HTMLFormElement),
  paste: part("paste", HTMLTextAreaElement),
  busy: part("busy", HTMLElement),
  results: part("results", HTMLElement),
  resultsTitle: part("results-title", HTMLElement),
  verdicts: part("verdicts", HTMLElement),
};

let trusted: Trusted = noTrust;
/** Whether the keys are the reader's own, or compared by the reader, where they came with the files. */
let confirmed = true;
/** What was last looked at, so that it is looked at again when other keys are believed. */
let last: readonly GivenFile[] = [];

const reader = "您";

function believe(text: string, from: string): void {
  const read = parseTrust(pageCrypto, text);
  parts.trustProblem.textContent = "problem" in read ? `${read.problem}。` : "";
  if ("problem" in read) return;
  trusted = read;
  if (from === reader) confirmed = true;
  drawTrust(from);
  if (last.length > 0) verify(last);
}

function drawTrust(from: string): void {
  const known = trusted.logs.length > 0;
  parts.trusting.classList.toggle("known", known);
  parts.changeTrust.open = !known;
  parts.trusted.replaceChildren(...showTrust(trusted, from));
  if (confirmed || !known) return;
  const button = element("button", { class: "button", type: "button" }, "已经与别处公布的比对，指纹相同");
  button.addEventListener("click", () => {
    confirmed = true;
    drawTrust(from);
    if (last.length > 0) verify(last);
  });
  parts.trusted.append(element("p", { class: "buttons" }, button));
}

function verify(files: readonly GivenFile[]): void {
  last = files;
  // Whatever becomes of these files, the answers to others must not be taken for theirs.
  parts.results.hidden = true;
  parts.verdicts.replaceChildren();
  parts.busy.textContent = "正在计算……";
  // After the browser has drawn the line above.
  setTimeout(() => {
    try {
      const verdicts = verifyFiles({ crypto: pageCrypto, trusted, titles: builtTitles }, files);
      const told = (verdict: Verdict): Verdict => (confirmed ? verdict : unconfirmed(verdict));
      parts.verdicts.replaceChildren(...verdicts.map((verdict) => showVerdict(told(verdict))));
      parts.results.hidden = false;
      parts.busy.textContent = "";
      parts.resultsTitle.focus();
    } catch {
      parts.busy.textContent = "核验程序出了错，没有得出结论：不能确认。";
    }
  }, 20);
}

async function take(list: FileList | null | undefined): Promise<void> {
  const files = [...(list ?? [])];
  if (files.length === 0) return;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > filesMax || total > totalSizeBytesMax) {
    parts.busy.textContent = `一次最多放 ${filesMax} 个文件，合计不超过 512 MB。`;
    return;
  }
  parts.busy.textContent = "正在读取……";
  try {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    verify(await Promise.all(read));
  } catch {
    parts.busy.textContent = "文件读不出来，可能是文件夹，或者已经移走。";
  }
}

function listen(): void {
  parts.files.addEventListener("change", () => void take(parts.files.files));
  parts.pasteForm.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = parts.paste.value;
    if (text.trim() === "") parts.busy.textContent = "请先粘贴要核验的文字。";
    else verify([{ name: "粘贴的文字", bytes: new TextEncoder().encode(text) }]);
  });
  parts.trustForm.addEventListener("submit", (event) => {
    event.preventDefault();
    believe(parts.trustText.value, reader);
  });
  parts.trustFile.addEventListener("change", async () => {
    const file = parts.trustFile.files?.[0];
    if (!file) return;
    parts.trustText.value = (await file.text()).slice(0, 300_000);
    believe(parts.trustText.value, reader);
  });
  // Anywhere on the page: a file let go beside the frame must not be opened in its place.
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    parts.drop.classList.add("over");
  });
  document.addEventListener("dragleave", () => parts.drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    parts.drop.classList.remove("over");
    void take(event.dataTransfer?.files);
  });
}

/** What the block says that whoever handed the page out has filled in. */
function filledIn(): PageTrust | undefined {
  const block: unknown = JSON.parse(document.getElementById("trust")?.textContent ?? "{}");
  const { text, from, withFiles } = Object(block);
  if (typeof text !== "string" || typeof from !== "string") return undefined;
  return { text, from, withFiles: withFiles === true };
}

listen();
drawTrust("");
const filled = filledIn();
if (filled) {
  confirmed = filled.withFiles !== true;
  believe(filled.text, filled.from);
}
