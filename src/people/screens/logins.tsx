import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useIntl } from "react-intl";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { DenseTable } from "../../desk/parts/dense-table.tsx";
import { PageHead } from "../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import type { Received } from "../../desk/client.ts";
import { readLogins } from "../api.ts";
import { ResetLogin } from "./login.tsx";
import { personHref } from "./names.ts";

const pageSize = 50;

const useLogins = () =>
  useInfiniteQuery({
    queryKey: ["people", "logins"],
    queryFn: ({ pageParam }) => call(readLogins, { query: { after: pageParam, limit: pageSize } }),
    initialPageParam: "",
    getNextPageParam: (page) => (page.length === pageSize ? page.at(-1)?.name : undefined),
    meta: { kinds: ["person", "import"] },
  });

type Listed = Received<typeof readLogins>[number];

const nameCell = ({ name }: Listed) => <code>{name}</code>;
const personCell = ({ personId, person }: Listed) => (
  <DeskLink href={personHref(personId)}>{person}</DeskLink>
);
const resetCell = ({ name }: Listed) => <ResetLogin name={name} />;

/** The county's sign-ins, for its admin. */
export const LoginsScreen = () => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: `people.${key}` });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useLogins();
  const rows = data?.pages.flat();
  const state = ({ hasPassword, locked }: Listed) => {
    if (!hasPassword) return text("login-no-password");
    return text(locked ? "login-locked" : "login-open");
  };
  return (
    <>
      <PageHead
        title={text("logins")}
        crumbs={[{ label: text("units"), href: "/desk/units" }]}
        link={DeskLink}
      />
      {error ? <Failed error={error} retry={() => void refetch()} /> : null}
      {error ? null : (
        <DenseTable
          label={text("logins")}
          rows={rows}
          keyOf={({ name }) => name}
          empty={<Empty sentence={text("no-logins")} />}
          columns={[
            {
              key: "name",
              title: text("login-name"),
              cell: nameCell,
              head: true,
              phone: "title",
            },
            {
              key: "person",
              title: text("person"),
              cell: personCell,
              phone: "line",
            },
            { key: "state", title: text("state"), cell: state, phone: "bare" },
            {
              key: "acts",
              title: text("acts"),
              cell: resetCell,
              phone: "acts",
            },
          ]}
        />
      )}
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text("more")}
        </Button>
      ) : null}
    </>
  );
};
