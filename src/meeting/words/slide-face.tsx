import type { Slide } from "./slides.ts";

const Figures = ({ figures }: Pick<Slide, "figures">) => (
  <dl className="slide-figures">
    {figures.map(({ name, value, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <b>{value}</b>
          {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
);

const Lines = ({ lines, kind }: Pick<Slide, "lines" | "kind">) => (
  <ul className={`slide-lines ${kind}${lines.length > 8 ? " many" : ""}`}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** A slide as the hall sees it, on the desk and in the file of a pack alike. The drawing is the server's own, its words escaped. */
export const SlideFace = ({ slide, place }: { readonly slide: Slide; readonly place: string }) => (
  <section className={`slide ${slide.kind}`} aria-label={slide.title}>
    <header>
      {slide.eyebrow && <p className="slide-eyebrow">{slide.eyebrow}</p>}
      <h2>{slide.title}</h2>
    </header>
    {slide.figures.length > 0 && <Figures figures={slide.figures} />}
    {slide.drawing && <div className="slide-drawing" dangerouslySetInnerHTML={{ __html: slide.drawing }} />}
    {slide.lines.length > 0 && <Lines lines={slide.lines} kind={slide.kind} />}
    <footer>{place}</footer>
  </section>
);
