import type { TableColumnsType } from "antd";
import type { RegisterEntry } from "../api/types.ts";
import { rangeIn, stepsIn, textIn } from "../words/parse-entry.ts";
import { parseOfficer } from "../words/parse-officer.ts";
import { roleTitle } from "../words/roles.ts";

type Columns = TableColumnsType<RegisterEntry>;
type Column = Columns[number];

const text = (title: string, key: string, more: Partial<Column> = {}): Column => ({
  title,
  key,
  render: (_, { body }) => textIn(body, key),
  ...more,
});

const keyColumn: Column = { title: "编号", dataIndex: "key", width: 110, className: "cell-key" };

const validColumn: Column = {
  title: "有效期",
  key: "valid",
  width: 200,
  responsive: ["lg"],
  render: (_, { validFrom, validUntil }) =>
    `${validFrom} 起${validUntil === undefined ? "" : `，至 ${validUntil}`}`,
};

const officerColumns = (today: string): Columns => [
  { title: "姓名", key: "name", width: 110, render: (_, entry) => <b>{parseOfficer(entry).name}</b> },
  text("所在机构", "unit", { width: 170, responsive: ["md"] }),
  {
    title: "职责",
    key: "roles",
    render: (_, entry) => parseOfficer(entry).roles.map(roleTitle).join("、"),
  },
  {
    title: "执法证件",
    key: "certificate",
    width: 290,
    render: (_, entry) => <Certificate entry={entry} today={today} />,
  },
  {
    title: "法律职业资格",
    key: "qualified",
    width: 110,
    responsive: ["lg"],
    render: (_, entry) => (parseOfficer(entry).legallyQualified ? "有" : "—"),
  },
  keyColumn,
];

function Certificate({ entry, today }: { readonly entry: RegisterEntry; readonly today: string }) {
  const { certificate } = parseOfficer(entry);
  if (!certificate) return <span className="faint">无执法证</span>;
  const expired = certificate.validUntil < today;
  return (
    <span className="certificate">
      {certificate.number}
      <span className={expired ? "late" : "faint"}>
        {expired ? `已于 ${certificate.validUntil} 过期` : `至 ${certificate.validUntil}`}
      </span>
    </span>
  );
}

const powerColumns: Columns = [
  { ...keyColumn, title: "事项编号" },
  text("事项名称", "title"),
  text("处罚依据", "penaltyLaw", { width: 300, responsive: ["md"] }),
  {
    title: "对单位罚款",
    key: "organisation",
    width: 190,
    align: "right",
    render: (_, { body }) => rangeIn(body, "organisationMinFen", "organisationMaxFen"),
  },
  {
    title: "对个人罚款",
    key: "citizen",
    width: 180,
    align: "right",
    responsive: ["lg"],
    render: (_, { body }) => rangeIn(body, "citizenMinFen", "citizenMaxFen"),
  },
];

const benchmarkColumns: Columns = [
  { ...keyColumn, title: "事项编号" },
  text("基准名称", "title", { width: 300 }),
  {
    title: "阶次、适用条件和幅度",
    key: "steps",
    render: (_, { body }) => (
      <ol className="steps">
        {stepsIn(body).map(({ id, title, condition, range, party }) => (
          <li key={id}>
            <b>{title}</b> <span>{party}</span> <span>{condition}</span>{" "}
            <span className="steps-range">{range}</span>
          </li>
        ))}
      </ol>
    ),
  },
];

const columnsMax = 6;
const cellMax = 60;

/** Short entries of few lines stand in columns, others line by line in one cell: both as the register words them. */
function plainColumns(entries: readonly RegisterEntry[]): Columns {
  const titles = new Map(
    entries.flatMap(({ shown }) => shown.map(({ name, title }) => [name, title] as const)),
  );
  const short = entries.every(({ shown }) => shown.every(({ display }) => display.length <= cellMax));
  if (short && titles.size <= columnsMax) {
    const columns = [...titles].map(
      ([name, title], place): Column => ({
        title,
        key: name,
        render: (_, { shown }) => shown.find((line) => line.name === name)?.display ?? "—",
        ...(place > 2 ? { responsive: ["lg" as const] } : {}),
      }),
    );
    return [keyColumn, ...columns, validColumn];
  }
  return [{ ...keyColumn, width: 130 }, linesColumn, validColumn];
}

const linesColumn: Column = {
  title: "内容",
  key: "lines",
  render: (_, { shown }) => (
    <dl className="facts facts-columns">
      {shown.map(({ name, title, display }) => (
        <div key={name} className={display.length > cellMax ? "facts-long" : ""}>
          <dt>{title}</dt>
          <dd>{display}</dd>
        </div>
      ))}
    </dl>
  ),
};

/** What each register shows of its entries. */
export function registerColumns(register: string, entries: readonly RegisterEntry[], today: string): Columns {
  switch (register) {
    case "officers":
      return officerColumns(today);
    case "power-items":
      return powerColumns;
    case "benchmarks":
      return benchmarkColumns;
    default:
      return plainColumns(entries);
  }
}
