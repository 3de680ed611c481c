import { type Check, toHex } from "@zhunsheng/ledger";
import { actProblems, type BundledAct, judgeActs, logProblems, nameOf, openedText } from "./bundle-acts.ts";
import { judgeCheckpoint } from "./judge-checkpoint.ts";
import type { Verifier } from "./judge-proof.ts";
import { type Manifest, manifestPath, parseManifest } from "./parse-manifest.ts";
import { grouped, moment, printable } from "./printable.ts";
import { readZip } from "./read-zip.ts";
import { procedureTitle } from "./titles.ts";
import { type Answer, type Verdict, worst } from "./verdict.ts";

type Files = ReadonlyMap<string, Uint8Array>;
type Judged = Omit<Verdict, "name" | "kind">;

const unknown = (says: string): Judged => ({
  answer: "unknown",
  says,
  altered: [],
  checks: [],
  acts: [],
  particulars: [],
});

/** A dispute bundle: its files against its list, its acts against each other and against the log. Never throws. */
export function judgeBundle(verifier: Verifier, bytes: Uint8Array): Judged {
  const files = readZip(bytes);
  if ("problem" in files) return unknown(`${files.problem}。`);
  const listing = files.get(manifestPath);
  const manifest = listing && parseManifest(listing);
  if (!manifest) return unknown("这个压缩包不是证据包：里面没有证据包的目录，或者目录残缺。");
  if (manifest.acts.length === 0) return unknown("证据包里没有行为，没有什么可以核验。");
  const acts = judgeActs(verifier, manifest, files);
  const found = {
    files: fileProblems(verifier, manifest, files),
    acts: actProblems(verifier, manifest, acts),
    log: [...logProblems(verifier, manifest, acts), ...checkpointProblems(verifier, files)],
  };
  const altered = [...found.acts, ...found.log, ...found.files];
  const answer =
    altered.length > 0 ? "altered" : worst(acts.map(({ judged }) => judged?.answer ?? "altered"));
  const besides = unproven(manifest, files, acts).length > 0;
  return {
    answer,
    ...(answer === "genuine" && besides ? { heading: "各项行为是真的，附件和页面没有证明" } : {}),
    says: sentence(verifier, answer, altered, { manifest, files, acts }),
    altered,
    checks: [...checksOf(found, files, acts), ...remarks(manifest, files, acts)],
    acts: acts.flatMap((act) => {
      return act.judged ? [{ ...act.judged.act, title: nameOf(verifier, act) }] : [];
    }),
    particulars: particularsOf(verifier, manifest, acts),
  };
}

/** Against the list: altered, missing, listed twice, or not listed at all. */
function fileProblems({ crypto }: Verifier, manifest: Manifest, files: Files): readonly string[] {
  const listed = new Set(manifest.files.map(({ path }) => path));
  const twice = manifest.files.length > listed.size ? ["目录里有文件列了两次"] : [];
  const stray = [...files.keys()].filter((path) => path !== manifestPath && !listed.has(path));
  const wrong = manifest.files.flatMap(({ path, sha256, sm3, size }) => {
    const bytes = files.get(path);
    if (!bytes) return [`缺少文件“${printable(path)}”`];
    const same =
      bytes.length === size &&
      toHex(crypto.hashes.sha256(bytes)) === sha256 &&
      toHex(crypto.hashes.sm3(bytes)) === sm3;
    return same ? [] : [`文件“${printable(path)}”与目录里的指纹不同`];
  });
  return [...wrong, ...stray.map((path) => `多出目录里没有的文件“${printable(path)}”`), ...twice];
}

/** The log's state that came with the bundle must not contradict what is trusted. */
function checkpointProblems(verifier: Verifier, files: Files): readonly string[] {
  const bytes = files.get("log/checkpoint");
  if (!bytes) return [];
  const judged = judgeCheckpoint(verifier, new TextDecoder().decode(bytes));
  return judged.altered.map((says) => `证据包里的检查点：${says}`);
}

const toldMax = 5;

function sentence(
  verifier: Verifier,
  answer: Answer,
  altered: readonly string[],
  { manifest, files, acts }: Opened,
): string {
  const more = altered.length > toldMax ? `；还有 ${altered.length - toldMax} 处` : "";
  if (answer === "altered") return `证据包被改动过：${altered.slice(0, toldMax).join("；")}${more}。`;
  const doubtful = acts.find(({ judged }) => judged?.answer === "unknown");
  if (doubtful) {
    return `证据包前后一致，但不能确认${nameOf(verifier, doubtful)}：${doubtful.judged?.doubt}。`;
  }
  const last = acts.at(-1)?.listed.seq ?? 0;
  const marked = acts.filter(({ mark }) => mark !== undefined);
  const besides = unproven(manifest, files, acts).length;
  return [
    `证据包里的 ${acts.length} 项行为是真的，都在公开日志“${printable(manifest.origin)}”里，内容与记录时完全一致`,
    `到第 ${last} 项为止连续，之后有没有其他行为不能由本包证明`,
    ...(marked.length > 0 ? [marked.map((act) => nameOf(verifier, act)).join("、")] : []),
    ...(besides > 0 ? [`附件和可读页面 ${besides} 个不在证明之内，以本核验显示的内容为准`] : []),
    ...foreignLog(verifier, files),
  ]
    .map((says) => `${says}。`)
    .join("");
}

