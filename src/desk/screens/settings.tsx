import { useIntl } from "react-intl";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { useAbout } from "../about.ts";
import { useToday } from "../dates.ts";
import { DeskLink } from "../link.tsx";
import { KeyValue } from "../parts/key-value.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Failed, Loading } from "../parts/states.tsx";
import { useMyPost } from "../session.ts";
import { CalendarPart } from "../settings/calendar.tsx";
import { ChannelsPart } from "../settings/channels/channels.tsx";
import { DeadLetters } from "../settings/channels/dead-letters.tsx";
import { useSettings } from "../settings/queries.ts";
import type { SettingView } from "../../ground/settings/words.ts";
import { SettingForm } from "../settings/setting.tsx";
import { useLang } from "../theme.tsx";
import "../settings/settings.css";

/** What the county sets for itself, the working calendar, and what is running here. */
export const SettingsScreen = () => {
  const [intl, post] = [useIntl(), useMyPost()];
  return (
    <div className="settings">
      <PageHead
        title={intl.formatMessage({ id: "settings.title" })}
        acts={
          <DeskLink className="btn" href="/desk/account">
            {intl.formatMessage({ id: "settings.account" })}
          </DeskLink>
        }
      />
      {post?.role === "admin" ? (
        <>
          <Numbers />
          <ChannelsPart />
          <p className="mid">
            <DeskLink href="/desk/settings/keys">{intl.formatMessage({ id: "keys.title" })}</DeskLink>
          </p>
          <DeadLetters />
        </>
      ) : null}
      <section className="blk" aria-labelledby="calendar">
        <Barred id="calendar" title={intl.formatMessage({ id: "settings.calendar" })} />
        <p className="mid">{intl.formatMessage({ id: "settings.calendar-note" })}</p>
        <CalendarPart />
      </section>
      <About />
    </div>
  );
};

/** What is more than one value is set on its own page. */
const isPlain = ({ shape }: SettingView): boolean => shape.type !== "object";

const Numbers = () => {
  const [intl, settings, today] = [useIntl(), useSettings(), useToday()];
  const date = today.data?.date;
  return (
    <section className="blk" aria-labelledby="numbers">
      <Barred id="numbers" title={intl.formatMessage({ id: "settings.numbers" })} />
      <p className="mid">{intl.formatMessage({ id: "settings.numbers-note" })}</p>
      {settings.isError ? <Failed error={settings.error} retry={() => void settings.refetch()} /> : null}
      {settings.isPending ? <Loading lines={3} /> : null}
      {date
        ? settings.data
            ?.filter(isPlain)
            .map((setting) => <SettingForm key={setting.name} setting={setting} today={date} />)
        : null}
    </section>
  );
};

const About = () => {
  const [intl, lang, about] = [useIntl(), useLang(), useAbout()];
  const text = (id: string) => intl.formatMessage({ id });
  if (!about.data) return about.isError ? <Failed error={about.error} /> : <Loading lines={3} />;
  const { county, version } = about.data;
  return (
    <section className="blk" aria-labelledby="about">
      <Barred id="about" title={text("settings.about")} />
      <KeyValue
        rows={[
          [text("settings.county"), `${named(lang, county)} (${county.code})`],
          [text("settings.zone"), county.zone],
          [text("settings.version-now"), version],
          [
            text("settings.api"),
            <a key="api" href="/api">
              {text("settings.api-page")}
            </a>,
          ],
        ]}
      />
    </section>
  );
};
