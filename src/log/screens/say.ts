import { useIntl } from "react-intl";
import { useAbout } from "../../desk/about.ts";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { EntryLine } from "../words.ts";

/** How the log puts its own words: an act, a kind, a field; what has no text keeps its name. */
export const useSay = () => {
  const intl = useIntl();
  const said = (key: string, name: string): string =>
    key in intl.messages ? intl.formatMessage({ id: key }) : name;
  return {
    act: (act: string) => said(`act.${act}`, act),
    kind: (kind: string) => said(`kind.${kind}`, kind),
    field: (field: string) => said(`field.${field}`, field),
    /** Every act that has a text, by its text. */
    acts: () =>
      Object.keys(intl.messages)
        .filter((key) => key.startsWith("act."))
        .map((key) => ({ value: key.slice("act.".length), label: intl.formatMessage({ id: key }) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale)),
  };
};

/** An instant as the county's clocks showed it. */
export const useTime = () => {
  const about = useAbout();
  // Swedish writes dates as ISO 8601 does: short, in columns, and the same to every reader.
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: about.data?.county.zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (at: string): string => format.format(new Date(at));
};

/** Who acted: the unit and the post; without a post, the operator or the system. */
export const useActorName = () => {
  const [intl, lang] = [useIntl(), useLang()];
  return ({ post, postUnit, role, person }: EntryLine): string => {
    if (post) {
      const title = titled(lang, post);
      const unit = postUnit ? named(lang, postUnit) : "";
      return title.includes(unit) ? title : `${unit} · ${title}`;
    }
    if (person) return person.nameZh;
    return intl.formatMessage({ id: role === "system" ? "log.by.system" : "log.by.operator" });
  };
};
