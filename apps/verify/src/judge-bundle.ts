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
  return {
    answer,
    says: sentence(verifier, answer, altered, acts),
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
  acts: readonly BundledAct[],
): string {
  const more = altered.length > toldMax ? `；还有 ${altered.length - toldMax} 处` : "";
  if (answer === "altered") return `证据包被改动过：${altered.slice(0, toldMax).join("；")}${more}。`;
  const doubtful = acts.find(({ judged }) => judged?.answer === "unknown");
  if (doubtful) {
    return `证据包前后一致，但不能确认${nameOf(verifier, doubtful)}：${doubtful.judged?.doubt}。`;
  }
  return `证据包里的 ${acts.length} 项行为首尾相接、没有缺漏，每一项都在公开日志里，内容与记录时完全一致。`;
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
    ...check(found.acts, `${acts.length} 项行为属于同一件事项，首尾相接，没有缺漏`),
    ...check(found.log, `${logged} 项行为有日志的证明，检查点互不矛盾`),
  ];
}

/** What a bundle cannot prove, said as plainly as what it does. */
function remarks(manifest: Manifest, files: Files, acts: readonly BundledAct[]): readonly Check[] {
  const attached = manifest.files.filter(({ path }) => /^(documents|recordings)\//.test(path));
  const text = openedText(acts);
  const anchored = attached.filter(({ sha256, sm3 }) => text.includes(sha256) || text.includes(sm3)).length;
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
