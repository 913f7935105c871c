import { localStamp } from "../../ground/clock.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { named } from "../../ground/texts.ts";
import { appealByNumber } from "../appellant.ts";
import { categoriesOf } from "../store/setup.ts";
import { addUpdate } from "./add.ts";
import type { Asked } from "./asked.ts";
import { categoryOfCode, definitionOf, servicesOf } from "./categories.ts";
import type { GDocument } from "./document.ts";
import { presentNotes, presentRequest, presentStep } from "./present.ts";
import { pageIn, questionIn, spanIn, wantsExtensions } from "./query.ts";
import { sendRequest } from "./send.ts";
import {
  categoriesChangedAt,
  requestsAnswering,
  type RequestRow,
  stepsOfRequests,
  stepsWithin,
} from "./store.ts";

export type Answered = GDocument | Refusal | readonly Refusal[];

interface Door {
  readonly method: "GET" | "POST";
  /** Below /open311/v2, without the format. */
  readonly path: RegExp;
  readonly open: (asked: Asked) => Promise<Answered>;
}

const specification = "http://wiki.open311.org/GeoReport_v2";
const beginning = new Date(0);

const discovery = async ({ house, county, base, lang, say, zone }: Asked): Promise<Answered> => {
  const changed = (await categoriesChangedAt(house.db, county.id)) ?? beginning;
  const changeset = localStamp(changed, zone).slice(0, 16);
  const type = county.example ? "test" : "production";
  const endpoint = {
    specification,
    url: base,
    changeset,
    type,
    formats: ["text/xml", "application/json"],
  } as const;
  return {
    discovery: {
      changeset,
      contact: say("open311.contact", { county: named(lang, county) }),
      key_service: say("open311.key-service", { county: named(lang, county) }),
      endpoints: [{ ...endpoint, formats: [...endpoint.formats] }],
    },
  };
};

const services = async ({ house, county, lang }: Asked): Promise<Answered> => ({
  services: servicesOf(await categoriesOf(house.db, county.id), lang),
});

const definition = async ({ house, county, lang, named: [code = ""] }: Asked): Promise<Answered> => {
  const category = categoryOfCode(await categoriesOf(house.db, county.id), code);
  if (category === undefined) return refuse("open311.service.not-there", { given: code.slice(0, 40) });
  return { service_definition: definitionOf(category, code, lang) };
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Requests as they leave; with their history where it was asked for. */
const presented = async (asked: Asked, rows: readonly RequestRow[]): Promise<GDocument> => {
  const { house, county, given } = asked;
  if (!wantsExtensions(given)) return { service_requests: rows.map((row) => presentRequest(row, asked)) };
  const steps = await stepsOfRequests(
    house.db,
    county.id,
    rows.map(({ id }) => id),
  );
  const byRequest = Map.groupBy(steps, ({ appealId }) => appealId);
  return {
    service_requests: rows.map((row) => ({
      ...presentRequest(row, asked),
      notes: presentNotes(byRequest.get(row.id) ?? [], asked),
    })),
  };
};

const requests = async (asked: Asked): Promise<Answered> => {
  const { house, county, given, now, zone } = asked;
  const question = questionIn(given, now, zone);
  if (isRefusal(question)) return question;
  const known = "ids" in question ? { ids: question.ids.filter((id) => uuid.test(id)) } : question;
  return presented(asked, await requestsAnswering(house.db, county.id, known));
};

const request = async (asked: Asked): Promise<Answered> => {
  const {
    house,
    county,
    named: [id = ""],
  } = asked;
  const rows = uuid.test(id) ? await requestsAnswering(house.db, county.id, { ids: [id] }) : [];
  return rows.length === 0 ? refuse("open311.request.not-there") : presented(asked, rows);
};

/** A token is the number of a receipt: who has it finds the request. */
const token = async ({ house, county, now, named: [typed = ""] }: Asked): Promise<Answered> => {
  const found = await appealByNumber(house.db, county.id, typed, now);
  if (isRefusal(found)) return refuse("open311.token.not-there");
  return { service_requests: [{ service_request_id: found.id, token: found.number }] };
};

const updates = async (asked: Asked): Promise<Answered> => {
  const { house, county, given, now, zone } = asked;
  const span = spanIn(given, now, zone);
  if (isRefusal(span)) return span;
  const page = pageIn(given);
  if (isRefusal(page)) return page;
  const steps = await stepsWithin(house.db, county.id, span, page);
  return { service_request_updates: steps.map((step) => presentStep(step, asked)) };
};

/** Every resource of the interface. */
export const doors: readonly Door[] = [
  { method: "GET", path: /^discovery$/, open: discovery },
  { method: "GET", path: /^services$/, open: services },
  { method: "GET", path: /^services\/([^/]+)$/, open: definition },
  { method: "POST", path: /^requests$/, open: sendRequest },
  { method: "GET", path: /^requests$/, open: requests },
  { method: "GET", path: /^requests\/([^/]+)$/, open: request },
  { method: "GET", path: /^tokens\/([^/]+)$/, open: token },
  { method: "GET", path: /^servicerequestupdates$/, open: updates },
  { method: "POST", path: /^servicerequestupdates$/, open: addUpdate },
];
