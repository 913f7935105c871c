import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { Desk } from "./desk.tsx";
import { fetchMessages, langOfPage } from "./document.ts";
import "./desk.css";

// The content policy forbids making code at run time, which zod otherwise does for speed.
z.config({ jitless: true });

const start = async (place: HTMLElement): Promise<void> => {
  const lang = langOfPage();
  const messages = await fetchMessages(lang);
  createRoot(place).render(
    <StrictMode>
      <Desk first={{ lang, messages }} />
    </StrictMode>,
  );
};

/** Without its texts the desk can say nothing itself: the page brought this one sentence along. */
const sayNotStarted = () => document.getElementById("not-started")?.removeAttribute("hidden");

const place = document.getElementById("desk");
if (place) await start(place).catch(sayNotStarted);
