import { Fragment } from "react";
import { useSay } from "../../../desk/say.ts";
import { hashLines } from "../words.ts";

/** The hash of a letter's text, to be compared with the one on its paper. */
export const LetterHash = ({ hash }: { hash: string }) => {
  const text = useSay("letter");
  return (
    <p className="letter-hash">
      {text("hash-of")}
      <code>
        {hashLines(hash).map((line) => (
          <Fragment key={line}>
            {line} <br />
          </Fragment>
        ))}
      </code>
    </p>
  );
};
