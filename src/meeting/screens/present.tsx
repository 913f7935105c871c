import { useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { DeskLink } from "../../desk/link.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { SlideFace } from "../words/slide-face.tsx";
import type { Deck } from "../words/slides.ts";
import { useSlides, useText } from "./queries.ts";
import "../words/slides.css";
import "./present.css";

const step: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

interface Place {
  readonly at: number;
  readonly notes: boolean;
}

/** Where the presentation is: in the address, so that a page loaded anew goes on where it was. */
const usePlace = (last: number) => {
  const { at = "1", notes } = useSearch({ strict: false }) as {
    at?: string | number;
    notes?: string | number;
  };
  const go = useNavigate();
  const place: Place = { at: Math.min(last, Math.max(1, Number(at) || 1)), notes: Number(notes) === 1 };
  const move = ({ at: to, notes: shown }: Place) =>
    go({
      to: ".",
      search: ((before: object) => ({ ...before, at: to, notes: shown ? 1 : undefined })) as never,
      replace: true,
    });
  return { place, move };
};

const fullScreen = (element: HTMLElement | null): void => {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void element?.requestFullscreen();
};

const Notes = ({ text }: { readonly text: string }) => (
  <aside className="notes">
    {text.split("\n").map((line) => (
      <p key={line}>{line}</p>
    ))}
  </aside>
);

const Hall = ({ deck, id }: { readonly deck: Deck; readonly id: string }) => {
  const text = useText();
  const router = useRouter();
  const hall = useRef<HTMLElement>(null);
  const last = deck.slides.length;
  const { place, move } = usePlace(last);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const to = { Home: 1, End: last }[event.key] ?? place.at + (step[event.key] ?? 0);
      const acts: Readonly<Record<string, () => unknown>> = {
        n: () => move({ ...place, notes: !place.notes }),
        f: () => fullScreen(hall.current),
        p: () => window.print(),
        Escape: () => router.history.push(`/desk/meetings/${id}`),
      };
      const act = acts[event.key];
      if (!act && to === place.at) return;
      event.preventDefault();
      void (act ? act() : move({ ...place, at: to }));
    };
    addEventListener("keydown", turn);
    return () => removeEventListener("keydown", turn);
  });
  const slide = deck.slides[place.at - 1]!;
  return (
    <main className={place.notes ? "hall with-notes" : "hall"} ref={hall} lang={deck.lang}>
      <div className="on-screen" aria-live="polite">
        <SlideFace slide={slide} place={`${place.at} / ${last}`} />
      </div>
      {place.notes ? <Notes text={slide.notes || text("present.no-notes")} /> : null}
      <nav className="turner" aria-label={text("present.keys")}>
        <button type="button" disabled={place.at === 1} onClick={() => move({ ...place, at: place.at - 1 })}>
          {text("present.back")}
        </button>
        <button
          type="button"
          disabled={place.at === last}
          onClick={() => move({ ...place, at: place.at + 1 })}
        >
          {text("present.on")}
        </button>
        <button type="button" onClick={() => move({ ...place, notes: !place.notes })}>
          {text("present.notes")}
        </button>
        <button type="button" onClick={() => fullScreen(hall.current)}>
          {text("present.full")}
        </button>
        <button type="button" onClick={() => window.print()}>
          {text("present.print")}
        </button>
        <DeskLink href={`/desk/meetings/${id}`}>{text("present.leave")}</DeskLink>
      </nav>
      <div className="to-print">
        {deck.slides.map((one, at) => (
          <SlideFace key={one.key} slide={one} place={`${at + 1} / ${last}`} />
        ))}
      </div>
    </main>
  );
};

/** The slides for the hall, over the whole screen: keys turn them, notes are for who speaks, printed a slide a page. */
export const PresentScreen = () => {
  const { meetingId = "" } = useParams({ strict: false }) as { meetingId?: string };
  const { of } = useSearch({ strict: false }) as { of?: string };
  const reader = useLang();
  const slides = useSlides(meetingId, of === "zh" || of === "en" ? of : reader);
  if (slides.isError) return <Failed error={slides.error} />;
  return slides.data ? <Hall deck={slides.data} id={meetingId} /> : <Loading lines={8} />;
};
