import { App, Button, Popconfirm } from "antd";
import { dropChannel, tryChannel } from "../../../ground/messages/api.ts";
import type { ChannelView } from "../../../ground/messages/words.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { UnitName } from "../../../people/screens/unit-name.tsx";
import { type DenseColumn, DenseTable } from "../../parts/dense-table.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { AddChannel } from "./add-channel.tsx";
import { ChangeChannel } from "./change-channel.tsx";
import { useChannelChange, useChannels } from "./queries.ts";
import { useWhy } from "./why.ts";
import { useSay } from "../../say.ts";

const Acts = ({ channel }: { channel: ChannelView }) => {
  const [text, why, { message }] = [useSay("channels"), useWhy(), App.useApp()];
  const { id, name } = channel;
  const drop = useChannelChange(dropChannel);
  const test = useChannelChange(tryChannel, ({ arrived, why: said }) => {
    if (arrived) void message.success(text("arrived"));
    else void message.error(text("not-arrived", { why: why(said ?? "") }), 8);
  });
  return (
    <div className="acts">
      <Button
        size="small"
        aria-label={text("test-one", { name })}
        loading={test.isPending}
        onClick={() => test.mutate({ params: { id } })}
      >
        {text("test")}
      </Button>
      <ChangeChannel channel={channel} />
      <Popconfirm
        title={text("remove-one", { name })}
        description={text("remove-note")}
        okText={text("remove")}
        onConfirm={() => drop.mutate({ params: { id } })}
      >
        <Button size="small" aria-label={text("remove-one", { name })} loading={drop.isPending}>
          {text("remove")}
        </Button>
      </Popconfirm>
      {test.error || drop.error ? <Failed error={test.error ?? drop.error} /> : null}
    </div>
  );
};

const actsCell = (channel: ChannelView) => <Acts channel={channel} />;

const useColumns = (): readonly DenseColumn<ChannelView>[] => {
  const text = useSay("channels");
  return [
    { key: "name", title: text("name"), head: true, phone: "title", cell: ({ name }) => name },
    { key: "kind", title: text("kind"), phone: "bare", cell: ({ kind }) => text(`kind.${kind}`) },
    { key: "address", title: text("address"), phone: "line", cell: ({ shownAddress }) => shownAddress },
    {
      key: "for",
      title: text("reach"),
      phone: "line",
      cell: ({ unitId }) => (unitId ? <UnitName id={unitId} /> : text("whole-county")),
    },
    { key: "state", title: text("state"), phone: "line", cell: ({ on }) => text(on ? "on" : "off") },
    { key: "acts", title: text("acts"), phone: "line", cell: actsCell },
  ];
};

/** Where reminders go besides the desk, for the county's admin. */
export const ChannelsPart = () => {
  const [text, channels, columns] = [useSay("channels"), useChannels(), useColumns()];
  return (
    <section className="blk wide" aria-labelledby="channels">
      <Barred id="channels" title={text("title")} />
      <p className="mid">{text("note")}</p>
      {channels.isError ? (
        <Failed error={channels.error} retry={() => void channels.refetch()} />
      ) : (
        <DenseTable
          label={text("title")}
          columns={columns}
          rows={channels.data}
          keyOf={({ id }) => id}
          empty={<Empty sentence={text("none")} />}
        />
      )}
      <div className="under">
        <AddChannel />
      </div>
    </section>
  );
};
