import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useIntl } from "react-intl";
import { useFoundPersons, useFoundUnits } from "./queries.ts";
import { useNames } from "./names.ts";

interface PickProps {
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
}

/** A unit, found by a part of its name or code. */
export const PickUnit = (props: PickProps) => {
  const [intl, names] = [useIntl(), useNames()];
  const [text, setText] = useState("");
  const { data = [] } = useFoundUnits(useDeferredValue(text.trim()));
  const options = data
    .filter(({ endedOn }) => endedOn === null)
    .map((unit) => ({
      value: unit.id,
      label: unit.above ? `${names.unit(unit)} · ${unit.above}` : names.unit(unit),
    }));
  return (
    <Select
      {...props}
      options={options}
      placeholder={intl.formatMessage({ id: "people.pick-unit" })}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text ? intl.formatMessage({ id: "people.none-found" }) : null}
    />
  );
};

/** A person, found by a part of their name; the posts held tell people of one name apart. */
export const PickPerson = (props: PickProps) => {
  const intl = useIntl();
  const [text, setText] = useState("");
  const { data = [] } = useFoundPersons(useDeferredValue(text.trim()));
  const options = data.map(({ id, nameZh, posts }) => ({
    value: id,
    label: posts.length > 0 ? `${nameZh} · ${posts.join("，")}` : nameZh,
  }));
  return (
    <Select
      {...props}
      allowClear
      options={options}
      placeholder={intl.formatMessage({ id: "people.pick-person" })}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text ? intl.formatMessage({ id: "people.none-found" }) : null}
    />
  );
};
