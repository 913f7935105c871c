/**
 * A row as it is written: the columns named, which are jsonb, as JSON. Given a list as it is, the driver would write an
 * array of SQL.
 */
export const asJson = <Row extends object, Key extends keyof Row>(
  row: Row,
  columns: readonly Key[],
): Omit<Row, Key> & Record<Key, string> => ({
  ...row,
  ...(Object.fromEntries(columns.map((column) => [column, JSON.stringify(row[column])])) as Record<
    Key,
    string
  >),
});
