import { App, Button, ConfigProvider, type ButtonProps } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { IntlProvider, useIntl } from "react-intl";
import { htmlLang, type Lang } from "../ground/look/lang.ts";
import { decideTheme, deskTheme, stillTheme } from "../ground/look/theme.ts";
import type { DeskTextKey } from "./texts.ts";
import { usePhone, useStill } from "./media.ts";

interface DeskProvidersProps {
  lang: Lang;
  /** The nonce of this page's CSP: Ant Design writes its styles at run time. */
  nonce?: string;
  /** The texts of the desk and of every room in `lang`, by key. */
  messages: Readonly<Record<string, string>>;
  children: ReactNode;
}

/**
 * A size is always named: with none the provider leaves a level of its tree out, and a phone that is turned would lose
 * everything typed.
 */
const sizes = { phone: "large", screen: "medium" } as const;

/** Look and language for everything on the desk. On a phone every control is a thumb high; for who asks, nothing moves. */
export function DeskProviders({ lang, nonce, messages, children }: DeskProvidersProps) {
  const [phone, still] = [usePhone(), useStill()];
  return (
    <IntlProvider locale={htmlLang(lang)} messages={messages}>
      <ConfigProvider
        theme={still ? stillTheme : deskTheme}
        locale={lang === "zh" ? zhCN : enUS}
        csp={{ nonce }}
        button={{ autoInsertSpace: false }}
        form={{ colon: false, requiredMark: false }}
        componentSize={sizes[phone ? "phone" : "screen"]}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </IntlProvider>
  );
}

/** The desk's own words in the reader's language. */
export function useDeskText() {
  const intl = useIntl();
  return (key: DeskTextKey, params: Record<string, string | number> = {}): string =>
    intl.formatMessage<Record<string, string | number>, string>({ id: key }, params) as string;
}

/** The language of the reader. */
export function useLang(): Lang {
  return useIntl().locale.startsWith("zh") ? "zh" : "en";
}

/** The act only this reader can do: at most one on a screen. */
export function DecideButton(props: Omit<ButtonProps, "type" | "danger">) {
  return (
    <ConfigProvider theme={decideTheme}>
      <Button {...props} type="primary" />
    </ConfigProvider>
  );
}
