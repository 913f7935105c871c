import { App, Dropdown, type MenuProps } from "antd";
import { useRouter } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { Icon } from "../ground/look/marks.tsx";
import { localeOf, named, titled } from "../ground/texts.ts";
import { useSpeak } from "./language.tsx";
import { useLetters } from "./outbox/outbox.ts";
import { type ActingPost, type Me, useChoosePost, useSignOut } from "./session.ts";
import { useLang } from "./theme.tsx";

const usePostName = () => {
  const lang = useLang();
  return ({ titleZh, titleEn, unitNameZh, unitNameEn }: ActingPost, withUnit: boolean): string => {
    const title = titled(lang, { titleZh, titleEn });
    return withUnit ? `${title} · ${named(lang, { nameZh: unitNameZh, nameEn: unitNameEn })}` : title;
  };
};

/** What the reader can do about themselves: act as another post, change language, leave. */
const useItems = (me: Me): MenuProps["items"] => {
  const [intl, lang, postName] = [useIntl(), useLang(), usePostName()];
  const text = (key: string) => intl.formatMessage({ id: `me.${key}` });
  const other = lang === "zh" ? "en" : "zh";
  const others = me.posts.filter(({ postId }) => postId !== me.postId);
  const posts = others.map((post) => ({
    key: `post:${post.postId}`,
    label: postName(post, true),
  }));
  const [person, post] = [me.person.nameZh, postName(me.acting, true)];
  const who = person === me.acting.titleZh ? post : `${person} · ${post}`;
  return [
    { key: "who", type: "group", label: who },
    ...(posts.length > 0
      ? [{ key: "posts", type: "group" as const, label: text("act-as"), children: posts }]
      : []),
    {
      key: `lang:${other}`,
      label: <span lang={localeOf[other]}>{other === "en" ? "English" : "中文"}</span>,
    },
    { key: "account", label: text("account") },
    { type: "divider" },
    { key: "out", label: text("sign-out") },
    { key: "everywhere", label: text("sign-out-everywhere") },
  ];
};

/** Leaving while something waits to be sent: said first. */
const useConfirmOut = ({ person }: Me) => {
  const [intl, letters, { modal }] = [useIntl(), useLetters(person.id), App.useApp()];
  const text = (key: string, count = 0) => intl.formatMessage({ id: `outbox.${key}` }, { count });
  return (leave: () => void) => {
    const count = letters.data?.length ?? 0;
    if (count === 0) return leave();
    const said = { title: text("out-sure", count), okText: text("out"), cancelText: text("stay") };
    return void modal.confirm({ ...said, icon: null, onOk: leave });
  };
};

/** The post the reader acts as, at the right of the bar, with its menu. */
export const MeMenu = ({ me }: { me: Me }) => {
  const [items, postName] = [useItems(me), usePostName()];
  const [speak, choose, out, router] = [useSpeak(), useChoosePost(), useSignOut(), useRouter()];
  const confirm = useConfirmOut(me);
  const act = (key: string) => {
    const [word, value = ""] = key.split(":");
    if (word === "post") choose.mutate(value);
    if (word === "lang") void speak(value === "en" ? "en" : "zh");
    if (word === "account") router.history.push("/desk/account");
    if (word === "out" || word === "everywhere") confirm(() => out.mutate(word === "everywhere"));
  };
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => act(key) }} trigger={["click"]} placement="bottomRight">
      <button type="button" className="me-post">
        <b title={postName(me.acting, false)}>{postName(me.acting, false)}</b>
        <Icon name="chevron" />
      </button>
    </Dropdown>
  );
};
