import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { useMyPost } from "../../desk/session.ts";
import { useLang } from "../../desk/theme.tsx";
import { hoursAndMinutes, ofWhole } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { readRecord } from "../api.ts";
import { useText } from "./say.ts";

const useOwnRecord = (postId: string | undefined) =>
  useQuery({
    queryKey: ["matter-record", postId],
    queryFn: () => call(readRecord, { params: { id: postId! }, query: {} }),
    enabled: postId !== undefined,
    meta: { kinds: ["matter", "action"] },
  });

/** A part of its whole; a dash of none. */
const share = ({ part, of }: { part: number; of: number }): string => (of === 0 ? "—" : ofWhole(part, of));

/** A head's own record of the last 90 days; nothing where nothing was asked of the post. */
export const OwnRecord = () => {
  const [text, lang, post] = [useText(), useLang(), useMyPost()];
  const { data } = useOwnRecord(post?.postId);
  if (!data || data.asked === 0) return null;
  const time = (minutes: number | null) => (minutes === null ? "—" : hoursAndMinutes(minutes, lang));
  const rows = [
    ["median", time(data.median)],
    ["p90", time(data.p90)],
    ["responded", share(data.respondedInTime)],
    ["decided", share(data.decidedInTime)],
    ["carried-out", share(data.carriedOut)],
    ["passed-on", String(data.passedOn)],
  ] as const;
  return (
    <section className="blk" aria-labelledby="own-record">
      <Barred id="own-record" title={text("record")} note={text("record.note", { asked: data.asked })} />
      <table className="tbl flush">
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{text(`record.${key}`)}</th>
              <td className="num strong">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
