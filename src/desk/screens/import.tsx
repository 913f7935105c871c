import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Radio } from "antd";
import { useIntl } from "react-intl";
import { listImporters } from "../../ground/imports/api.ts";
import type { ImportKind } from "../../ground/imports/words.ts";
import { call } from "../client.ts";
import { OneImport } from "../imports/one-import.tsx";
import { importSearch } from "../imports/search.ts";
import { DeskLink } from "../link.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Empty, Failed, Loading } from "../parts/states.tsx";

interface KindsProps {
  readonly kinds: readonly ImportKind[];
  readonly kind: ImportKind;
}

/** What comes in, of all that this reader may import. */
const Kinds = ({ kinds, kind }: KindsProps) => {
  const [intl, navigate] = [useIntl(), useNavigate()];
  const options = kinds.map((value) => ({
    value,
    label: intl.formatMessage({ id: `import.kind.${value}` }),
  }));
  return (
    <Radio.Group
      className="import-kinds"
      aria-label={intl.formatMessage({ id: "import.which" })}
      optionType="button"
      options={options}
      value={kind}
      onChange={({ target }) => void navigate({ to: ".", search: { kind: target.value }, replace: true })}
    />
  );
};

/** Spreadsheets of every room come in here: which kinds, the rooms say, and who may. */
export const ImportSpreadsheetScreen = () => {
  const intl = useIntl();
  const { kind: asked } = importSearch.parse(useSearch({ strict: false }));
  const mine = useQuery({ queryKey: ["importers"], queryFn: () => call(listImporters, {}) });
  const importers = mine.data?.importers ?? [];
  const chosen = importers.find(({ kind }) => kind === asked) ?? importers[0];
  return (
    <>
      <PageHead title={intl.formatMessage({ id: "import.title" })} link={DeskLink} />
      {mine.isError ? <Failed error={mine.error} /> : null}
      {mine.isPending ? <Loading lines={4} /> : null}
      {mine.data && !chosen ? <Empty sentence={intl.formatMessage({ id: "import.nothing-yours" })} /> : null}
      {chosen ? (
        <>
          <Kinds kinds={importers.map(({ kind }) => kind)} kind={chosen.kind} />
          <OneImport key={chosen.kind} {...chosen} />
        </>
      ) : null}
    </>
  );
};
