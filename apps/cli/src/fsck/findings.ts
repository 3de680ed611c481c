/** What a finding is about; a rough sort for counting. */
export type Check =
  | "record"
  | "field"
  | "request"
  | "log"
  | "tile"
  | "number"
  | "register"
  | "projection"
  | "gate"
  | "guard";

export const checkTitles: Readonly<Record<Check, string>> = {
  record: "行为本身",
  field: "字段",
  request: "请求登记",
  log: "公开日志",
  tile: "日志文件",
  number: "文号",
  register: "登记簿次序",
  projection: "推导内容",
  gate: "关口复核",
  guard: "数据库的保护",
};

/** One place where what is stored is not what the record says. */
export interface Finding {
  readonly check: Check;
  readonly agency?: string | undefined;
  readonly matter?: string | undefined;
  readonly seq?: number | undefined;
  /** What of the act or row: 字段 input.x. */
  readonly part?: string | undefined;
  readonly says: string;
  /** Table and key, or file. */
  readonly at: string;
}

export type Report = (finding: Finding) => void;

/** One line for people: act first, then what, then where exactly. */
export function findingText({ agency, matter, seq, part, says, at }: Finding): string {
  const where = [
    matter === undefined ? undefined : `事项 ${matter}`,
    seq === undefined ? undefined : `第${seq}项`,
    part,
  ].filter((word) => word !== undefined);
  const whose = agency === undefined ? "" : `，机关 ${agency}`;
  return `${where.length > 0 ? `${where.join(" ")}：` : ""}${says}（${at}${whose}）`;
}

/** How far the work has come, in numbers that only grow. */
export interface Counts {
  acts: number;
  matters: number;
  leaves: number;
  files: number;
  /** Acts that wait for their place in the log. */
  waiting: number;
  /** Acts whose contents were lawfully erased: they stand, but cannot be decided again. */
  erased: number;
  /** Matters whose record is damaged, so that nothing can be derived from it. */
  underived: number;
  /** Acts that were judged by another matter whose record is damaged. */
  unjudged: number;
}

export const noCounts = (): Counts => ({
  acts: 0,
  matters: 0,
  leaves: 0,
  files: 0,
  waiting: 0,
  erased: 0,
  underived: 0,
  unjudged: 0,
});

/** Where findings, remarks and progress go as they come. */
export interface Reporter {
  readonly counts: Counts;
  readonly report: Report;
  /** A remark that is no finding. */
  readonly note: (text: string) => void;
  readonly first: () => Finding | undefined;
  readonly found: () => ReadonlyMap<Check, number>;
  /** The closing lines. */
  readonly close: (seconds: number) => void;
}

/** How often progress is told. */
const progressMs = 1_000;

/** `json`: findings as JSON lines on stdout, all else on stderr. */
export function reporterTo(json: boolean, total: number): Reporter {
  const counts = noCounts();
  const found = new Map<Check, number>();
  const notes: string[] = [];
  let first: Finding | undefined;
  const progress = setInterval(() => console.error(progressText(counts, total, found)), progressMs);
  progress.unref();
  const tell = json ? console.error : console.log;
  return {
    counts,
    first: () => first,
    found: () => found,
    note: (text) => notes.push(text),
    report: (finding) => {
      first ??= finding;
      found.set(finding.check, (found.get(finding.check) ?? 0) + 1);
      console.log(json ? JSON.stringify(finding) : `✗ ${findingText(finding)}`);
    },
    close: (seconds) => {
      clearInterval(progress);
      for (const line of summary({ counts, found, first, notes, seconds })) tell(line);
    },
  };
}

const sumOf = (found: ReadonlyMap<Check, number>): number =>
  [...found.values()].reduce((sum, count) => sum + count, 0);

const progressText = (counts: Counts, total: number, found: ReadonlyMap<Check, number>): string =>
  `核查中：行为 ${counts.acts}/${total}，事项 ${counts.matters}，日志条目 ${counts.leaves}/${total}，` +
  `日志文件 ${counts.files}，发现 ${sumOf(found)} 处`;

interface Outcome {
  readonly counts: Counts;
  readonly found: ReadonlyMap<Check, number>;
  readonly first: Finding | undefined;
  readonly notes: readonly string[];
  readonly seconds: number;
}

function summary({ counts, found, first, notes, seconds }: Outcome): readonly string[] {
  const { acts, matters, leaves, files, waiting, erased, underived, unjudged } = counts;
  const memoryMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    "",
    `核查了 ${matters} 个事项、${acts} 项行为，${leaves} 条日志，${files} 个日志文件，` +
      `用时 ${seconds.toFixed(1)} 秒，内存最高 ${memoryMiB} MiB`,
    ...(waiting > 0 ? [`等待写入日志：${waiting} 项`] : []),
    ...(erased > 0 ? [`内容已依法清除、不可复算：${erased} 项`] : []),
    ...(underived > 0 ? [`记录损坏、其余内容无法复算：${underived} 个事项`] : []),
    ...(unjudged > 0 ? [`所依据的事项损坏、关口无法复核：${unjudged} 项`] : []),
    ...notes.map((note) => `注意：${note}`),
    ...(first
      ? [
          `发现 ${sumOf(found)} 处问题：${[...found].map(([check, n]) => `${checkTitles[check]} ${n}`).join("，")}`,
          `第一处：${findingText(first)}`,
        ]
      : ["没有发现问题"]),
    "账号、登录、设置和对其他日志的见证不是由记录推导的，不在核查范围内；",
    "行为所依据的登记内容按行为自身保存的核对，节假日按现行安排计算。",
  ];
}
