import { qrOf } from "./qr-code.ts";

/** An address as a QR code, drawn without style: it stands under the content policy and prints. */
export const Qr = ({ address, label }: { address: string; label: string }) => {
  const { size, path } = qrOf(address);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      width="168"
      height="168"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};
