/** A form's values as the server takes them: a field left empty is not given. */
export const withoutEmpty = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
      if (value === "" || value === undefined || value === null) return [];
      return [[key, typeof value === "object" ? withoutEmpty(value) : value]];
    }),
  ) as T;
