/** Line drawings on a 24-unit square; always beside their word. */
const paths = {
  desk: "M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z",
  matters:
    "M3.5 18V6.5a1 1 0 0 1 1-1H9l2 2.5h7.5a1 1 0 0 1 1 1V10" +
    "M3.5 18l2.7-7.3a1 1 0 0 1 1-.7h13l-2.6 8a1 1 0 0 1-1 .7z",
  registers:
    "M6 4h12a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z" +
    "M5 9.3h14M5 14.6h14M8 6.7h2M8 12h2M8 17.3h2",
  rules: "M6 4h11.5a.5.5 0 0 1 .5.5v15a.5.5 0 0 1-.5.5H6zM6 4v16M14 4v7l-2-1.6L10 11V4",
  search: "M10.5 5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM14.6 14.6 19.5 19.5",
  calendar:
    "M5 6h14a.6.6 0 0 1 .6.6V19a.6.6 0 0 1-.6.6H5a.6.6 0 0 1-.6-.6V6.6A.6.6 0 0 1 5 6z" +
    "M4.5 10.3h15M8.5 3.8V8M15.5 3.8V8",
  review: "M6 3.5h9L18.5 7v6M6 3.5v17h5M9 8.5h5M9 12h4M13.5 18l2.3 2.3 4.7-5",
  approve: "M9 11V6.8a3 3 0 1 1 6 0V11l2.5 2v3h-11v-3zM5 19.8h14",
  more: "M12 5.5v.1M12 12v.1M12 18.5v.1",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
  left: "M14.5 5.5 8 12l6.5 6.5",
  right: "M9.5 5.5 16 12l-6.5 6.5",
  remove: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  back: "M19 12H5M11 6l-6 6 6 6",
  document: "M6.5 3.5h8L18 7v13.5H6.5zM14 3.8V7.5h3.8M9.2 12h6M9.2 15.5h6",
  camera: "M4 7.5h11v9H4zM15 11l5-2.7v7.4L15 13z",
  shield: "M12 3.5 18.5 6v5.5c0 4-2.7 7-6.5 8.8-3.8-1.8-6.5-4.8-6.5-8.8V6zM9 11.8l2.2 2.2 3.9-4.2",
  refused: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6.4 6.4l11.2 11.2",
  tick: "M5.5 12.5 10 17l8.5-9.5",
  arrow: "M4 12h15M14 7l5 5-5 5",
  draft: "M5 19h14M6.5 15.5l9-9 2.5 2.5-9 9-3 .5z",
  expand: "M9.5 4.5h-5v5M14.5 4.5h5v5M9.5 19.5h-5v-5M14.5 19.5h5v-5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
