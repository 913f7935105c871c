import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { callOnce, isRefused } from "../../../../desk/client.ts";
import { useSay } from "../../../../desk/say.ts";
import { WallStanding } from "../../screens/standing.tsx";
import { feedFrom, useWall } from "../../screens/use-wall.ts";
import { openHallRoute, readHall } from "../api.ts";
import { hallSearch } from "./search.ts";
import "../../../../ground/look/wall.css";
import "../../screens/wall.css";

const feedOfHall = () => feedFrom(readHall, "/api/hall/changes");

/** What went wrong with a code, as the server said it; null where it did not answer. */
const useOpening = (opened: () => void) => {
  const [at, setAt] = useState<{ isBusy: boolean; error: string | null; isLost: boolean }>({
    isBusy: false,
    error: null,
    isLost: false,
  });
  const open = async (code: string): Promise<void> => {
    setAt({ isBusy: true, error: null, isLost: false });
    try {
      await callOnce(openHallRoute, { body: { code } });
      setAt({ isBusy: false, error: null, isLost: false });
      opened();
    } catch (error) {
      const said = isRefused(error) ? error.sentence : null;
      setAt({ isBusy: false, error: said, isLost: said === null });
    }
  };
  return { ...at, open };
};

/** The door of a hall's screen: a code opens it, nobody signs in. */
const Enter = ({ given, onOpened }: { given: string; onOpened: () => void }) => {
  const [text, desk] = [useSay("hall"), useSay("desk")];
  const [code, setCode] = useState(given);
  const { isBusy, error, isLost, open } = useOpening(onOpened);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== "" && !isBusy) void open(code);
  };
  const wrong = error ?? (isLost ? desk("failed.offline") : null);
  return (
    <main id="main" className="wall wall-enter" data-theme="wall">
      <span className="wordmark" aria-hidden="true">
        顶格
      </span>
      <form onSubmit={submit}>
        <h1>{text("enter")}</h1>
        <p className="dim">{text("enter-note")}</p>
        <label htmlFor="hall-code">{text("code")}</label>
        {wrong ? (
          <p className="wrong" role="alert" id="hall-wrong">
            {wrong}
          </p>
        ) : null}
        <input
          id="hall-code"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          aria-describedby={wrong ? "hall-wrong" : undefined}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="XXXX-XXXX"
          autoFocus
        />
        <button type="submit" className="open" disabled={isBusy}>
          {text("open")}
        </button>
      </form>
    </main>
  );
};

/** The wall on a hall's own screen: opened with a code, it shows until its day is over or it is revoked, then nothing. */
export const HallScreen = () => {
  const [router, search] = [useRouter(), hallSearch.parse(useSearch({ strict: false }))];
  const wall = useWall(feedOfHall);
  const opened = () => {
    // A code is good once: it does not stay in the address.
    router.history.replace(router.history.location.pathname);
    wall.goOn();
  };
  if (wall.state === "ended") return <Enter given={search.code ?? ""} onOpened={opened} />;
  return <WallStanding {...wall} search={search} />;
};
