import type { Check } from "@zhunsheng/ledger";

/** genuine: 是真的，没有改动过. altered: 被改动过. unknown: 不能确认. Never a guess between them. */
export type Answer = "genuine" | "altered" | "unknown";

/** What a file was taken for. */
export type Kind = keyof typeof kindTitles;

export const kindTitles = {
  proof: "证明文件",
  twin: "决定页面的数据",
  receipt: "回执",
  code: "回执二维码的文字",
  tlogProof: "日志证明（tlog-proof）",
  checkpoint: "公开日志的检查点",
  bundle: "证据包",
  entry: "日志条目",
  none: "认不出的文件",
} as const;

/** The headings under which the three answers are given, in words that differ as much as they mean. */
export const answerTitles: Readonly<Record<Answer, string>> = {
  genuine: "是真的，没有改动过",
  altered: "被改动过，不要采信",
  unknown: "不能确认",
};

/** The words above a verdict. */
export const headingOf = ({ answer, heading }: Pick<Verdict, "answer" | "heading">): string =>
  heading ?? answerTitles[answer];

/** A line with its title in Chinese: what a file says, or a technical particular. */
export interface Line {
  readonly title: string;
  readonly text: string;
}

/** One act of a file: what it is, what it says, what became of its checks. */
export interface ShownAct {
  readonly title: string;
  readonly answer: Answer;
  readonly contents: readonly Line[];
  readonly checks: readonly Check[];
  readonly particulars: readonly Line[];
}

/** What a reader is told of one file. */
export interface Verdict {
  /** The file's name with whatever cannot be printed made visible. */
  readonly name: string;
  readonly kind: Kind;
  readonly answer: Answer;
  /** What stands above the verdict where the answer's own words would say too much. */
  readonly heading?: string;
  /** One plain sentence. */
  readonly says: string;
  /** What does not agree, each in a few words; empty unless `altered`. */
  readonly altered: readonly string[];
  readonly checks: readonly Check[];
  /** The acts the file shows, with the contents it opens. */
  readonly acts: readonly ShownAct[];
  /** Digests, place in the log, checkpoint, who cosigned and when: for those who want to compare. */
  readonly particulars: readonly Line[];
}

/**
 * A verdict by keys that came with the file itself: whoever made the one could have made the other, so that nothing is
 * called genuine before the reader has compared the keys.
 */
export function unconfirmed(verdict: Verdict): Verdict {
  if (verdict.answer !== "genuine") return verdict;
  const doubted = (answer: Answer): Answer => (answer === "genuine" ? "unknown" : answer);
  return {
    ...verdict,
    answer: "unknown",
    heading: "按随包的公钥前后一致，请先比对公钥指纹",
    acts: verdict.acts.map((act) => ({ ...act, answer: doubted(act.answer) })),
  };
}

const severity: readonly Answer[] = ["genuine", "unknown", "altered"];

/** The worst of several answers: altered over unknown over genuine. Of none: unknown. */
export const worst = (answers: readonly Answer[]): Answer =>
  answers.length === 0
    ? "unknown"
    : answers.reduce((one, other) => (severity.indexOf(other) > severity.indexOf(one) ? other : one));

/** 0 genuine, 1 altered, 2 unknown. */
export const exitCodeOf = (answer: Answer): number => ({ genuine: 0, altered: 1, unknown: 2 })[answer];
