import { Button } from "antd";
import { useState } from "react";
import { usePhone } from "../../../desk/media.ts";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { ReasonDialog } from "../../../desk/parts/reason-dialog.tsx";
import { useSay } from "../../../desk/say.ts";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import { restorePeerRoute } from "../api.ts";
import type { Comparison, RemovedPeer } from "../peers/words.ts";
import { kinds } from "./queries.ts";

const BringBack = ({ peer, onClose }: { peer: RemovedPeer; onClose: () => void }) => {
  const [say, lang] = [useSay(), useLang()];
  const restore = useActOn(restorePeerRoute, kinds);
  return (
    <ReasonDialog
      act={say("outlook.peers.restore-of", { name: named(lang, peer) })}
      submit={say("outlook.peers.restore")}
      label={say("outlook.peers.why-again")}
      note={say("outlook.peers.restore-note")}
      missing={say("outlook.missing")}
      sending={restore}
      onReason={(reason) =>
        restore.mutate({ params: { id: peer.id }, body: { reason } }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
};

/** The counties that one is compared with no longer, each with the way back; nothing where there are none. */
export const RemovedPeers = ({ data }: { data: Comparison }) => {
  const [say, lang, phone] = [useSay(), useLang(), usePhone()];
  const [returning, bringBack] = useState<RemovedPeer | null>(null);
  if (data.removed.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="peers-removed">
      <Barred id="peers-removed" title={say("outlook.peers.removed")} />
      <ul className="peers-removed">
        {data.removed.map((peer) => (
          <li key={peer.id}>
            {named(lang, peer)}
            <span className="mid">{say("outlook.peers.since", { day: fullDay(peer.removedOn, lang) })}</span>
            {data.mayEnter ? (
              <Button
                size={phone ? "large" : "small"}
                aria-label={say("outlook.peers.restore-of", { name: named(lang, peer) })}
                onClick={() => bringBack(peer)}
              >
                {say("outlook.peers.restore")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {returning ? <BringBack peer={returning} onClose={() => bringBack(null)} /> : null}
    </section>
  );
};
