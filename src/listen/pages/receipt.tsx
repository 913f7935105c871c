import { localDate } from "../../ground/clock.ts";
import type { Page, PageAsk } from "../../ground/http/index.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { Site } from "../../public/site.tsx";
import { isRefusal } from "../../ground/refusal.ts";
import { appealByNumber } from "../appellant.ts";
import { excerptOf } from "../rules/ref.ts";
import type { AppealByItsNumber } from "../words.ts";
import { type OnLog, OnRecord, sealOfAppeal } from "./sealed.tsx";
import { ClockArithmetic, dueSaid } from "./clock.tsx";
import { Qr } from "../../ground/look/qr.tsx";

interface ReceiptProps {
  readonly ask: PageAsk;
  readonly own: AppealByItsNumber;
  readonly seal: OnLog | null;
}

/** Where the number opens by itself: behind the #, which browsers send to nobody. */
const addressOf = ({ site }: PageAsk, number: string): string => `${site}/track#${number}`;

const Deadline = ({ ask: { say, lang, now, house }, own }: ReceiptProps) => {
  const { clock, matter } = own;
  const { zone } = house.clock;
  if (!clock) {
    const post = matter?.post;
    return post ? (
      <p className="cap">
        {say("receipt.due-matter", { post: (lang === "en" && post.titleEn) || post.titleZh })}
      </p>
    ) : null;
  }
  return (
    <section className="blk" aria-labelledby="due">
      <Barred id="due" title={say("receipt.due")} />
      <p className="now">{dueSaid(clock, { zone, lang, say })}</p>
      <ClockArithmetic clock={clock} of={own.class} today={localDate(now, zone)} lang={lang} say={say} />
    </section>
  );
};

const Protection = ({ ask: { say } }: Pick<ReceiptProps, "ask">) => (
  <section className="blk" aria-labelledby="protects">
    <Barred id="protects" title={say("receipt.protects")} />
    <ul className="prose">
      {["sealed", "about", "log"].map((what) => (
        <li key={what}>{say(`receipt.protects-${what}`)}</li>
      ))}
    </ul>
  </section>
);

const ReceiptSide = ({ ask, own, seal }: ReceiptProps) => (
  <div className="side">
    <section className="blk" aria-labelledby="scan">
      <Barred id="scan" title={ask.say("receipt.qr")} />
      <Qr address={addressOf(ask, own.number)} label={ask.say("receipt.qr")} />
      <p className="meta">{ask.say("receipt.qr-note")}</p>
    </section>
    <section className="blk" aria-labelledby="sealed">
      <Barred id="sealed" title={ask.say("track.on-record")} />
      <OnRecord ask={ask} own={own} seal={seal} />
    </section>
    <Protection ask={ask} />
  </div>
);

const Receipt = (props: ReceiptProps) => {
  const { ask, own } = props;
  const { say, lang } = ask;
  return (
    <div className="wrap" data-sent>
      <div>
        <h1>{say("receipt.title")}</h1>
        <p className="no">
          {say("receipt.number")}
          <b>{own.number}</b>
        </p>
        <p className="cap">{say("receipt.keep")}</p>
        <p className="say">{excerptOf(own.text)}</p>
        {own.category ? (
          <p className="meta">{say("receipt.category", { name: named(lang, own.category) })}</p>
        ) : null}
        <Deadline {...props} />
        <p className="acts">
          <a className="btn ink lg" href="/track">
            {say("receipt.follow")}
          </a>
          <button className="btn lg" type="button" data-print hidden>
            {say("receipt.print")}
          </button>
          <a className="btn lg" href="/speak">
            {say("receipt.another")}
          </a>
        </p>
      </div>
      <ReceiptSide {...props} />
    </div>
  );
};

const Gone = ({ ask: { say } }: Pick<ReceiptProps, "ask">) => (
  <div className="wrap">
    <div className="prose">
      <h1>{say("track.receipt")}</h1>
      <p>{say("receipt.gone")}</p>
      <p>
        <a href="/track">{say("receipt.follow")}</a>
      </p>
    </div>
  </div>
);

/** The receipt: number, deadline with its arithmetic, a code to scan, and what protects who spoke. It prints. */
export const receiptPage: Page = {
  path: "/receipt",
  personal: true,
  render: async (ask) => {
    const { say, house, county, ticket, now } = ask;
    const own = ticket === null ? null : await appealByNumber(house.db, county.id, ticket, now);
    return (
      <Site
        ask={ask}
        title={say("receipt.title")}
        description={say("receipt.description")}
        script="speak"
        sheet="voice"
      >
        {own === null || isRefusal(own) ? (
          <Gone ask={ask} />
        ) : (
          <Receipt ask={ask} own={own} seal={await sealOfAppeal(ask, own)} />
        )}
      </Site>
    );
  },
};
