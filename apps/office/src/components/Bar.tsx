/** How much of a limit has run; the numbers beside it say the same. */
export const Bar = ({ percent }: { readonly percent: number }) => (
  <span className="bar" aria-hidden="true">
    <span style={{ width: `${percent}%` }} />
  </span>
);
