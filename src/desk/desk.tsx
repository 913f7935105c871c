import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import type { Lang } from "../ground/texts.ts";
import { type Spoken, SpeakProvider, useSpoken } from "./language.tsx";
import { newQueries } from "./queries.ts";
import { newRouter } from "./router.tsx";
import { DeskProviders } from "./theme.tsx";

interface DeskProps {
  readonly first: Spoken;
  /** The nonce of the page's content policy, for the styles made at run time. */
  readonly nonce: string | undefined;
}

/** The whole desk: language and look, what was read, and the screens. */
export const Desk = ({ first, nonce }: DeskProps) => {
  const [{ lang, messages }, speak] = useSpoken(first);
  const [queries] = useState(newQueries);
  const [router] = useState(newRouter);
  const speakAndRead = async (next: Lang) => {
    await speak(next);
    await queries.invalidateQueries();
  };
  return (
    <SpeakProvider value={speakAndRead}>
      <DeskProviders lang={lang} nonce={nonce} messages={messages}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DeskProviders>
    </SpeakProvider>
  );
};
