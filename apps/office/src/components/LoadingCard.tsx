import { Skeleton } from "antd";

/** While the first answer is awaited. */
export function LoadingCard({ rows = 5 }: { readonly rows?: number }) {
  return (
    <div className="card loading" aria-busy="true" role="status">
      <span className="hidden">正在载入</span>
      <Skeleton active title={{ width: "30%" }} paragraph={{ rows }} />
    </div>
  );
}
