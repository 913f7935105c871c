import { useIntl } from "react-intl";
import { day } from "../../ground/look/format.ts";
import type { Signing } from "../../ground/waiting/words.ts";
import { signActs } from "../../sections.ts";
import { lazyPart } from "../parts/lazy-part.tsx";
import { useLang } from "../theme.tsx";
import { useToSign } from "../waiting.ts";
import { usePart } from "./counts.tsx";
import { Line, LineAct } from "./line.tsx";
import { failedOf, Part } from "./part.tsx";

const acts = signActs.map(({ kind, load }) => ({ kind, Own: lazyPart(load) }));

/** What waits for the reader's signature, from every room, the soonest first. */
export const ToSign = () => {
  const [intl, lang, signing] = [useIntl(), useLang(), useToSign()];
  const count = signing.data?.items.length;
  const first = usePart("sign", count);
  return (
    <Part
      part="sign"
      title={intl.formatMessage({ id: "today.sign" })}
      count={count}
      failed={failedOf(signing)}
    >
      {signing.data?.items.map((item, at) => (
        <Line
          key={`${item.kind}-${item.id}`}
          title={item.title}
          href={item.href}
          why={item.why}
          due={item.due ? intl.formatMessage({ id: "today.sign.by" }, { day: day(item.due, lang) }) : null}
          act={<Act item={item} first={first && at === 0} />}
        />
      ))}
    </Part>
  );
};

/** The room's own act, or the way to where it is read and signed. */
const Act = ({ item, first }: { item: Signing; first: boolean }) => {
  const intl = useIntl();
  const own = acts.filter(({ kind }) => kind === item.kind);
  if (own.length > 0) return own.map(({ kind, Own }) => <Own key={kind} item={item} first={first} />);
  const label = intl.formatMessage({ id: "today.sign.do" });
  return <LineAct label={label} shortcut="s" href={item.href} first={first} />;
};
