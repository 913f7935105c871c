import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { Desk } from "./desk.tsx";
import { fetchMessages, langOfPage, nonceOfPage } from "./document.ts";
import { lendNonce } from "./nonce.ts";
import { registerWorker } from "./worker/register.ts";
import "./desk.css";

// The content policy forbids making code at run time, which zod otherwise does for speed.
z.config({ jitless: true });

const start = async (place: HTMLElement): Promise<void> => {
  const [lang, nonce] = [langOfPage(), nonceOfPage()];
  if (nonce) lendNonce(nonce);
  const messages = await fetchMessages(lang);
  createRoot(place).render(
    <StrictMode>
      <Desk first={{ lang, messages }} nonce={nonce} />
    </StrictMode>,
  );
  await registerWorker();
};

/** Without its texts the desk can say nothing itself: the page brought this one sentence along. */
const sayNotStarted = () => document.getElementById("not-started")?.removeAttribute("hidden");

const place = document.getElementById("desk");
if (place) await start(place).catch(sayNotStarted);
