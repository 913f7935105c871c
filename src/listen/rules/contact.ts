import type { Identity } from "../words.ts";

const digits = (text: string): string => text.normalize("NFKC").replace(/\D/g, "");

/** A phone's number as it is dialled within China: 0086, +86 and what people write between the digits left out. */
const phoneOf = (written: string): string => digits(written).replace(/^(00)?86(?=\d{10,11}$)/, "");

const emailOf = (written: string): string => written.normalize("NFKC").trim().toLowerCase();

/** The fewest digits by which a phone is one: a short number is shared by a whole office. */
const fewest = 7;

/** By what somebody is reached, in one way of writing: the same contact gives the same text. Empty for none. Pure. */
export const contactsOf = ({ phone, email }: Pick<Identity, "phone" | "email">): string[] => {
  const dialled = phoneOf(phone ?? "");
  return [
    ...(dialled.length >= fewest ? [`phone ${dialled}`] : []),
    ...(email?.trim() ? [`email ${emailOf(email)}`] : []),
  ];
};
