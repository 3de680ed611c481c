import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { Matter, Page } from "../api/types.ts";
import { shortDay, shortTime, timeLeft } from "../words/days.ts";

interface Props {
  readonly page: Page<Matter> | undefined;
  readonly loading: boolean;
  readonly today: string;
  readonly onPage: (page: number, pageSize: number) => void;
}

const columnsFor = (today: string): TableColumnsType<Matter> => [
  { title: "事项", key: "title", render: (_, matter) => <TitleCell matter={matter} /> },
  {
    title: "文号",
    key: "number",
    width: 210,
    className: "cell-number",
    responsive: ["md"],
    render: (_, { number }) => number ?? "—",
  },
  { title: "程序", dataIndex: "procedureTitle", width: 150, responsive: ["lg"] },
  { title: "阶段", key: "stage", width: 110, render: (_, matter) => <StageCell matter={matter} /> },
  {
    title: "最近期限",
    key: "due",
    width: 150,
    render: (_, { nextDue }) => <DueCell due={nextDue} today={today} />,
  },
  { title: "行为", dataIndex: "acts", width: 70, align: "right", responsive: ["lg"] },
  {
    title: "最近变动",
    key: "changed",
    width: 120,
    responsive: ["md"],
    render: (_, { changedAt }) => shortTime(changedAt, today),
  },
];

export function MatterTable({ page, loading, today, onPage }: Props) {
  const { items = [], total = 0, page: current = 1, pageSize = 20 } = page ?? {};
  return (
    <Table<Matter>
      className="matter-table"
      rowKey="id"
      size="middle"
      loading={loading}
      columns={columnsFor(today)}
      dataSource={items}
      locale={{ emptyText: " " }}
      scroll={{ y: "calc(100vh - 256px)" }}
      pagination={{
        current,
        pageSize,
        total,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100],
        showTotal: (count) => `共 ${count} 件`,
        onChange: onPage,
      }}
    />
  );
}

function TitleCell({ matter }: { readonly matter: Matter }) {
  return (
    <div className="cell-title">
      <Link to="/matters/$matterId" params={{ matterId: matter.id }} data-row="">
        {matter.title}
      </Link>
      {matter.party !== undefined && !matter.title.includes(matter.party) && <span>{matter.party}</span>}
    </div>
  );
}

const StageCell = ({ matter }: { readonly matter: Matter }) =>
  matter.ended ? (
    <span className="tag tag-plain">已结</span>
  ) : (
    <span className="tag">{matter.stage.title}</span>
  );

function DueCell({ due, today }: { readonly due: string | undefined; readonly today: string }) {
  if (due === undefined) return <span className="faint">—</span>;
  const { late, text } = timeLeft(due, today);
  return (
    <span className="cell-due">
      {shortDay(due, today)} <b className={late ? "late" : ""}>{text}</b>
    </span>
  );
}
