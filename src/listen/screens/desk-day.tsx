import { KeyValue } from "../../desk/parts/key-value.tsx";
import { figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { useCounts, useDeskDay } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** How the listening desk's day goes. */
export const DeskDay = () => {
  const [say, counts] = [useSay(), useCounts()];
  const day = useDeskDay(counts.data?.desk ?? false);
  if (!day.data) return null;
  const { received, assigned, medianMinutes } = day.data;
  return (
    <section className="blk" aria-labelledby="desk-day">
      <Barred id="desk-day" title={say("listen.today")} />
      <KeyValue
        rows={[
          [say("listen.received"), figure(received)],
          [say("listen.given-out"), figure(assigned)],
          [
            say("listen.median-minutes"),
            medianMinutes === null ? null : say("listen.minutes", { count: medianMinutes }),
          ],
        ]}
      />
    </section>
  );
};
