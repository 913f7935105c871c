import { Modal } from "antd";
import { useState } from "react";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { LineAct } from "../../../desk/today/line.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { titled } from "../../../ground/texts.ts";
import type { Signing } from "../../../ground/waiting/words.ts";
import { type LetterWhole } from "../words.ts";
import { LetterHash } from "./hash.tsx";
import { useLetter, useSign } from "./queries.ts";
import { useText } from "./said.tsx";
import "./letters.css";

/** What is signed: everything the head answers for, each with its day, and the hash of the text. */
const Promised = ({ letter: { text: said, hash } }: { letter: LetterWhole }) => {
  const [text, lang] = [useText(), useLang()];
  const { plan, adoptedOn, owes } = said;
  return (
    <>
      <p className="letter-words">
        {text("promise", { day: fullDay(adoptedOn, lang), plan: titled(lang, plan), count: owes.length })}
      </p>
      <ol className="letter-owes">
        {owes.map((line) => (
          <li key={line.number}>
            {titled(lang, line)}{" "}
            <span className="dim">{line.dueOn ? fullDay(line.dueOn, lang) : text("ongoing")}</span>
          </li>
        ))}
      </ol>
      <p className="letter-words">{text("duty")}</p>
      <LetterHash hash={hash} />
    </>
  );
};

interface SheetProps {
  readonly year: number;
  readonly postId: string;
  readonly onClose: () => void;
}

const Sheet = ({ year, postId, onClose }: SheetProps) => {
  const [text, lang] = [useText(), useLang()];
  const [letter, sign] = [useLetter(year, postId), useSign(year, postId)];
  const hash = letter.data?.hash;
  return (
    <Modal
      open
      title={
        letter.data ? text("of", { post: titled(lang, letter.data.text.post) }) : text("title", { year })
      }
      okText={text("sign")}
      cancelText={text("not-now")}
      okButtonProps={{ loading: sign.isPending, disabled: hash === undefined }}
      onOk={() => hash && sign.mutate(hash, { onSuccess: onClose })}
      onCancel={onClose}
    >
      {letter.isError ? <Failed error={letter.error} /> : null}
      {letter.data ? <Promised letter={letter.data} /> : <Loading lines={6} />}
      {sign.isError ? <Failed error={sign.error} /> : null}
    </Modal>
  );
};

/** The year stands in the address at which a letter is read. */
const yearIn = (href: string): number => Number(href.split("/")[3]);

/** Opens a letter where it stands under Today; it is signed under what it says. */
export const SignLetter = ({ item: { id, href }, first }: { item: Signing; first: boolean }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LineAct label={text("sign-here")} shortcut="s" first={first} onClick={() => setOpen(true)} />
      {open ? <Sheet year={yearIn(href)} postId={id} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
