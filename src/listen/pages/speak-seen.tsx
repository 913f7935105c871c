import { z } from "zod";
import { localDate } from "../../ground/clock.ts";
import type { PageAsk, Sent } from "../../ground/http/index.ts";
import { answersLike, metaOf } from "../answers.ts";
import { filedSaid } from "../filed.ts";
import { filedUnder } from "../routing/read.ts";
import type { Limits } from "../rules/clock.ts";
import type { CategoryRow } from "../store/setup.ts";
import { longest } from "../words.ts";

/** What the house sees in words that were typed: under what they would be filed, and published answers alike. */
export interface Seen {
  readonly filed: string | null;
  readonly alike: readonly { readonly id: string; readonly excerpt: string; readonly meta: string }[];
}

const nothing: Seen = { filed: null, alike: [] };

const textOf = ({ fields }: Sent): string => fields.text?.trim().slice(0, longest.text) ?? "";

/** Under what the words that were sent are filed; null where the sender chose, or nothing speaks for any. */
export const filedOf = async ({ house, county, now }: PageAsk, sent: Sent): Promise<CategoryRow | null> => {
  const { village, territory, category } = sent.fields;
  const text = textOf(sent);
  if (text === "" || category) return null;
  const place = z.uuid().safeParse(village || territory);
  return filedUnder(house.db, county.id, { text, territoryId: place.data ?? null }, now);
};

/** What is seen in a form that came back: nothing before anything was typed. */
export const seenOf = async (ask: PageAsk, sent: Sent | undefined, limits: Limits): Promise<Seen> => {
  if (!sent || textOf(sent) === "") return nothing;
  const { house, county, now, say, lang } = ask;
  const category = await filedOf(ask, sent);
  const alike = await answersLike(house.db, county.id, textOf(sent), now);
  const dayOf = (at: Date) => localDate(at, house.clock.zone);
  return {
    filed: category && filedSaid(category, limits, say, lang),
    alike: alike.map((one) => ({ id: one.id, excerpt: one.excerpt, meta: metaOf(one, lang, dayOf) })),
  };
};

interface SeenProps {
  readonly ask: Pick<PageAsk, "say">;
  readonly seen: Seen;
}

const Alike = ({ ask: { say }, seen: { alike } }: SeenProps) => (
  <section
    className="like"
    aria-live="polite"
    aria-label={say("speak.like")}
    data-like
    data-word={say("speak.like-open")}
    hidden={alike.length === 0}
  >
    <p>
      <b>{say("speak.like")}</b>
    </p>
    <ul>
      {alike.map(({ id, excerpt, meta }) => (
        <li key={id}>
          <span>
            {excerpt}
            <small>{meta}</small>
          </span>
          <a className="btn sm" href={`/answers/${id}`}>
            {say("speak.like-open")}
          </a>
        </li>
      ))}
    </ul>
  </section>
);

/**
 * Below the words: under what they would be filed, and answers alike. A script keeps both up while one types; without
 * one a further step shows them.
 */
export const SeenBeside = (props: SeenProps) => {
  const { say } = props.ask;
  const { filed } = props.seen;
  return (
    <>
      <p className="meta" aria-live="polite" data-filed hidden={filed === null}>
        {say("speak.filed")}
        <b>{filed}</b> <a href="#category">{say("speak.filed-change")}</a>
      </p>
      <Alike {...props} />
      <noscript>
        <p className="field">
          <button className="btn" type="submit" name="step" value="look">
            {say("speak.look")}
          </button>
        </p>
      </noscript>
    </>
  );
};
