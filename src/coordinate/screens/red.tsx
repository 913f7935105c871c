import { titled } from "../../ground/texts.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Light } from "../../ground/look/marks.tsx";
import { readRed } from "../red/api.ts";
import type { RedMatter } from "../words.ts";
import { useMoment, useText } from "./say.ts";
import { matterHref } from "./search.ts";
import "./coordinate.css";

const minute = 60_000;

const useRed = () =>
  useQuery({
    queryKey: ["red-matters"],
    queryFn: () => call(readRed, {}),
    refetchInterval: minute,
    meta: { kinds: ["matter"] },
  });

/** On every board: matters whose time has run out at the county's head. Nothing where there are none. */
export const RedMatters = () => {
  const [text, lang, red] = [useText(), useLang(), useRed()];
  if (!red.data || red.data.count === 0) return null;
  const { count, matters } = red.data;
  return (
    <section className="red-board" aria-label={text("red.board")}>
      <p>
        <Light kind="far" lang={lang} word={text("red")} /> {text("red.count", { count })}
      </p>
      <ul>
        {matters.map((matter) => (
          <One key={matter.id} matter={matter} />
        ))}
        {matters.length < count ? <li>{text("red.others", { count: count - matters.length })}</li> : null}
      </ul>
    </section>
  );
};

const One = ({ matter: { id, number, title, redAt, deciding } }: { matter: RedMatter }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  return (
    <li>
      <DeskLink href={matterHref(id)}>
        {number} {title}
      </DeskLink>{" "}
      <span className="dim">{text("red.since", { post: titled(lang, deciding), at: moment(redAt) })}</span>
    </li>
  );
};
