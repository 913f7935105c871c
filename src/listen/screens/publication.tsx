import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { Loading } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { publish, readCovers } from "../api.ts";
import type { AppealWhole, CoveredText } from "../words.ts";
import { HoldBackForm } from "./act-forms.tsx";
import { WordsField } from "./fields.tsx";
import { useSay } from "../../desk/say.ts";

/** What the rules would cover, shown to the moderator with what stands under it. */
const Covered = ({ pieces }: { pieces: CoveredText["pieces"] }) => {
  const say = useSay();
  return (
    <p className="words covers">
      {pieces.map((piece, at) =>
        piece.covered === null ? (
          piece.text
        ) : (
          <mark key={at} title={say(`listen.covered.${piece.covered}`)}>
            {piece.text}
            <small> {say(`listen.covered.${piece.covered}`)}</small>
          </mark>
        ),
      )}
    </p>
  );
};

const useCovers = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["appeal-covers", id],
    queryFn: () => call(readCovers, { params: { id } }),
    enabled,
    meta: { kinds: ["appeal"] },
  });

/** Looks over what is to be published: what the rules covered is marked; the moderator has the last word. */
export const Publication = ({ appeal }: { appeal: AppealWhole }) => {
  const say = useSay();
  const may = appeal.may.includes("publish");
  const covers = useCovers(appeal.id, may);
  if (!may && !appeal.publication) return null;
  const { publication } = appeal;
  return (
    <section className="sec" aria-labelledby="publication">
      <Barred
        id="publication"
        title={say("listen.publication")}
        note={say(`listen.publication.${publication?.state ?? "waiting"}`)}
      />
      {may && covers.isPending ? <Loading lines={3} /> : null}
      {may && covers.data ? (
        <>
          <Covered pieces={covers.data.text.pieces} />
          {covers.data.answer ? <Covered pieces={covers.data.answer.pieces} /> : null}
          <ActForm<typeof publish, { text: string; answer?: string }>
            contract={publish}
            kinds={["appeal"]}
            weight="quiet"
            start={{
              text: publication?.text || covers.data.text.plain,
              answer: publication?.answer ?? covers.data.answer?.plain,
            }}
            given={({ text, answer }) => ({
              params: { id: appeal.id },
              body: { text, answer: answer ?? null },
            })}
            submit={say("listen.do.publish")}
            after={say("listen.publish-note")}
          >
            <WordsField name="text" label={say("listen.publish-text")} max={10_000} rows={5} />
            <WordsField name="answer" label={say("listen.publish-answer")} max={5000} rows={4} optional />
          </ActForm>
          {publication?.state === "held" ? null : <HoldBackForm appeal={appeal} />}
        </>
      ) : null}
      {!may && publication?.state === "published" ? <p className="words">{publication.text}</p> : null}
    </section>
  );
};
