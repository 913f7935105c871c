import { useRouter } from "@tanstack/react-router";
import { useToday } from "../../../desk/dates.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Loading } from "../../../desk/parts/states.tsx";
import { ActForm } from "../../screens/act-form.tsx";
import { PostField } from "../../screens/fields.tsx";
import { enterQuestionRoute } from "../api.ts";
import { type AskedFields, AskedFieldset, askedOf } from "./fields.tsx";
import { usePhrase } from "./say.ts";
import { questionHref, questionsHref } from "./search.ts";
import "../../screens/coordinate.css";

type Fields = AskedFields & { readonly postId: string };

/** Enters a question; the post that answers it is told at once. */
export const NewQuestionScreen = () => {
  const [phrase, router, today] = [usePhrase(), useRouter(), useToday()];
  return (
    <div className="matter new">
      <PageHead
        title={phrase("enter")}
        crumbs={[{ label: phrase("nav"), href: questionsHref({}) }, { label: phrase("enter") }]}
        link={DeskLink}
      />
      {today.data ? (
        <ActForm<typeof enterQuestionRoute, Fields>
          contract={enterQuestionRoute}
          start={{ kind: "above", received: "document", receivedOn: today.data.date }}
          given={({ postId, ...asked }) => ({ body: { ...askedOf(asked), postId } })}
          onDone={({ id }) => router.history.push(questionHref(id))}
          submit={phrase("form.enter")}
        >
          <AskedFieldset />
          <PostField name="postId" label={phrase("form.post")} />
        </ActForm>
      ) : (
        <Loading lines={6} />
      )}
    </div>
  );
};
