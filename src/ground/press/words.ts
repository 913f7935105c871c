/** What comes from a press: a file but for its name. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly ending: string;
  /** Of a PDF; a word processor counts its own. */
  readonly pages?: number;
}
