import {
  type ActHeader,
  type CheckedProof,
  type CorrectionProof,
  checkProof,
  effectOf,
  hidesChange,
  isConfirmationOf,
  isCorrectionOf,
  type ProofFile,
  toHex,
} from "@zhunsheng/ledger";
import { type JudgedLog, judgeLog } from "./judge-log.ts";
import { inGroups, moment, printable } from "./printable.ts";
import {
  actTitle,
  changedTitle,
  contentText,
  contentTitle,
  peopleIn,
  procedureTitle,
  type Titles,
} from "./titles.ts";
import type { Crypto, Trusted } from "./trust.ts";
import { type Answer, type Line, type ShownAct, worst } from "./verdict.ts";

/** What a verifier works with: cryptography, whom it believes, and how things are called. */
export interface Verifier {
  readonly crypto: Crypto;
  readonly trusted: Trusted;
  readonly titles: Titles;
}

/** One act's proof, worked out anew. */
export interface JudgedProof {
  readonly answer: Answer;
  /** What of it does not agree, each in a few words. */
  readonly altered: readonly string[];
  /** Why it cannot be told, where it cannot. */
  readonly doubt: string;
  readonly header?: ActHeader | undefined;
  readonly digests: CheckedProof["digests"];
  readonly log?: JudgedLog | undefined;
  /** How many contents it opens. */
  readonly opened: number;
  /** Whether a correction beside it struck the act out (作废). */
  readonly struckOut?: boolean | undefined;
  readonly act: ShownAct;
}

/** Names of contents of the act that were lawfully erased. */
export type ErasedNames = ReadonlySet<string>;

const nothingErased: ErasedNames = new Set();

/**
 * Checks one proof with the corrections beside it: contents, header, log. Never throws for what stands in the file.
 */
export function judgeProof(
  verifier: Verifier,
  file: ProofFile,
  erased: ErasedNames = nothingErased,
): JudgedProof {
  const own = judgeAct(verifier, file, erased);
  return (file.corrections ?? []).reduce((judged, one) => withCorrection(verifier, judged, file, one), own);
}

/** What a correction (更正) adds: it and its confirmations must hold by themselves, and be about this act. */
function withCorrection(
  verifier: Verifier,
  of: JudgedProof,
  whole: ProofFile,
  correction: CorrectionProof,
): JudgedProof {
  const { confirmations = [], ...file } = correction;
  const own = judgeAct(verifier, file, nothingErased);
  const confirmed = confirmations.map((one) => judgeAct(verifier, one, nothingErased));
  const ours = isCorrectionOf(of.header, file);
  const theirs = confirmations.every((one) => isConfirmationOf(file, one));
  const wrong = [
    ...own.altered.map((says) => `更正：${says}`),
    ...(ours ? [] : ["附带的更正不是对这一行为的更正"]),
    ...confirmed.flatMap(({ altered }) => altered.map((says) => `更正的确认：${says}`)),
    ...(theirs ? [] : ["附带的确认不是对这项更正的确认"]),
  ];
  const place = own.header ? `更正（第 ${own.header.seq} 项行为）` : "附带的更正";
  const effect = effectCheck(place, whole, correction);
  const doubt = [own, ...confirmed].map((one) => one.doubt).find((says) => says !== "") ?? effect.doubt;
  const answers = [of, own, ...confirmed].map(({ answer }) => answer);
  const answer = worst([...answers, ...(wrong.length > 0 ? altered : effect.doubt === "" ? [] : unknown)]);
  const checks = own.act.checks.map(({ holds, says }) => ({ holds, says: `${place}：${says}` }));
  const changes = own.act.contents.filter(({ title }) => title.startsWith(changedTitle));
  return {
    ...of,
    answer,
    altered: [...of.altered, ...wrong],
    doubt: of.doubt === "" ? doubt : of.doubt,
    struckOut: of.struckOut === true || effectOf(correction) === "void",
    act: {
      ...of.act,
      answer,
      contents: [...of.act.contents, ...(ours ? changes : [])],
      checks: [...of.act.checks, ...checks, ...(wrong.length > 0 ? [] : [effect.check])],
    },
  };
}

const altered: readonly Answer[] = ["altered"];
const unknown: readonly Answer[] = ["unknown"];

/** What a correction that holds did to the act, and what of that its proof leaves open. */
function effectCheck(place: string, whole: ProofFile, correction: CorrectionProof) {
  const effect = effectOf(correction);
  if (effect === "void") {
    return { check: { holds: undefined, says: `${place}已将本行为作废，不再有效` }, doubt: "" };
  }
  const open =
    effect === "unproven"
      ? "是否生效未证明"
      : hidesChange(whole, correction)
        ? "更正后的内容未附证明"
        : undefined;
  return open === undefined
    ? { check: { holds: true, says: `${place}：应当确认的人都已确认，更正生效` }, doubt: "" }
    : { check: { holds: undefined, says: `${place}：${open}` }, doubt: `附带的更正${open}` };
}

