import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { useMyPost } from "../../desk/session.ts";
import { figureWriters } from "../words.ts";

/** The way to entering figures and to the import, for the posts that may. */
export const EntryLinks = () => {
  const [intl, post] = [useIntl(), useMyPost()];
  if (!post || !figureWriters.some((role) => role === post.role)) return null;
  return (
    <>
      <DeskLink className="btn" href="/desk/import?kind=indicators">
        {intl.formatMessage({ id: "indicators.import" })}
      </DeskLink>
      <DeskLink className="btn" href="/desk/releases">
        {intl.formatMessage({ id: "indicators.enter" })}
      </DeskLink>
    </>
  );
};
