/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";

/** 准绳, the plumb bob: the site's mark. No state emblem. */
export const PlumbBob = () => (
  <svg class="bob" viewBox="0 0 32 44" width="32" height="44" aria-hidden="true" focusable="false">
    <path d="M5 3h22M16 3v18" stroke="currentColor" stroke-width="2.6" fill="none" />
    <path d="M9.5 20.5h13v5h-13z M10.5 28h11L16 41z" fill="currentColor" />
  </svg>
);

const Icon = ({ children }: { readonly children?: Child }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    width="26"
    height="26"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const RulesIcon = () => (
  <Icon>
    <path d="M4 3.5h16v17H4z M8 8h8 M8 12h8 M8 16h5" />
  </Icon>
);

export const DecisionIcon = () => (
  <Icon>
    <path d="M5 3.5h9l5 5v12H5z M14 3.5v5h5 M8.5 13h7 M8.5 16.5h7" />
  </Icon>
);

export const SupervisionIcon = () => (
  <Icon>
    <path d="M3 20.5h18 M5.5 20v-6h3v6 M10.5 20V9h3v11 M15.5 20V4h3v16" />
  </Icon>
);

export const ShieldIcon = () => (
  <Icon>
    <path d="M12 3l7.5 2.5v6c0 5-3.3 8-7.5 9.8c-4.2-1.8-7.5-4.8-7.5-9.8v-6z M8.5 12l2.5 2.5l4.5-4.8" />
  </Icon>
);

/** Tick, cross, dashed minus: the three answers differ in shape, not only in colour. */
export function Sign({ holds, size = 18 }: { readonly holds: boolean | undefined; readonly size?: number }) {
  const name = holds === undefined ? "none" : holds ? "yes" : "no";
  const paths = { yes: "M7.2 12.4l3.3 3.3l6.3-7", no: "M8 8l8 8M16 8l-8 8", none: "M7.5 12h9" };
  return (
    <svg
      class={`sign ${name}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10.5" />
      <path d={paths[name]} />
    </svg>
  );
}

export const Chevron = () => (
  <svg class="chevron" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path d="M4 8.5l8 8l8-8" fill="none" stroke="currentColor" stroke-width="2.2" />
  </svg>
);

/** A share of a whole as a bar; the figures always stand beside it. Widths as attributes: the CSP allows no styles. */
export function Bar(props: {
  readonly part: number;
  readonly whole: number;
  readonly late?: number | undefined;
}) {
  const width = (value: number): number =>
    props.whole > 0 ? Math.min(1000, (1000 * value) / props.whole) : 0;
  const late = Math.max(props.late ? 8 : 0, width(props.late ?? 0));
  return (
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-part" x="0" y="0" width={Math.min(width(props.part), 1000 - late)} height="10" />
      {late > 0 ? <rect class="bar-late" x={1000 - late} y="0" width={late} height="10" /> : null}
    </svg>
  );
}
