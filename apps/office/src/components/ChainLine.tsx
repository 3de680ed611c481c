import { Link } from "@tanstack/react-router";
import type { ChainLink } from "../api/types.ts";
import { lineOf } from "../words/chain.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly chain: readonly ChainLink[];
  readonly matter: string;
}

const afterMax = 3;

/** The chain in one line beneath the matter's name, where there is room: 检查 → 责令整改 → 处罚 → 强制执行. */
export function ChainLine({ chain, matter }: Props) {
  const { before, here, after } = lineOf(chain, matter);
  if (!here || before.length + after.length === 0) return null;
  const more = here.opened - Math.min(after.length, afterMax);
  return (
    <nav className="chain-line" aria-label="事项链">
      <ol>
        {before.map((link) => (
          <Step key={link.matter} link={link} />
        ))}
        <li aria-current="true">
          <b>{here.procedureTitle}</b>
        </li>
        {after.slice(0, afterMax).map((link, place) => (
          <Step key={link.matter} link={link} beside={place > 0} />
        ))}
        {more > 0 && <li className="faint">另有 {more} 件</li>}
      </ol>
    </nav>
  );
}

interface StepProps {
  readonly link: ChainLink;
  /** Opened from the same matter as the one before it. */
  readonly beside?: boolean;
}

function Step({ link: { matter, procedureTitle, title, ended }, beside = false }: StepProps) {
  return (
    <li className={beside ? "chain-beside" : ""}>
      <Link to="/matters/$matterId" params={{ matterId: matter }} title={title}>
        {procedureTitle}
      </Link>
      {ended && (
        <span className="chain-ended">
          <Icon name="tick" size={11} />
          <span className="hidden">已结</span>
        </span>
      )}
    </li>
  );
}
