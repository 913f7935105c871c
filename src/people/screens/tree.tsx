import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Tree } from "antd";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import type { TreeUnit } from "../words.ts";
import { unitHref, useNames } from "./names.ts";
import { useFoundUnits, useTree } from "./queries.ts";
import { unitSearch } from "./search.ts";

interface Node {
  readonly key: string;
  readonly unit: TreeUnit;
  readonly children: Node[];
}

/** The list of units as a tree; a unit whose parent is not listed stands at the top. */
const nodesOf = (units: readonly TreeUnit[]): Node[] => {
  const nodes = new Map(units.map((unit): [string, Node] => [unit.id, { key: unit.id, unit, children: [] }]));
  const top: Node[] = [];
  for (const node of nodes.values()) (nodes.get(node.unit.parentId ?? "")?.children ?? top).push(node);
  return top;
};

/** The ids from a unit up to the county. */
const upFrom = (units: readonly TreeUnit[], id: string | undefined): string[] => {
  const parent = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const ids: string[] = [];
  for (let at = id; at; at = parent.get(at) ?? undefined) ids.push(at);
  return ids;
};

/** The units of the county with a search over their names; the search stays in the address. */
export const UnitTree = ({ here }: { here?: string }) => {
  const [intl, navigate] = [useIntl(), useNavigate()];
  const { q = "" } = unitSearch.parse(useSearch({ strict: false }));
  const search = (text: string) =>
    void navigate({ to: ".", search: { q: text || undefined }, replace: true });
  const label = intl.formatMessage({ id: "people.search" });
  return (
    <div className="unit-tree">
      <Input.Search
        aria-label={label}
        placeholder={label}
        allowClear
        defaultValue={q}
        onChange={({ target }) => search(target.value)}
      />
      {q.trim() ? <FoundList text={q.trim()} here={here} /> : <WholeTree here={here} />}
    </div>
  );
};

const FoundList = ({ text, here }: { text: string; here?: string }) => {
  const [intl, names] = [useIntl(), useNames()];
  const { data, error, refetch } = useFoundUnits(useDeferredValue(text));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={5} />;
  if (data.length === 0)
    return <Empty sentence={intl.formatMessage({ id: "people.no-unit-found" }, { text })} />;
  return (
    <ul className="found-units">
      {data.map((unit) => (
        <li key={unit.id}>
          <DeskLink
            href={`${unitHref(unit.id)}?q=${encodeURIComponent(text)}`}
            aria-current={unit.id === here ? "page" : undefined}
          >
            {names.unit(unit)}
          </DeskLink>
          <span className="mid">
            {[unit.above, unit.by, unit.endedOn && intl.formatMessage({ id: "people.ended" })]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
};

const WholeTree = ({ here }: { here?: string }) => {
  const { data, error, refetch } = useTree();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading lines={10} />;
  return <OpenTree units={data} here={here} />;
};

const OpenTree = ({ units, here }: { units: readonly TreeUnit[]; here?: string }) => {
  const [intl, navigate] = [useIntl(), useNavigate()];
  const nodes = useMemo(() => nodesOf(units), [units]);
  const start = nodes.flatMap(({ key, children }) => [
    key,
    ...children.filter(({ unit }) => unit.kind === "government").map((child) => child.key),
  ]);
  const [opened, setOpened] = useState<readonly string[]>(start);
  const open = [...new Set([...opened, ...upFrom(units, here).slice(1)])];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here) box.current?.querySelector(".ant-tree-treenode-selected")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <div ref={box}>
      <Tree<Node>
        treeData={nodes}
        expandedKeys={open}
        onExpand={(keys) => setOpened(keys.map(String))}
        selectedKeys={here ? [here] : []}
        onSelect={(_, { node }) => void navigate({ to: `/units/${node.key}` })}
        blockNode
        aria-label={intl.formatMessage({ id: "people.tree" })}
        titleRender={titleOf}
      />
    </div>
  );
};

const titleOf = ({ unit }: Node) => <NodeTitle unit={unit} />;

const NodeTitle = ({ unit }: { unit: TreeUnit }) => {
  const [intl, names] = [useIntl(), useNames()];
  return (
    <span>
      {names.unit(unit)}
      {unit.headVacant ? <span className="mid"> {intl.formatMessage({ id: "people.vacant" })}</span> : null}
    </span>
  );
};
