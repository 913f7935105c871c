import { useIntl } from "react-intl";
import { named, titled } from "../../ground/texts.ts";
import { type Credentials, useExampleSignIns, useSignIn, useStartSession } from "../session.ts";
import { Door } from "../sign-in/door.tsx";
import { SignInForm } from "../sign-in/form.tsx";
import { useLang } from "../theme.tsx";

/** The door of the desk. */
export const SignInScreen = () => {
  const intl = useIntl();
  const start = useStartSession();
  const signIn = useSignIn(start);
  const enter = (given: Credentials) => signIn.mutate(given);
  return (
    <Door>
      <section className="sheet top" aria-labelledby="sign-in">
        <h1 id="sign-in" className="title">
          {intl.formatMessage({ id: "sign-in.title" })}
        </h1>
        <SignInForm error={signIn.error} busy={signIn.isPending} onSubmit={enter} />
      </section>
      <Examples onChoose={enter} />
    </Door>
  );
};

/** On an example county: posts to look around as, one click each. */
const Examples = ({ onChoose }: { onChoose: (given: Credentials) => void }) => {
  const [intl, lang, examples] = [useIntl(), useLang(), useExampleSignIns()];
  if (!examples.data?.length) return null;
  return (
    <section className="examples" aria-labelledby="examples">
      <h2 id="examples">{intl.formatMessage({ id: "sign-in.examples" })}</h2>
      <p className="mid">{intl.formatMessage({ id: "sign-in.examples-note" })}</p>
      <ul className="pick">
        {examples.data.map(({ name, password, titleZh, titleEn, unitNameZh, unitNameEn }) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose({ name, password })}>
              <b>{titled(lang, { titleZh, titleEn })}</b>
              <span>{named(lang, { nameZh: unitNameZh, nameEn: unitNameEn })}</span>
              <code>{name}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
