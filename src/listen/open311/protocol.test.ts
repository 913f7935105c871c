import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stored } from "../listen.test-support.ts";
import { type Client, client, parser } from "./open311.test-support.ts";

let open: Client;
beforeAll(async () => {
  open = await client("990311");
});
afterAll(() => open.close());

test("an address that cannot be read is refused in the specification's shape", async () => {
  const xml = await open.get("requests/%ff.xml");
  expect([xml.statusCode, xml.headers["content-type"]]).toEqual([400, "text/xml; charset=utf-8"]);
  expect(parser.parse(xml.body)).toMatchObject({ errors: { error: [{ code: "400" }] } });
  const json = await open.get("requests/%ff.json");
  expect([json.statusCode, json.json()]).toMatchObject([400, [{ code: 400 }]]);
});

describe("what is offered", () => {
  test("discovery says where, in both formats, and the same", async () => {
    const xml = await open.xmlOf("discovery.xml");
    const json = await open.jsonOf("discovery.json");
    expect(xml).toMatchObject({
      discovery: {
        endpoints: {
          endpoint: [
            {
              specification: "http://wiki.open311.org/GeoReport_v2",
              type: "production",
              formats: { format: ["text/xml", "application/json"] },
            },
          ],
        },
      },
    });
    expect(json).toMatchObject({ endpoints: [{ formats: ["text/xml", "application/json"] }] });
    expect(json.endpoints[0].url).toMatch(/^http:\/\/[^/]+\/open311\/v2$/);
    expect(json.changeset).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  test("services are the county's categories, and one for all else", async () => {
    const answer = await open.get("services.xml");
    expect(answer.headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect(answer.body.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
    const xml = parser.parse(answer.body);
    const codes = xml.services.service.map((one: { service_code: string }) => one.service_code);
    expect(codes).toEqual(expect.arrayContaining(["drain", "water", "other"]));
    expect((await open.jsonOf("services.json")).map((one: { type: string }) => one.type)).toEqual(
      codes.map(() => "realtime"),
    );
  });

  test("a definition asks who speaks and whether to publish", async () => {
    const xml = (await open.xmlOf("services/drain.xml")) as unknown as {
      service_definition: {
        attributes: { attribute: { code: string; values: { value: { key: string }[] } }[] };
      };
    };
    const [voice, publish] = xml.service_definition.attributes.attribute;
    expect([voice?.code, publish?.code]).toEqual(["VOICE", "PUBLISH"]);
    expect(voice?.values.value.map(({ key }) => key)).toEqual([
      "resident",
      "entrepreneur",
      "cadre",
      "native",
    ]);
    expect(await open.jsonOf("services/drain.json")).toMatchObject({
      service_code: "drain",
      attributes: [{ order: 1 }, { order: 2 }],
    });
  });

  test("pages elsewhere may read it; XML is what one gets who says nothing", async () => {
    const { headers } = await open.get("services");
    expect([headers["content-type"], headers["access-control-allow-origin"]]).toEqual([
      "text/xml; charset=utf-8",
      "*",
    ]);
    const asked = await open.get("services", { accept: "application/json" });
    expect(asked.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(
      (await open.post("requests.json", open.good)).headers["access-control-allow-origin"],
    ).toBeUndefined();
  });
});

describe("a request", () => {
  test("becomes an appeal with its clock; who sent it is sealed", async () => {
    const answer = await open.post("requests.xml", {
      ...open.good,
      account_id: "a1",
      "attribute[VOICE]": "native",
    });
    const xml = parser.parse(answer.body);
    const [request] = xml.service_requests.request;
    expect(request).toMatchObject({
      account_id: "a1",
      service_notice: expect.stringMatching(/[0-9A-Z]{4}-[0-9A-Z]/),
    });
    const row = await stored(open.house, request.service_request_id);
    expect(row).toMatchObject({ door: "open311", voice: "native", consent: false, state: "received" });
    expect([row.categoryId, row.place, row.anonymous]).toEqual([
      open.there.category.drain,
      "东河镇南大街12号",
      false,
    ]);
  });

  test("may be anonymous, by a point or a village's code", async () => {
    const { address_string: _a, phone: _p, email: _e, first_name: _f, last_name: _l, ...bare } = open.good;
    const byPoint = await open.post("requests.json", { ...bare, lat: "34.0712345", long: "115.3198765" });
    const row = await stored(open.house, byPoint.json()[0].service_request_id);
    expect([row.anonymous, row.lat]).toEqual([true, 34.0712345]);
    const [code] = await open.house.db
      .withTables<{ unit: { id: string; code: string } }>()
      .selectFrom("unit")
      .select("code")
      .where("id", "=", open.there.county.unit.李庄村!)
      .execute();
    const byCode = await open.post("requests.json", { ...bare, address_id: code!.code });
    expect((await stored(open.house, byCode.json()[0].service_request_id)).territoryId).toBe(
      open.there.county.unit.李庄村,
    );
  });

  test("sent again with its idempotency key is the same", async () => {
    expect(await open.send({ idempotency_key: "x1" })).toBe(await open.send({ idempotency_key: "x1" }));
    expect(await open.send()).not.toBe(await open.send());
  });

  test("is found by its receipt as a token", async () => {
    const id = await open.send();
    const { number } = await stored(open.house, id);
    expect(await open.jsonOf(`tokens/${number}.json`)).toEqual([{ service_request_id: id, token: number }]);
  });
});

const wrong: readonly (readonly [what: string, fields: Record<string, string>, codes: readonly number[]])[] =
  [
    ["no key", { api_key: "" }, [403]],
    ["a wrong key", { api_key: "dgk_nothing" }, [403]],
    ["no service", { service_code: "" }, [400]],
    ["an unknown service", { service_code: "ufo" }, [404]],
    ["no place", { address_string: "" }, [400]],
    ["half a point", { lat: "34" }, [400]],
    ["a point beyond the pole", { lat: "134", long: "1" }, [400]],
    ["an unknown address id", { address_id: "000" }, [404]],
    ["4,001 characters", { description: "长".repeat(4001) }, [400]],
    ["a picture on one's own disk", { media_url: "file:///etc/passwd" }, [400]],
    ["an attribute that is no value", { "attribute[VOICE]": "martian" }, [400]],
    ["several at once", { service_code: "ufo", address_string: "", email: "x" }, [404, 400, 400]],
    ["a character that cannot be kept", { description: "a\0b" }, [400]],
    ["an unknown county", { jurisdiction_id: "mars.gov" }, [404]],
  ];

describe("errors, in the specification's shape", () => {
  test.each(wrong)("%s in XML and JSON", async (_, fields, codes) => {
    const xml = await open.post("requests.xml", { ...open.good, ...fields });
    const errors = parser.parse(xml.body).errors.error as { code: string; description: string }[];
    expect([xml.statusCode, errors.map(({ code }) => Number(code))]).toEqual([codes[0], codes]);
    expect(
      errors.every(({ description }) => description.length > 3 && !description.includes("refusal.")),
    ).toBe(true);
    const json = await open.post("requests.json", { ...open.good, ...fields });
    expect([json.statusCode, json.json().map(({ code }: { code: number }) => code)]).toEqual([
      codes[0],
      codes,
    ]);
  });

  test.each([
    ["services/ufo.json", 404],
    ["requests/nothing.json", 404],
    ["requests/0190a000-0000-7000-8000-000000000000.json", 404],
    ["tokens/DG-0000.json", 404],
    ["nothing.json", 404],
    ["services.json?jurisdiction_id=mars.gov", 404],
    ["requests.json?start_date=2022-01-01T00:00:00Z&end_date=2022-06-01T00:00:00Z", 400],
    ["requests.json?status=asleep", 400],
    ["requests.json?page_size=1001", 400],
    ["requests.json?start_date=%00", 400],
    ["servicerequestupdates.json?start_date=soon", 400],
  ])("GET %s is %i", async (url, status) => {
    const answer = await open.get(url);
    expect([answer.statusCode, answer.json()[0].code]).toEqual([status, status]);
  });

  test("a form is a form, and no browser's page sends one", async () => {
    const json = await open.app.inject({
      method: "POST",
      url: "/open311/v2/requests.json",
      payload: { a: 1 },
    });
    expect([json.statusCode, json.json()[0].code]).toEqual([400, 400]);
    const page = await open.post("requests.json", open.good, { origin: "https://elsewhere.test" });
    expect([page.statusCode, page.json()[0].code]).toEqual([403, 403]);
  });

  test("a key does only what it may, and no more often than it may", async () => {
    const updates = await open.makeKey(["updates"]);
    expect((await open.post("requests.json", { ...open.good, api_key: updates })).statusCode).toBe(403);
    const slow = await open.makeKey(["requests"], 2);
    const statuses = [];
    for (let at = 0; at < 3; at++)
      statuses.push((await open.post("requests.json", { ...open.good, api_key: slow })).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    const waits = await open.post("requests.xml", { ...open.good, api_key: slow });
    expect(Number(waits.headers["retry-after"])).toBeGreaterThan(0);
    expect(parser.parse(waits.body).errors.error[0].code).toBe("429");
  });
});
