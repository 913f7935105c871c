import { useParams } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { PersonPage, Tenure } from "../words.ts";
import { unitHref, useNames } from "./names.ts";
import { EditPerson } from "./edit-person.tsx";
import { PersonLogin } from "./login.tsx";
import { usePerson } from "./queries.ts";

/** A person: the posts they hold and held, and how to reach them. */
export const PersonScreen = () => {
  const { personId = "" } = useParams({ strict: false }) as { personId?: string };
  const { data, error, refetch } = usePerson(personId);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data ? <Person key={data.id} page={data} /> : <Loading lines={6} />;
};

const Person = ({ page }: { page: PersonPage }) => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const crumbs = [{ label: text("units"), href: "/desk/units" }];
  const mobile = page.mobile ? <a href={`tel:${page.mobile}`}>{page.mobile}</a> : null;
  const email = page.email ? <a href={`mailto:${page.email}`}>{page.email}</a> : null;
  return (
    <>
      <PageHead
        title={page.nameZh}
        crumbs={crumbs}
        link={DeskLink}
        acts={page.mayManage ? <EditPerson page={page} /> : null}
      />
      <KeyValue
        rows={[
          [text("mobile"), mobile],
          [text("email"), email],
          [text("note"), page.note],
        ]}
      />
      <Tenures tenures={page.tenures} />
      {page.mayManage ? <PersonLogin page={page} /> : null}
    </>
  );
};

const Tenures = ({ tenures }: { tenures: readonly Tenure[] }) => {
  const [intl, lang, names, today] = [useIntl(), useLang(), useNames(), useToday()];
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const on = today.data?.date ?? "";
  const state = ({ fromDate, toDate }: Tenure) => {
    if (fromDate > on) return text("tenure-later");
    return toDate === null || toDate >= on ? text("tenure-now") : null;
  };
  return (
    <section className="blk" aria-labelledby="tenures">
      <Barred id="tenures" title={text("tenures")} count={tenures.length} />
      <DenseTable<Tenure>
        label={text("tenures")}
        rows={tenures}
        keyOf={({ tenureId }) => tenureId}
        empty={<Empty sentence={text("no-tenures")} />}
        columns={[
          { key: "post", title: text("post"), cell: names.title, head: true, phone: "title" },
          {
            key: "unit",
            title: text("unit"),
            cell: unitCell,
            phone: "line",
          },
          { key: "state", title: text("state"), cell: state, phone: "bare" },
          {
            key: "from",
            title: text("from"),
            cell: ({ fromDate }) => fullDay(fromDate, lang),
            num: true,
            phone: "line",
          },
          {
            key: "to",
            title: text("to"),
            cell: ({ toDate }) => (toDate ? fullDay(toDate, lang) : null),
            num: true,
            phone: "line",
          },
        ]}
      />
    </section>
  );
};

const unitCell = (tenure: Tenure) => <UnitOf tenure={tenure} />;

const UnitOf = ({ tenure: { unitId, unitNameZh, unitNameEn } }: { tenure: Tenure }) => {
  const names = useNames();
  return (
    <DeskLink href={unitHref(unitId)}>{names.unit({ nameZh: unitNameZh, nameEn: unitNameEn })}</DeskLink>
  );
};
