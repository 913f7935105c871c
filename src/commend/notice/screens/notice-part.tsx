import { Form, InputNumber } from "antd";
import { ActForm } from "../../../desk/parts/act-form.tsx";
import { KeyValue } from "../../../desk/parts/key-value.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day, fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { publishNoticeRoute } from "../api.ts";
import type { NoticeShown } from "../words.ts";
import { kinds, useNotice } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

/** For the office: the shortlist becomes public, for so many working days. */
const Publish = ({ programmeId, fewest }: { programmeId: string; fewest: number }) => {
  const say = useSay();
  return (
    <ActForm<typeof publishNoticeRoute, { days: number }>
      contract={publishNoticeRoute}
      kinds={kinds}
      start={{ days: fewest }}
      given={(body) => ({ params: { id: programmeId }, body })}
      submit={say("notice.publish")}
      after={say("notice.publish-note")}
    >
      <Form.Item name="days" label={say("notice.days")} extra={say("notice.days-note", { fewest })}>
        <InputNumber min={fewest} max={60} precision={0} />
      </Form.Item>
    </ActForm>
  );
};

/** Who is no longer on the list, and why. */
const Struck = ({ notice }: { notice: NoticeShown }) => {
  const say = useSay();
  const struck = notice.list.filter(({ state }) => state === "struck");
  if (struck.length === 0) return null;
  return (
    <ul className="plain">
      {struck.map((one) => (
        <li key={one.id}>
          <b>{one.nameZh}</b> {say("notice.off.struck", { reason: one.stateReason ?? "" })}
        </li>
      ))}
    </ul>
  );
};

const Shown = ({ notice }: { notice: NoticeShown }) => {
  const [say, lang] = [useSay(), useLang()];
  const { received, answered, held } = notice.objections;
  return (
    <>
      <KeyValue
        rows={[
          [
            say("notice.now"),
            say(`notice.standing.${notice.standing}`, { until: day(notice.untilOn, lang) }),
          ],
          [say("notice.from"), fullDay(notice.fromOn, lang)],
          [
            say("notice.until"),
            say("notice.until-counted", { until: fullDay(notice.untilOn, lang), days: notice.days }),
          ],
          [say("notice.on-list"), say("notice.names", { count: notice.list.length })],
          [say("notice.objected"), say("notice.objections", { received, answered, held })],
        ]}
      />
      {notice.takenBackFor ? <p>{say("notice.taken-back-for", { reason: notice.takenBackFor })}</p> : null}
      <Struck notice={notice} />
      <p className="after">
        <a className="btn" href={`/notices/${notice.id}`} target="_blank" rel="noreferrer">
          {say("notice.see-public")}
        </a>
      </p>
    </>
  );
};

/** The public notice of a programme, on its page; nothing while there is none and none may be published. */
export const NoticePart = ({ programmeId }: { programmeId: string }) => {
  const say = useSay();
  const notice = useNotice(programmeId);
  if (notice.isError) return <Failed error={notice.error} retry={() => void notice.refetch()} />;
  if (!notice.data) return <Loading lines={4} />;
  const { notice: shown, may, fewest } = notice.data;
  if (!shown && !may.publish) return null;
  return (
    <section className="blk" aria-labelledby="notice">
      <Barred id="notice" title={say("notice.head")} />
      {shown ? <Shown notice={shown} /> : null}
      {may.publish ? <Publish programmeId={programmeId} fewest={fewest} /> : null}
    </section>
  );
};
