import { useRouter } from "@tanstack/react-router";
import { Button, Modal, Radio } from "antd";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Failed } from "../../desk/parts/states.tsx";
import { useToday } from "../../desk/dates.ts";
import { useCreatePlan, usePlans } from "./queries.ts";
import { planHref } from "./search.ts";

/** What a county's office calls its plan of a year, until it says otherwise. */
export const planTitle = (year: number): string => `${year}年重点任务分解表`;

interface OpeningProps {
  readonly year: number;
  /** The latest adopted year before it, which it may go on from. */
  readonly from: number | null;
}

/** Asks how a year begins: from the one before, or empty. */
const Opening = ({ year, from, onClose }: OpeningProps & { onClose: () => void }) => {
  const [intl, router, create] = [useIntl(), useRouter(), useCreatePlan()];
  const [carries, setCarries] = useState(from !== null);
  const text = (key: string) =>
    intl.formatMessage({ id: `plan.open-next.${key}` }, { year, from: from ?? year });
  const onSuccess = () => router.history.push(planHref({ year: String(year) }));
  const open = () =>
    create.mutate({ year, titleZh: planTitle(year), carryFrom: carries ? from : null }, { onSuccess });
  return (
    <Modal
      open
      title={text("sure")}
      okText={text("yes")}
      cancelText={text("no")}
      okButtonProps={{ loading: create.isPending }}
      onOk={open}
      onCancel={onClose}
    >
      <Radio.Group
        aria-label={text("sure")}
        value={carries}
        onChange={({ target }) => setCarries(target.value as boolean)}
        vertical
        options={[
          ...(from === null ? [] : [{ value: true, label: text("carry") }]),
          { value: false, label: text("empty") },
        ]}
      />
      {create.isError ? <Failed error={create.error} /> : null}
    </Modal>
  );
};

/** Next year, where nobody has opened it yet: begun from the year before or empty, a draft until it is adopted. */
export const OpenNextYear = () => {
  const [intl, plans, today] = [useIntl(), usePlans(), useToday()];
  const [asking, setAsking] = useState(false);
  if (!plans.data?.may.create || !today.data) return null;
  const year = Number(today.data.date.slice(0, 4)) + 1;
  if (plans.data.plans.some((plan) => plan.year === year)) return null;
  const from = plans.data.plans.find((plan) => plan.state === "adopted" && plan.year < year)?.year ?? null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        {intl.formatMessage({ id: "plan.open-next" }, { year })}
      </Button>
      {asking ? <Opening year={year} from={from} onClose={() => setAsking(false)} /> : null}
    </>
  );
};