function judgeAct(verifier: Verifier, file: ProofFile, erased: ErasedNames): JudgedProof {
  const { crypto, trusted, titles } = verifier;
  const { format, header: text, opened } = file;
  const bare = checkProof(crypto.hashes, { format, header: text, opened }, { origin: "", logKeys: [] });
  const log = file.log && judgeLog(crypto, trusted, file.log, bare.entry);
  const { header, digests } = bare;
  // The last one of a proof without a log is that it waits for one.
  const checks = log ? [...bare.checks.slice(0, -1), ...log.checks] : bare.checks;
  const altered = alteredOf(titles, bare, log);
  const answer = altered.length > 0 ? "altered" : log?.standing === "believed" ? "genuine" : "unknown";
  return {
    answer,
    altered,
    doubt: doubtOf(log, trusted),
    header,
    digests,
    log,
    opened: opened.length,
    act: {
      title: header ? actName(titles, header) : "不是行为记录",
      answer,
      contents: contentsOf(titles, file, bare, erased),
      checks,
      particulars: [...headerLines(header), ...digestLines(bare), ...(log?.particulars ?? [])],
    },
  };
}

function alteredOf(titles: Titles, { header, failed, checks }: CheckedProof, log: JudgedLog | undefined) {
  if (!header) return ["行为记录"];
  const { procedure, kind } = header;
  const rewritten = checks[0]?.holds === false ? ["行为记录的文字"] : [];
  const fields = failed.map((name) => `“${contentTitle(titles, procedure, kind, name)}”`);
  const broken = log?.standing === "broken" ? log.checks.filter(({ holds }) => holds === false) : [];
  return [...new Set([...rewritten, ...fields, ...broken.map(({ says }) => says)])];
}

/** Why nothing can be said of a file that does not contradict itself. */
export function doubtOf(log: JudgedLog | undefined, trusted: Trusted): string {
  if (!log) return "还没有写入公开日志的证明";
  if (log.standing === "unwitnessed") return "日志的检查点还没有足够的见证";
  if (log.standing !== "stranger") return "";
  return trusted.logs.length === 0
    ? "还没有告诉核验程序信任哪个日志的公钥"
    : "签署它的公开日志不在信任的名单里，可能是别处的日志，也可能是伪造的";
}

/** 行政处罚普通程序的“作出决定” */
export const actName = (titles: Titles, { procedure, kind }: ActHeader): string =>
  `${procedureTitle(titles, procedure)}的“${actTitle(titles, procedure, kind)}”`;

const contentsMax = 400;

/** What is opened, what does not open, and what stays closed or was erased: each under its title. */
function contentsOf(
  titles: Titles,
  file: ProofFile,
  { header, failed }: CheckedProof,
  erased: ErasedNames,
): readonly Line[] {
  if (!header) return [];
  const { procedure, kind } = header;
  const bad = new Set(failed);
  const people = peopleIn(file.opened.filter(({ name }) => !bad.has(name)));
  const opened = file.opened.map(({ name, value }) => ({
    title: contentTitle(titles, procedure, kind, name),
    text: `${contentText(titles, people, { version: procedure, kind, name }, value)}${
      bad.has(name) ? "（与记录时不同）" : ""
    }`,
  }));
  const names = new Set(file.opened.map(({ name }) => name));
  const rest = [...header.fields.keys()].filter((name) => !names.has(name));
  const titled = (some: readonly string[]): string =>
    [...new Set(some.map((name) => contentTitle(titles, procedure, kind, name)))].join("、");
  const gone = rest.filter((name) => erased.has(name));
  const closed = rest.filter((name) => !erased.has(name));
  return [
    ...opened.slice(0, contentsMax),
    ...(gone.length > 0 ? [{ title: "内容已依法清除", text: titled(gone) }] : []),
    ...(closed.length > 0 ? [{ title: "没有公开的内容", text: titled(closed) }] : []),
  ];
}

function headerLines(header: ActHeader | undefined): readonly Line[] {
  if (!header) return [];
  return [
    { title: "记录时间", text: moment(header.recordedAt) },
    { title: "发生时间", text: moment(header.occurredAt) },
    { title: "事项编号", text: `${printable(header.matter)}，第 ${header.seq} 项行为` },
    { title: "机关编号", text: printable(header.agency) },
    { title: "程序版本", text: printable(header.procedure) },
  ];
}

const digestLines = ({ digests }: CheckedProof): readonly Line[] => [
  { title: "行为记录的 SHA-256", text: inGroups(toHex(digests.sha256)) },
  { title: "行为记录的 SM3", text: inGroups(toHex(digests.sm3)) },
];