/** What a bundle holds, read. */
interface Opened {
  readonly manifest: Manifest;
  readonly files: Files;
  readonly acts: readonly BundledAct[];
}

/** Files whose content no act speaks for: neither a proof, nor the log's, nor one whose digest an act names. */
function unproven(manifest: Manifest, files: Files, acts: readonly BundledAct[]): readonly string[] {
  const proofs = new Set(manifest.acts.map(({ proof }) => proof));
  const text = openedText(acts);
  const anchored = new Set(manifest.files.filter((file) => isNamed(text, file)).map(({ path }) => path));
  return [...files.keys()].filter(
    (path) => path !== manifestPath && !proofs.has(path) && !path.startsWith("log/") && !anchored.has(path),
  );
}

/** Digests in full only: a short or empty one would be found everywhere. */
const isNamed = (text: string, { sha256, sm3 }: Manifest["files"][number]): boolean =>
  [sha256, sm3].some((digest) => /^[0-9a-f]{64}$/.test(digest) && text.includes(digest));

/** The log's keys, policy and checkpoint in a bundle are its maker's word: whatever is not what is trusted is told. */
function foreignLog(verifier: Verifier, files: Files): readonly string[] {
  const textOf = (path: string): string => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const { logs, witnesses } = verifier.trusted;
  const known = new Set([...logs, ...witnesses].map(({ verifierKey }) => verifierKey));
  const told = ["log/keys", "log/policy"].filter((path) =>
    [...textOf(path).matchAll(/\S+\+[0-9a-f]{8}\+\S+/g)].some(([key]) => !known.has(key)),
  );
  const stranger =
    files.has("log/checkpoint") && judgeCheckpoint(verifier, textOf("log/checkpoint")).answer !== "genuine";
  const names = [...told, ...(stranger ? ["log/checkpoint"] : [])];
  return names.length > 0 ? [`随包的 ${names.join("、")} 与所信任的不同，没有采用`] : [];
}

function checksOf(
  found: Readonly<Record<"files" | "acts" | "log", readonly string[]>>,
  files: Files,
  acts: readonly BundledAct[],
): readonly Check[] {
  const check = (problems: readonly string[], good: string): readonly Check[] =>
    problems.length === 0
      ? [{ holds: true, says: good }]
      : problems.slice(0, 50).map((says) => ({ holds: false, says }));
  const logged = acts.filter(({ judged }) => judged?.log).length;
  return [
    ...check(found.files, `${grouped(files.size - 1)} 个文件与目录逐个一致，没有多也没有少`),
    ...check(found.acts, `${acts.length} 项行为属于同一件事项，从第 1 项起首尾相接`),
    ...check(found.log, `${logged} 项行为有日志的证明，检查点互不矛盾`),
  ];
}

/** What a bundle cannot prove, said as plainly as what it does. */
function remarks(manifest: Manifest, files: Files, acts: readonly BundledAct[]): readonly Check[] {
  const attached = manifest.files.filter(({ path }) => /^(documents|recordings)\//.test(path));
  const text = openedText(acts);
  const anchored = attached.filter((file) => isNamed(text, file)).length;
  const pages = [...files.keys()].some((path) => path.endsWith(".html"));
  return [
    ...(attached.length > 0
      ? [
          {
            holds: undefined,
            says: `${attached.length} 个附件中 ${anchored} 个的指纹记在行为里，其余只核对了没有缺损`,
          },
        ]
      : []),
    ...(pages ? [{ holds: undefined, says: "网页是给人看的副本，内容以本程序从证明里列出的为准" }] : []),
    {
      holds: undefined,
      says: `证据包到第 ${acts.at(-1)?.listed.seq ?? 0} 项行为为止，之后有没有新的行为，它不能证明`,
    },
  ];
}

function particularsOf({ titles }: Verifier, manifest: Manifest, acts: readonly BundledAct[]) {
  const procedure = acts[0]?.judged?.header?.procedure;
  return [
    ...(procedure === undefined ? [] : [{ title: "程序", text: procedureTitle(titles, procedure) }]),
    { title: "事项编号", text: printable(manifest.matter) },
    { title: "机关编号", text: printable(manifest.agency) },
    { title: "目录写的标题（不在证明之内）", text: printable(manifest.title) },
    { title: "目录写的制作时间（不在证明之内）", text: moment(manifest.madeAt) },
    { title: "日志名称", text: printable(manifest.origin) },
  ];
}
