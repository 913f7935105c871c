/**
 * A column of a room in which the hashes of kept files stand. `within`: somewhere in a document or a list, so that it has to
 * be looked through; else the hash alone, which an index finds.
 */
export interface FileColumn {
  readonly table: string;
  readonly column: string;
  readonly within?: true;
}
