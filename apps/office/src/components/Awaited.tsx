import type { Act } from "../api/types.ts";

interface Props {
  readonly acts: readonly Act[];
  /** Who is signed in: what waits for them has its own buttons. */
  readonly person: string;
  readonly onOpen: (act: Act) => void;
}

/** Acts that others must still confirm: until then a decision does not count, and what follows it cannot begin. */
export function Awaited({ acts, person, onOpen }: Props) {
  const waiting = acts
    .map((act) => ({ act, people: (act.awaits ?? []).filter(({ id }) => id !== person) }))
    .filter(({ act, people }) => act.standing !== "void" && people.length > 0);
  if (waiting.length === 0) return null;
  return (
    <section className="card awaited" aria-label="等待他人确认">
      <ul>
        {waiting.map(({ act, people }) => (
          <li key={act.seq}>
            <span className="mark mark-warn">等待确认</span>{" "}
            <button type="button" className="link" onClick={() => onOpen(act)}>
              第 {act.seq} 号　{act.title}
            </button>
            <span>
              待 <b>{people.map(({ name }) => name).join("、")}</b> 用本人账号确认
              {act.standing === "pending" && "，确认以后才生效，后续环节随之开放"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
