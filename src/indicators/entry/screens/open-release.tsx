import { useRouter } from "@tanstack/react-router";
import { Input, Modal, Radio, Select } from "antd";
import { useState } from "react";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { named } from "../../../ground/texts.ts";
import { parsePeriod } from "../../words/period.ts";
import { openReleaseRoute } from "../api.ts";
import type { Opening } from "../words.ts";
import { kinds, useIndicators } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const ways = ["indicators", "townships", "villages", "none"] as const satisfies readonly Opening["rows"][];

const IndicatorSelect = ({ value, onChange }: { value: string | null; onChange: (code: string) => void }) => {
  const [say, lang, { data }] = [useSay(), useLang(), useIndicators()];
  return (
    <Select
      className="wide"
      showSearch={{ optionFilterProp: "label" }}
      aria-label={say("release.which-indicator")}
      placeholder={say("release.which-indicator")}
      value={value}
      options={data?.rows.map(({ indicator }) => ({ value: indicator.code, label: named(lang, indicator) }))}
      onChange={onChange}
    />
  );
};

/** Asks for the period and what the rows are, and opens the grid. */
export const OpenRelease = ({ onClose }: { onClose: () => void }) => {
  const [say, router] = [useSay(), useRouter()];
  const [typed, setTyped] = useState("");
  const [rows, setRows] = useState<Opening["rows"]>("indicators");
  const [code, setCode] = useState<string | null>(null);
  const open = useActOn(openReleaseRoute, kinds);
  const read = parsePeriod(typed);
  const period = typeof read === "string" ? read : null;
  const wrong = typed.trim() !== "" && period === null;
  const ofUnits = rows === "townships" || rows === "villages";
  const missing = period === null || (ofUnits && !code);
  const send = () =>
    open.mutate(
      { body: { period, rows, code } },
      { onSuccess: ({ id }) => router.history.push(`/desk/releases/${id}`) },
    );
  return (
    <Modal
      open
      title={say("release.open")}
      okText={say("release.open.go")}
      cancelText={say("release.cancel")}
      okButtonProps={{ disabled: missing, loading: open.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <div className="open-release">
        <label className="field">
          <span>{say("release.column.period")}</span>
          <span className="mid">{say("release.period-hint")}</span>
          {wrong ? (
            <span className="wrong" role="alert">
              {say("release.period-wrong", { typed })}
            </span>
          ) : null}
          <Input
            value={typed}
            status={wrong ? "error" : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <Radio.Group
          aria-label={say("release.which-rows")}
          value={rows}
          options={ways.map((value) => ({ value, label: say(`release.rows.${value}`) }))}
          onChange={({ target }) => setRows(target.value as Opening["rows"])}
        />
        {ofUnits ? <IndicatorSelect value={code} onChange={setCode} /> : null}
        {open.error ? <Failed error={open.error} /> : null}
      </div>
    </Modal>
  );
};
