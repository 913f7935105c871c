import { Button, Modal } from "antd";
import { useIntl } from "react-intl";
import { openGate } from "../gate.ts";
import { type Me, useSignInAgain, useStartSession } from "../session.ts";
import { SignInForm } from "./form.tsx";

/**
 * Over the page, when the sign-in has ended under it: nothing typed is lost, and what was asked is asked again. When
 * somebody else signs in, it is not: it was not theirs.
 */
export const SignInAgain = ({ me }: { me: Me }) => {
  const intl = useIntl();
  const start = useStartSession();
  const signIn = useSignInAgain(me, (session) => {
    const same = session.person.id === me.person.id;
    if (!same) start(session);
    openGate(same);
  });
  const leave = () => {
    start(null);
    openGate(false);
  };
  return (
    <Modal
      open
      title={intl.formatMessage({ id: "sign-in.again" })}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p className="mid again">
        {intl.formatMessage({ id: "sign-in.again-note" }, { name: me.person.nameZh })}
      </p>
      <SignInForm error={signIn.error} busy={signIn.isPending} onSubmit={(given) => signIn.mutate(given)} />
      <p>
        <Button type="link" className="flush" onClick={leave}>
          {intl.formatMessage({ id: "sign-in.leave" })}
        </Button>
      </p>
    </Modal>
  );
};
