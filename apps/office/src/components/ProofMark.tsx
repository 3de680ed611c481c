import { Icon } from "./Icon.tsx";

interface Props {
  readonly leaf: number | undefined;
  readonly onOpen: () => void;
}

/** Where an act stands in the public log; opens the proof. Acts wait about a second for their place. */
export function ProofMark({ leaf, onOpen }: Props) {
  if (leaf === undefined) return <span className="proof-mark proof-waits">等待入日志</span>;
  return (
    <button
      type="button"
      className="proof-mark"
      aria-label={`公开日志第 ${leaf} 号，查看证明`}
      onClick={onOpen}
    >
      <Icon name="shield" size={13} />
      {leaf}
    </button>
  );
}
