import { expect, test } from "vitest";
import { contactsOf } from "./contact.ts";

test.each([
  ["13800001234", null, ["phone 13800001234"]],
  ["+86 138-0000-1234", null, ["phone 13800001234"]],
  ["0086 138 0000 1234", null, ["phone 13800001234"]],
  ["１３８００００１２３４", null, ["phone 13800001234"]],
  ["0370-7212345", null, ["phone 03707212345"]],
  ["(0370) 721 2345", null, ["phone 03707212345"]],
  ["8612345", null, ["phone 8612345"]],
  ["8001", null, []],
  [null, " Wang@Example.COM ", ["email wang@example.com"]],
  ["13800001234", "a@b.cn", ["phone 13800001234", "email a@b.cn"]],
  [null, " ", []],
  [null, null, []],
])("phone %j, e-mail %j: %j", (phone, email, contacts) => {
  expect(contactsOf({ phone, email })).toEqual(contacts);
});
