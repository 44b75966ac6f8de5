// A QR code as SVG. Always dark on white with its quiet zone: many readers cannot read the other way round.
import { encode } from 'uqr';

export interface QrCodeProps {
  /** What the code carries. */
  text: string;
  /** What it is for, in words. */
  label: string;
}

/** Modules of white around the code, by ISO/IEC 18004. */
const QUIET_ZONE = 4;

export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
