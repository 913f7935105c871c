import { assert, property, string } from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { type GDocument, written } from "./document.ts";
import type { GRequest } from "./words.ts";

const parser = new XMLParser({ parseTagValue: false, trimValues: false });
const parsed = (text: string): unknown => parser.parse(text);
/** The layout's own spaces between elements say nothing. */
const tight = (xml: string): string => xml.replace(/>\s+</g, "><").trim();

const request: GRequest = {
  service_request_id: "638344",
  status: "closed",
  status_notes: "Duplicate request.",
  service_name: "Sidewalk and Curb Issues",
  service_code: "006",
  description: null,
  agency_responsible: null,
  service_notice: null,
  requested_datetime: "2010-04-14T06:37:38-08:00",
  updated_datetime: "2010-04-14T06:37:38-08:00",
  expected_datetime: "2010-04-15T06:37:38-08:00",
  address: "8TH AVE and JUDAH ST",
  address_id: "545483",
  zipcode: "94122",
  lat: 37.762221815,
  long: -122.4651145,
  media_url: "http://city.gov.example/requests/media/638344.jpg",
};

/** The specification's own examples: the document, its XML without layout, and its JSON. */
const examples: readonly (readonly [name: string, document: GDocument, xml: string, json: string])[] = [
  [
    "services",
    {
      services: [
        {
          service_code: "001",
          service_name: "Cans left out 24x7",
          description: "Garbage or recycling cans",
          metadata: true,
          type: "realtime",
          keywords: "lorem, ipsum, dolor",
          group: "sanitation",
        },
      ],
    },
    "<services><service><service_code>001</service_code><service_name>Cans left out 24x7</service_name>" +
      "<description>Garbage or recycling cans</description><metadata>true</metadata><type>realtime</type>" +
      "<keywords>lorem, ipsum, dolor</keywords><group>sanitation</group></service></services>",
    '[{"service_code":"001","service_name":"Cans left out 24x7","description":"Garbage or recycling cans",' +
      '"metadata":true,"type":"realtime","keywords":"lorem, ipsum, dolor","group":"sanitation"}]',
  ],
  [
    "a service definition",
    {
      service_definition: {
        service_code: "DMV66",
        attributes: [
          {
            variable: true,
            code: "WHISHETN",
            datatype: "singlevaluelist",
            required: true,
            datatype_description: null,
            order: 1,
            description: "What is the ticket/tag/DL number?",
            values: [
              { key: "123", name: "Ford" },
              { key: "124", name: "Chrysler" },
            ],
          },
        ],
      },
    } as unknown as GDocument,
    "<service_definition><service_code>DMV66</service_code><attributes><attribute><variable>true</variable>" +
      "<code>WHISHETN</code><datatype>singlevaluelist</datatype><required>true</required><datatype_description/>" +
      "<order>1</order><description>What is the ticket/tag/DL number?</description><values><value><key>123</key>" +
      "<name>Ford</name></value><value><key>124</key><name>Chrysler</name></value></values></attribute>" +
      "</attributes></service_definition>",
    '{"service_code":"DMV66","attributes":[{"variable":true,"code":"WHISHETN","datatype":"singlevaluelist",' +
      '"required":true,"datatype_description":null,"order":1,"description":"What is the ticket/tag/DL number?",' +
      '"values":[{"key":"123","name":"Ford"},{"key":"124","name":"Chrysler"}]}]}',
  ],
  [
    "a request that was taken",
    {
      service_requests: [
        { service_request_id: "293944", service_notice: "Within 24 hours", account_id: null },
      ],
    },
    "<service_requests><request><service_request_id>293944</service_request_id>" +
      "<service_notice>Within 24 hours</service_notice><account_id/></request></service_requests>",
    '[{"service_request_id":"293944","service_notice":"Within 24 hours","account_id":null}]',
  ],
  [
    "a token",
    { service_requests: [{ service_request_id: "638344", token: "12345" }] },
    "<service_requests><request><service_request_id>638344</service_request_id><token>12345</token></request>" +
      "</service_requests>",
    '[{"service_request_id":"638344","token":"12345"}]',
  ],
  [
    "requests",
    { service_requests: [request] },
    "<service_requests><request><service_request_id>638344</service_request_id><status>closed</status>" +
      "<status_notes>Duplicate request.</status_notes><service_name>Sidewalk and Curb Issues</service_name>" +
      "<service_code>006</service_code><description/><agency_responsible/><service_notice/>" +
      "<requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime>" +
      "<updated_datetime>2010-04-14T06:37:38-08:00</updated_datetime>" +
      "<expected_datetime>2010-04-15T06:37:38-08:00</expected_datetime><address>8TH AVE and JUDAH ST</address>" +
      "<address_id>545483</address_id><zipcode>94122</zipcode><lat>37.762221815</lat><long>-122.4651145</long>" +
      "<media_url>http://city.gov.example/requests/media/638344.jpg</media_url></request></service_requests>",
    JSON.stringify([request]),
  ],
  [
    "an update",
    {
      service_request_updates: [
        {
          update_id: "7",
          service_request_id: "638344",
          status: "open",
          updated_datetime: "2010-04-14T06:37:38-08:00",
          description: "On its way",
          media_url: null,
        },
      ],
    },
    "<service_request_updates><request_update><update_id>7</update_id>" +
      "<service_request_id>638344</service_request_id><status>open</status>" +
      "<updated_datetime>2010-04-14T06:37:38-08:00</updated_datetime><description>On its way</description>" +
      "<media_url/></request_update></service_request_updates>",
    '[{"update_id":"7","service_request_id":"638344","status":"open","updated_datetime":"2010-04-14T06:37:38-08:00",' +
      '"description":"On its way","media_url":null}]',
  ],
  [
    "discovery",
    {
      discovery: {
        changeset: "2011-02-03 14:18",
        contact: "call us",
        key_service: "ask for one",
        endpoints: [
          {
            specification: "http://wiki.open311.org/GeoReport_v2",
            url: "http://open311.mycity.gov/v2",
            changeset: "2010-11-23 09:01",
            type: "production",
            formats: ["text/xml"],
          },
        ],
      },
    },
    "<discovery><changeset>2011-02-03 14:18</changeset><contact>call us</contact>" +
      "<key_service>ask for one</key_service><endpoints><endpoint>" +
      "<specification>http://wiki.open311.org/GeoReport_v2</specification><url>http://open311.mycity.gov/v2</url>" +
      "<changeset>2010-11-23 09:01</changeset><type>production</type><formats><format>text/xml</format></formats>" +
      "</endpoint></endpoints></discovery>",
    '{"changeset":"2011-02-03 14:18","contact":"call us","key_service":"ask for one","endpoints":[{"specification":' +
      '"http://wiki.open311.org/GeoReport_v2","url":"http://open311.mycity.gov/v2","changeset":"2010-11-23 09:01",' +
      '"type":"production","formats":["text/xml"]}]}',
  ],
  [
    "errors",
    {
      errors: [{ code: 403, description: "Invalid api_key received -- can't proceed with create_request." }],
    },
    "<errors><error><code>403</code><description>Invalid api_key received -- can&apos;t proceed with " +
      "create_request.</description></error></errors>",
    '[{"code":403,"description":"Invalid api_key received -- can\'t proceed with create_request."}]',
  ],
  ["no requests", { service_requests: [] }, "<service_requests/>", "[]"],
];

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

describe("the specification's examples", () => {
  test.each(examples)("%s in XML", (_, document, xml) => {
    expect(tight(written(document, "xml"))).toBe(`${declaration}${xml}`);
  });

  test.each(examples)("%s in JSON", (_, document, __, json) => {
    expect(written(document, "json")).toBe(json);
  });
});

test.each([
  ["markup", "<script>&amp;</script> ]]> \"'"],
  ["line breaks", "一\n二"],
  ["Chinese and emoji", "下水道堵了😡"],
])("%s comes back out of the XML as it went in", (_, description) => {
  const back = parsed(written({ errors: [{ code: 400, description }] }, "xml"));
  expect(back).toMatchObject({ errors: { error: { description } } });
});

test("whatever is said, the XML can be parsed and says no control character", () => {
  assert(
    property(string({ unit: "binary", maxLength: 60 }), (description) => {
      const xml = written({ errors: [{ code: 400, description }] }, "xml");
      expect(Object.keys(parsed(xml) as object)).toEqual(["?xml", "errors"]);
      expect(/[^\P{Cc}\t\n\r]/u.test(xml)).toBe(false);
    }),
  );
});
