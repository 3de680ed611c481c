/** @jsxImportSource hono/jsx */
import encodeQR from "qr";

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A QR code as one path: dark modules merged along their rows. */
export function QrCode({ text, label }: Props) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 2 });
  return (
    <svg class="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <Modules rows={rows} fill="#0b2a4a" />
    </svg>
  );
}

/** Half a millimetre a module: a telephone reads it from paper. */
const moduleMm = 0.5;

/** A QR code that holds much, at the size it is printed in. */
export function DenseQrCode({ text, label }: Props) {
  const rows = encodeQR(text, "raw", { ecc: "low", border: 4 });
  const side = `${rows.length * moduleMm}mm`;
  return (
    <svg
      width={side}
      height={side}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
    >
      <Modules rows={rows} fill="#000" />
    </svg>
  );
}

const Modules = ({ rows, fill }: { readonly rows: readonly boolean[][]; readonly fill: string }) => (
  <>
    <rect width={rows.length} height={rows.length} fill="#fff" />
    <path d={rows.map((row, y) => rowPath(row, y)).join("")} fill={fill} shape-rendering="crispEdges" />
  </>
);

function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
