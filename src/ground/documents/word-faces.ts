const face = (eastAsia: string, latin: string) => ({ eastAsia, ascii: latin, hAnsi: latin, cs: latin });

/** The faces of official documents, as Windows and WPS name them. */
export const faces = {
  title: face("宋体", "Times New Roman"),
  body: face("仿宋", "Times New Roman"),
  heading: face("黑体", "Arial"),
  /** Headings of the second level. */
  second: face("楷体", "Times New Roman"),
  small: face("宋体", "Times New Roman"),
  table: face("黑体", "Arial"),
} as const;

/** Word counts sizes in half points. */
export const points = (size: number): number => Math.round(size * 2);
