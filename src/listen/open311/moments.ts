import { Temporal } from "temporal-polyfill";

/** An instant as Open311 writes it (W3C's profile of ISO 8601): whole seconds and the offset of the county's zone. */
export const w3Moment = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toString({
    timeZone: zone,
    smallestUnit: "second",
  });

const offset = /(?:z|[+-]\d{2}:?\d{2})$/i;
const bareDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The instant that a date and time of Open311 names. A zone must be said; a day alone is its beginning there, as
 * clients send it. Undefined when it is no such moment.
 */
export const fromW3 = (given: string, zone: string): Date | undefined => {
  // A plus that was not escaped in an address arrives as a space.
  const text = given.trim().replace(/ (\d{2}:?\d{2})$/, "+$1");
  try {
    if (bareDay.test(text)) {
      const day = Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: zone });
      return new Date(day.epochMilliseconds);
    }
    return offset.test(text) ? new Date(Temporal.Instant.from(text).epochMilliseconds) : undefined;
  } catch {
    return undefined;
  }
};
