import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { ActionRead } from "./queries.ts";

/** The head of a page on which one thing is done to an action; its number leads back to it. */
export const ActionPageHead = ({ action, title }: { action: ActionRead; title: string }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { id, number, titleZh: nameZh, titleEn: nameEn } = action;
  const crumbs = [{ label: number, href: `/desk/actions/${id}` }, { label: named(lang, { nameZh, nameEn }) }];
  return <PageHead title={intl.formatMessage({ id: title })} crumbs={crumbs} link={DeskLink} />;
};
