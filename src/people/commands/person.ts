import { command } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { maskedEmail, maskedMobile } from "../rules/names.ts";
import { personById, type PersonRow, savePersons } from "../store/persons.ts";
import type { PersonDraft } from "../words.ts";

/** What the log keeps of a person: number and address only so far that a change can be seen. */
const logged = ({ nameZh, mobile, email, note }: PersonDraft) => ({
  nameZh,
  mobile: maskedMobile(mobile),
  email: maskedEmail(email),
  note,
});

export const createPerson = command<PersonDraft, PersonRow>(
  "person.create",
  async (tx, { countyId }, draft, now) => {
    const person = { ...draft, countyId, id: newId(now) };
    await savePersons(tx, [person]);
    return { value: person, entry: { kind: "person", id: person.id, after: logged(draft) } };
  },
);

/** Refuses `person.not-there`. */
export const changePerson = command<PersonDraft & { personId: string }, PersonRow>(
  "person.change",
  async (tx, { countyId }, { personId, ...draft }) => {
    const person = await personById(tx, countyId, personId);
    if (!person) return refuse("person.not-there");
    const changed = { ...person, ...draft };
    await savePersons(tx, [changed]);
    const change = { before: logged(person), after: logged(draft) };
    return { value: changed, entry: { kind: "person", id: personId, ...change } };
  },
);
