import { useRouter } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { useToday } from "../../desk/dates.ts";
import { useCreatePlan, usePlans } from "./queries.ts";
import { planHref } from "./search.ts";

/** What a county's office calls its plan of a year, until it says otherwise. */
export const planTitle = (year: number): string => `${year}年重点任务分解表`;

/** Next year, where nobody has opened it yet; its plan is empty and stays a draft until it is adopted. */
export const OpenNextYear = () => {
  const [intl, router, plans, today, create] = [
    useIntl(),
    useRouter(),
    usePlans(),
    useToday(),
    useCreatePlan(),
  ];
  if (!plans.data?.may.create || !today.data) return null;
  const year = Number(today.data.date.slice(0, 4)) + 1;
  if (plans.data.plans.some((plan) => plan.year === year)) return null;
  const text = (id: string) => intl.formatMessage({ id: `plan.open-next${id}` }, { year });
  const onSuccess = () => router.history.push(planHref({ year: String(year) }));
  return (
    <>
      <Popconfirm
        title={text(".sure")}
        okText={text(".yes")}
        cancelText={text(".no")}
        onConfirm={() => create.mutate({ year, titleZh: planTitle(year) }, { onSuccess })}
      >
        <Button loading={create.isPending}>{text("")}</Button>
      </Popconfirm>
      {create.isError ? <Failed error={create.error} /> : null}
    </>
  );
};
