import { useRouter } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import { useIntl } from "react-intl";
import { finders } from "../finders.ts";
import type { Found } from "./finder.ts";
import { useLang } from "./theme.tsx";

/** What every room finds for these words, in the rooms' order. */
const useFound = (words: string) => {
  const lang = useLang();
  const results = useQueries({
    queries: finders.map(({ key, find }) => ({
      queryKey: ["find", key, words, lang],
      queryFn: () => find(words, lang),
      enabled: words !== "",
    })),
  });
  return {
    groups: finders.map(({ key, label }, index) => ({ key, label, found: results[index]?.data ?? [] })),
    isPending: words !== "" && results.some(({ isPending }) => isPending),
  };
};

interface PaletteProps {
  readonly onClose: () => void;
}

/** Finds a unit, an action or an indicator by its name, from anywhere. */
export const Palette = ({ onClose }: PaletteProps) => {
  const intl = useIntl();
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      className="palette"
      title={<span className="sr">{intl.formatMessage({ id: "desk.search" })}</span>}
    >
      <Search onClose={onClose} />
    </Modal>
  );
};

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const Search = ({ onClose }: PaletteProps) => {
  const [intl, router] = [useIntl(), useRouter()];
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const words = useDeferredValue(typed.trim());
  const { groups, isPending } = useFound(words);
  const all = groups.flatMap(({ found }) => found);
  const go = ({ href }: Found) => {
    router.history.push(href);
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    const move = step[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt((now) => Math.min(all.length - 1, Math.max(0, now + move)));
    }
    const chosen = all[at];
    if (event.key === "Enter" && chosen) go(chosen);
  };
  const type = (value: string) => {
    setTyped(value);
    setAt(0);
  };
  return (
    <>
      <Input
        autoFocus
        size="large"
        value={typed}
        placeholder={intl.formatMessage({ id: "palette.hint" })}
        aria-label={intl.formatMessage({ id: "palette.hint" })}
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls="found"
        aria-activedescendant={all.length > 0 ? `found-${at}` : undefined}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <FoundList groups={groups} chosen={all[at]} onGo={go} />
      {words !== "" && !isPending && all.length === 0 ? (
        <p className="empty">{intl.formatMessage({ id: "palette.nothing" }, { words })}</p>
      ) : null}
    </>
  );
};

interface FoundListProps {
  readonly groups: readonly { key: string; label: string; found: readonly Found[] }[];
  readonly chosen: Found | undefined;
  readonly onGo: (found: Found) => void;
}

const FoundList = ({ groups, chosen, onGo }: FoundListProps) => {
  const intl = useIntl();
  const order = groups.flatMap(({ found }) => found);
  return (
    <div id="found" role="listbox" aria-label={intl.formatMessage({ id: "palette.found" })}>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ key, label, found }) => (
          <div key={key} role="group" aria-label={intl.formatMessage({ id: label })}>
            <h3 aria-hidden="true">{intl.formatMessage({ id: label })}</h3>
            {found.map((one) => (
              <div
                key={one.href}
                id={`found-${order.indexOf(one)}`}
                role="option"
                tabIndex={-1}
                aria-selected={one === chosen}
                onClick={() => onGo(one)}
              >
                <b>{one.name}</b>
                {one.note ? <span>{one.note}</span> : null}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
};
