import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { moment } from "../../ground/look/format.ts";
import { Icon } from "../../ground/look/marks.tsx";
import { titled } from "../../ground/texts.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import type { Letter } from "../outbox/letter.ts";
import { discardLetter, retryLetter, useLetters } from "../outbox/outbox.ts";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Loading } from "../parts/states.tsx";
import { useMe } from "../session.ts";
import { useSignal } from "../signal.ts";
import { useLang } from "../theme.tsx";
import "../outbox/outbox.css";
import { useSay } from "../say.ts";

/** What it waits for: a signal, its turn, another post, or its writer. */
const useWaitsFor = (letters: readonly Letter[]) => {
  const [text, signal, me] = [useSay("outbox"), useSignal(), useMe()];
  return (letter: Letter): string => {
    if (letter.returned) return letter.returned.sentence;
    if (letter.postId !== me.data?.postId) return text("other-post");
    const head = letters.find(({ lane }) => lane === letter.lane);
    if (head !== letter) return text("behind");
    if (!signal) return text("waits");
    return letter.attempts === 0 ? text("going") : text("again", { attempts: letter.attempts });
  };
};

const Acts = ({ letter }: { letter: Letter }) => {
  const [text, [busy, setBusy]] = [useSay("outbox"), useState(false)];
  const retry = async () => {
    setBusy(true);
    await retryLetter(letter).finally(() => setBusy(false));
  };
  return (
    <div className="acts">
      <DeskLink className={letter.returned ? "btn ink" : "btn"} href={letter.about.href}>
        {text("mend")}
      </DeskLink>
      <Button loading={busy} onClick={() => void retry()}>
        {text("retry")}
      </Button>
      <Popconfirm
        title={text("discard-sure")}
        okText={text("discard")}
        cancelText={text("keep")}
        onConfirm={() => void discardLetter(letter.key)}
      >
        <Button type="text">{text("discard")}</Button>
      </Popconfirm>
    </div>
  );
};

const One = ({ letter, waitsFor }: { letter: Letter; waitsFor: string }) => {
  const [text, lang, today] = [useSay("outbox"), useLang(), useToday()];
  const { about, files, returned, writtenAt } = letter;
  const at = moment(new Date(writtenAt), today.data?.zone ?? "Asia/Shanghai", lang);
  return (
    <li>
      <h2>{titled(lang, about)}</h2>
      <p className="when">
        {text("written", { at })}
        {files.length > 0 ? text("with-files", { count: files.length }) : null}
      </p>
      {about.said.map((line) => (
        <p key={line} className="say">
          {line}
        </p>
      ))}
      <p className={returned ? "waits-for back" : "waits-for"} role={returned ? "alert" : undefined}>
        {returned ? <Icon name="alert" /> : null}
        {waitsFor}
      </p>
      <Acts letter={letter} />
    </li>
  );
};

/** What was written on this device and has not arrived: why, and what can be done. */
export const UnsentScreen = () => {
  const [text, me] = [useSay("outbox"), useMe()];
  const letters = useLetters(me.data?.person.id ?? "").data;
  const waitsFor = useWaitsFor(letters ?? []);
  return (
    <>
      <PageHead title={text("title")} note={text("note")} />
      {letters === undefined ? <Loading /> : null}
      {letters?.length === 0 ? <Empty sentence={text("none")} /> : null}
      <ol className="unsent">
        {letters?.map((letter) => (
          <One key={letter.key} letter={letter} waitsFor={waitsFor(letter)} />
        ))}
      </ol>
    </>
  );
};
