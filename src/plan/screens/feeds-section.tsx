import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useIntl } from "react-intl";
import { call } from "../../desk/client.ts";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { closeFeedRoute, listFeeds, openFeedRoute } from "../feed/api.ts";

const key = ["plan", "feeds"];

const useFeeds = () => {
  const queries = useQueryClient();
  const onSuccess = () => void queries.invalidateQueries({ queryKey: key });
  return {
    list: useQuery({ queryKey: key, queryFn: () => call(listFeeds, {}), meta: { kinds: ["feed"] } }),
    open: useMutation({
      mutationFn: (unitId: string | null) => call(openFeedRoute, { body: { unitId } }),
      onSuccess,
    }),
    close: useMutation({ mutationFn: (id: string) => call(closeFeedRoute, { params: { id } }), onSuccess }),
  };
};

/** Calendars at private addresses: opened, copied once, closed. */
export const FeedsSection = ({ unitId }: { unitId: string }) => {
  const [intl, lang, { list, open, close }] = [useIntl(), useLang(), useFeeds()];
  const text = (id: string) => intl.formatMessage({ id: `plan.feeds${id}` });
  const error = list.error ?? open.error ?? close.error;
  return (
    <section className="blk" aria-labelledby="feeds">
      <Barred id="feeds" title={text("")} />
      <p className="mid">{text(".how")}</p>
      <div className="acts">
        <Button loading={open.isPending} onClick={() => open.mutate(unitId)}>
          {text(".unit")}
        </Button>
        <Button onClick={() => open.mutate(null)}>{text(".mine")}</Button>
      </div>
      {open.data ? (
        <label className="feed-address">
          {text(".once")}
          <Input
            readOnly
            value={`${location.origin}${open.data.path}`}
            onFocus={({ target }) => target.select()}
          />
        </label>
      ) : null}
      {error ? <Failed error={error} /> : null}
      <ul className="units">
        {(list.data?.feeds ?? []).map(({ id, unit, openedAt }) => (
          <li key={id}>
            {unit ? named(lang, unit) : text(".own")}
            <span>
              {intl.formatMessage({ id: "plan.feeds.opened" }, { day: fullDay(openedAt.slice(0, 10), lang) })}{" "}
              <Button onClick={() => close.mutate(id)}>{text(".close")}</Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
