import { expect, test } from "vitest";
import { webhookSecret } from "../words.ts";
import { dingtalkAddress, feishuSignature, newWebhookSecret, webhookHeaders } from "./sign.ts";

test("a webhook is signed as the published vector of Standard Webhooks is", () => {
  const headers = webhookHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  });
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("a new secret has the form the specification asks for, and is new", () => {
  expect(webhookSecret.safeParse(newWebhookSecret()).success).toBe(true);
  expect(newWebhookSecret()).not.toBe(newWebhookSecret());
});

// Neither DingTalk nor Feishu publishes a vector; these were computed by their published rule with openssl.
const at = new Date(1_614_265_330_000);

test("DingTalk: key is the secret, signed is time, line feed, secret, and it stands in the address", () => {
  const url = new URL(dingtalkAddress("https://oapi.dingtalk.com/robot/send?access_token=t", "SEC3f", at));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    access_token: "t",
    timestamp: "1614265330000",
    sign: "xmBXwMqp+NogYA+YuUuRiAQHojT94WreEKP+/ZZbFK0=",
  });
  expect(url.search).toContain("sign=xmBXwMqp%2BNogYA%2BYuUuRiAQHojT94WreEKP%2B%2FZZbFK0%3D");
});

test("Feishu: key is time, line feed, secret; signed is nothing, and it stands in the body", () => {
  expect(feishuSignature("fs3f", at)).toEqual({
    timestamp: "1614265330",
    sign: "Q6H1q5wirOzJgQtiZoYqLt/+aBgqGO4jc7gPTLLvKVc=",
  });
});

test("robots without a secret are not signed", () => {
  expect(dingtalkAddress("https://a.test/x?access_token=t", null, at)).toBe(
    "https://a.test/x?access_token=t",
  );
  expect(feishuSignature(null, at)).toEqual({});
});
