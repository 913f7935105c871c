import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named, titled } from "../../ground/texts.ts";
import { checkInSeat, readSeat } from "../door/api.ts";
import { useAct, useText, usePostName } from "./queries.ts";
import "./meeting.css";

/** What a card opens at the door: whose it is, and one act. Made for a phone in the hand. */
export const CheckInScreen = () => {
  const { seal = "" } = useParams({ strict: false }) as { seal?: string };
  const [text, lang, postName] = [useText(), useLang(), usePostName()];
  const seat = useQuery({
    queryKey: ["meeting", "seat", seal],
    queryFn: () => call(readSeat, { params: { seal } }),
  });
  const come = useAct(() => call(checkInSeat, { params: { seal } }));
  if (seat.isError) return <Failed error={seat.error} />;
  if (!seat.data) return <Loading lines={5} />;
  const { meeting, attendee } = seat.data;
  const came = attendee.state === "came";
  return (
    <div className="door">
      <PageHead title={text("door")} note={titled(lang, meeting)} />
      <p className="who">{postName(attendee.post)}</p>
      <p>
        {named(lang, attendee.unit)} · {text(`level.${attendee.level}`)}
      </p>
      <p>{attendee.holder ?? text("list.vacant")}</p>
      <p role="status">
        {text(`said.${attendee.state}`)}
        {attendee.who ? ` ${attendee.who}` : ""}
      </p>
      <div className="door-acts">
        {came ? null : (
          <Button type="primary" loading={come.isPending} onClick={() => come.mutate(undefined)}>
            {text("door.came")}
          </Button>
        )}
        <DeskLink href={`/desk/meetings/${meeting.id}/attendees`}>{text("to-attendees")}</DeskLink>
      </div>
      {come.isError ? <Failed error={come.error} /> : null}
    </div>
  );
};
