/** The colours of charts, as in the look's tokens: an option for a server's SVG cannot read the page's. */
export const ink = {
  text: "#1E1B17",
  quiet: "#68625A",
  plan: "#8A8375",
  line: "#CFC8BA",
  hair: "#E3DED3",
  sheet: "#FFFFFF",
  dai: "#2C5563",
  wash: "#DCE5E8",
  blue: "#1D5B9E",
  yellow: "#855500",
} as const;

/** What every chart shares: no motion, nothing that answers a pointer, the page's face. */
export const still = (font: string) => ({
  animation: false,
  textStyle: { fontFamily: font, fontSize: 13, color: ink.text },
});

/** The faces of the public pages, for a picture that stands by itself. */
export const pageFont = "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif";

/** The faces of documents: the one that PDFs embed, and what an office's computers have. */
export const paperFont = "'Noto Sans SC', 'Microsoft YaHei', sans-serif";

/** The room a chart is drawn in: its width in pixels, and the page's face. */
export interface Room {
  readonly width: number;
  readonly font: string;
}
