import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useIntl } from "react-intl";
import { call, callOnce } from "../client.ts";
import { Empty, Failed, Loading } from "../parts/states.tsx";
import { readSetUp, setUp } from "../set-up/api.ts";
import { SetUpForm, type SetUpFields } from "../set-up/form.tsx";
import { Door } from "../sign-in/door.tsx";
import "../settings/settings.css";

const tokenOfPage = (): string => window.location.hash.slice(1);

/** Begins the first county of an empty installation; reached by the address printed at the start. */
export const SetUpScreen = () => {
  const intl = useIntl();
  const waits = useQuery({ queryKey: ["set-up"], queryFn: () => call(readSetUp, {}) });
  return (
    <Door>
      <section className="sheet top" aria-labelledby="set-up">
        <h1 id="set-up" className="title">
          {intl.formatMessage({ id: "set-up.title" })}
        </h1>
        <p className="mid">{intl.formatMessage({ id: "set-up.note" })}</p>
        {waits.isPending ? <Loading lines={4} /> : null}
        {waits.isError ? <Failed error={waits.error} retry={() => void waits.refetch()} /> : null}
        {waits.data ? <Within waits={waits.data.waits} /> : null}
      </section>
    </Door>
  );
};

const ToSignIn = () => {
  const intl = useIntl();
  return (
    <a className="btn" href="/desk">
      {intl.formatMessage({ id: "set-up.to-sign-in" })}
    </a>
  );
};

const Within = ({ waits }: { waits: boolean }) => {
  const intl = useIntl();
  const [token] = useState(tokenOfPage);
  const begin = useMutation({
    mutationFn: ({ county, admin }: SetUpFields) => callOnce(setUp, { body: { token, county, admin } }),
  });
  if (begin.data) return <Given {...begin.data} />;
  if (!waits) return <Empty sentence={intl.formatMessage({ id: "set-up.not-needed" })} next={<ToSignIn />} />;
  if (token === "") return <Empty sentence={intl.formatMessage({ id: "set-up.no-token" })} />;
  return <SetUpForm error={begin.error} busy={begin.isPending} onDone={(fields) => begin.mutate(fields)} />;
};

const Given = ({ name, password }: { name: string; password: string }) => {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <div role="status">
      <h2>{text("set-up.done")}</h2>
      <dl className="kv">
        <dt>{text("set-up.login")}</dt>
        <dd>{name}</dd>
        <dt>{text("set-up.its-password")}</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
      <p>{text("set-up.password")}</p>
      <ToSignIn />
    </div>
  );
};
