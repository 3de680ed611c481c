import { useQuery } from "@tanstack/react-query";
import { receiptQuery } from "../api/queries.ts";

interface Props {
  readonly matter: string;
  readonly seq: number;
}

/** What whoever submitted the act takes away: that it stands in the log, and nothing of what it says. */
export function ReceiptLinks({ matter, seq }: Props) {
  const { data: offered } = useQuery(receiptQuery(matter, seq));
  if (!offered) return null;
  const base = `/api/v1/matters/${encodeURIComponent(matter)}/acts/${seq}/receipt`;
  const name = `回执-${matter}-${seq}`;
  return (
    <p className="proof-links">
      <a href={base} download={`${name}.json`}>
        回执（JSON）
      </a>
      <a href={`${base}.svg`} target="_blank" rel="noreferrer">
        打印回执二维码
      </a>
      <a href={`${base}.tlog-proof`} download={`${name}.tlog-proof`}>
        tlog-proof
      </a>
    </p>
  );
}
