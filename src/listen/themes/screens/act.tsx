import { Button } from "antd";
import { useIntl } from "react-intl";
import { DeskLink } from "../../../desk/link.tsx";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { openTheme } from "../api.ts";
import type { ThemeShown } from "../words.ts";

/** The matter that was made of a theme, and the one click that makes it one. */
export const ThemeAct = ({ theme }: { theme: ThemeShown }) => {
  const [intl, act] = [useIntl(), useActOn(openTheme, ["appeal", "matter"])];
  const { category, matter, mayOpen, owed, words } = theme;
  const named = { categoryId: category?.id ?? null, lead: words[0] ?? "" };
  return (
    <>
      {matter ? <DeskLink href={`/desk/matters/${matter.id}`}>{matter.number}</DeskLink> : null}
      {mayOpen ? (
        <Button
          size="small"
          loading={act.isPending}
          aria-label={`${intl.formatMessage({ id: "themes.open" }, { owed })} ${named.lead}`}
          onClick={() => act.mutate({ body: named })}
        >
          {intl.formatMessage({ id: "themes.open" }, { owed })}
        </Button>
      ) : null}
      {!matter && owed === 0 ? intl.formatMessage({ id: "themes.none-owed" }) : null}
      {act.error ? <Failed error={act.error} /> : null}
    </>
  );
};
