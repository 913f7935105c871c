import { App, Button, Drawer, Dropdown } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { Icon } from "../../ground/look/marks.tsx";
import { endUnitToday } from "../api.ts";
import type { UnitPage } from "../words.ts";
import { useNames } from "./names.ts";
import { useChange } from "./queries.ts";
import { AddPost, AddUnit, MergeUnit, MoveUnit, RenameUnit } from "./unit-forms.tsx";

const forms = {
  "add-unit": AddUnit,
  "add-post": AddPost,
  rename: RenameUnit,
  move: MoveUnit,
  merge: MergeUnit,
};
type Act = keyof typeof forms;

const isAct = (key: string): key is Act => key in forms;

/** What an admin may change about a unit; the county itself is neither moved nor ended. */
export const UnitActs = ({ page }: { page: UnitPage }) => {
  const [intl, names, navigate, { modal }] = [useIntl(), useNames(), useNavigate(), App.useApp()];
  const [act, setAct] = useState<Act | null>(null);
  const text = (key: string, params = {}) => intl.formatMessage({ id: `people.${key}` }, params);
  const { unit, children } = page;
  const end = useChange(endUnitToday, ({ parentId }) => void navigate({ to: `/units/${parentId}` }));
  const ask = () =>
    modal.confirm({
      title: text("end-unit-of", { unit: names.unit(unit) }),
      content: text("end-unit-note"),
      okText: text("end-unit"),
      onOk: () => end.mutateAsync({ params: { id: unit.id } }).catch(() => undefined),
    });
  const keys = ["add-unit", "add-post", "rename", ...(unit.parentId ? ["move", "merge"] : [])];
  const items = [
    ...keys.map((key) => ({ key, label: text(`do-${key}`) })),
    ...(unit.parentId && children.length === 0 ? [{ key: "end", label: text("end-unit") }] : []),
  ];
  const choose = (key: string) => (isAct(key) ? setAct(key) : void ask());
  const Open = act ? forms[act] : null;
  return (
    <>
      {end.error ? <Failed error={end.error} /> : null}
      <DeskLink className="btn" href="/desk/import?kind=units">
        {text("import")}
      </DeskLink>
      <DeskLink className="btn" href="/desk/units/logins">
        {text("logins")}
      </DeskLink>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={["click"]}>
        <Button>
          {text("change")} <Icon name="chevron" />
        </Button>
      </Dropdown>
      <Drawer
        open={act !== null}
        title={act ? `${text(`do-${act}`)} · ${names.unit(unit)}` : null}
        onClose={() => setAct(null)}
        destroyOnHidden
      >
        {Open ? <Open page={page} onDone={() => setAct(null)} /> : null}
      </Drawer>
    </>
  );
};
