import { useIntl } from "react-intl";
import { named, titled } from "../../ground/texts.ts";
import { type Me, useChoosePost } from "../session.ts";
import { Failed } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";
import { Door } from "./door.tsx";

/** For someone who holds several posts: which one acts now. */
export const ChoosePost = ({ me }: { me: Me }) => {
  const [intl, lang, choose] = [useIntl(), useLang(), useChoosePost()];
  return (
    <Door>
      <section className="sheet top" aria-labelledby="choose">
        <h1 id="choose" className="title">
          {intl.formatMessage({ id: "sign-in.choose" })}
        </h1>
        <p className="mid">{intl.formatMessage({ id: "sign-in.choose-note" })}</p>
        {choose.error ? <Failed error={choose.error} /> : null}
        <ul className="pick">
          {me.posts.map(({ postId, titleZh, titleEn, unitNameZh, unitNameEn }) => (
            <li key={postId}>
              <button type="button" disabled={choose.isPending} onClick={() => choose.mutate(postId)}>
                <b>{titled(lang, { titleZh, titleEn })}</b>
                <span>{named(lang, { nameZh: unitNameZh, nameEn: unitNameEn })}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </Door>
  );
};
