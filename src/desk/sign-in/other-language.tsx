import { Button } from "antd";
import { localeOf } from "../../ground/texts.ts";
import { useSpeak } from "../language.tsx";
import { useLang } from "../theme.tsx";

/** The other language, named in itself, for those who cannot read this one. */
export const OtherLanguage = () => {
  const speak = useSpeak();
  const other = useLang() === "zh" ? "en" : "zh";
  return (
    <Button type="text" lang={localeOf[other]} onClick={() => void speak(other)}>
      {other === "en" ? "English" : "中文"}
    </Button>
  );
};
