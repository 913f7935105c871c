import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { departures } from "../../../test/support/office-schema.ts";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { printInto } from "../../ground/press/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { openZip } from "../../ground/sheets/unzip.ts";
import type { OpenHouse } from "../../house.ts";
import { answerObjection } from "../notice/commands/answer.ts";
import { at, must, type Shortlisted } from "../notice/notice.test-support.ts";
import { objectionByNumber } from "../notice/read.ts";
import { objectTo } from "../notice/submit.ts";
import { nomineeById } from "../store/nominees.ts";
import { programmeById } from "../store/programmes.ts";
import { askRevocation, confirmRevocation, declineRevocation, giveAwards } from "./commands/honour.ts";
import { type Drafted, draftedIn, signedIn, signIn, submitIn, over } from "./award.test-support.ts";
import { signDecision } from "./commands/sign.ts";
import { draftDecision, editDecision, returnDecision, takeBackDecision } from "./commands/write.ts";
import { certificateFile, decisionFile } from "./files.ts";
import { decidedAwards, decidingFor, decisionFor } from "./read.ts";
import { honoursOf } from "./store/honours.ts";
import { awardsToSign } from "./waiting.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-03-07T09:00:00+08:00");
});
afterAll(() => house.close());

const drafted = () => draftedIn(house);
const signed = () => signedIn(house);
const submit = (county: Drafted, on = over(house)) => submitIn(on, county);
const sign = (county: Drafted) => signIn(over(house), county);

const refusalOf = (value: unknown): string | null => (isRefusal(value) ? value.refusal : null);

const wordsIn = (bytes: Uint8Array): string => {
  const part = must(must(openZip(bytes)).read("word/document.xml"));
  return new TextDecoder().decode(part!).replace(/<[^>]+>/g, "");
};

describe("a decision is drafted", () => {
  test("with whom it commends, under what, and how long it was public", async () => {
    const { actors, programmeId } = await drafted();
    const { row } = must(await decisionFor(house.db, actors.office, programmeId));
    expect(row.words.title).toMatch(/^中共县\d+委员会关于表彰2021 年度先进单位和先进个人的决定$/);
    for (const said of ["豫评组〔2021〕8 号", "5 个工作日", "起台镇等 2 个单位", "王小明同志", "名单见附件"])
      expect(row.words.text).toContain(said);
  });

  test("once", async () => {
    const { actors, programmeId } = await drafted();
    const again = { programmeId, lang: "zh" } as const;
    expect(refusalOf(await execute(house, draftDecision(house.say), actors.office, again))).toBe(
      "decision.drafted.conflict",
    );
  });

  test("and saved by two at once only for the first", async () => {
    const { actors, programmeId } = await drafted();
    const { row } = must(await decisionFor(house.db, actors.office, programmeId));
    const late = { programmeId, version: 1, words: row.words };
    expect(refusalOf(await execute(house, editDecision, actors.office, late))).toBe(
      "decision.changed.conflict",
    );
  });

  test("and read before it is signed by nobody else", async () => {
    const { actors, programmeId } = await drafted();
    expect(refusalOf(await decisionFor(house.db, actors.townHead, programmeId))).toBe("decision.not-there");
    const shown = must(
      await decidingFor(house.db, actors.townHead, programmeId, {
        today: "2022-03-15",
        lang: "zh",
        say: house.say.zh,
      }),
    );
    expect(shown.decision).toBeNull();
  });
});

describe("a decision is impossible", () => {
  test("while the list is public: on its last day, not on the day after", async () => {
    const county = await drafted();
    expect(refusalOf(await submit(county, at(house, "2022-03-14T23:59")))).toBe("notice.running");
    expect(refusalOf(await submit(county))).toBeNull();
  });

  test("while an objection is open, also when it came after it was sent to be signed", async () => {
    const county = await drafted();
    const { countyId, noticeId, actors, nominees } = county;
    const { number } = must(
      await objectTo(
        house,
        { countyId, noticeId, from: null },
        {
          nomineeId: nominees.person,
          text: "他没有参加",
          objector: { name: null, contact: null },
          key: null,
        },
      ),
    );
    expect(refusalOf(await submit(county))).toBe("notice.objection-open");
    const { id } = must(await objectionByNumber(house.db, countyId, number));
    const answer = { id, outcome: "held", answer: "属实", reason: "没有参加" } as const;
    must(await execute(over(house), answerObjection, actors.discipline, answer));
    expect(refusalOf(await submit(county))).toBe("decision.names-struck");
    const { row } = must(await decisionFor(house.db, actors.office, county.programmeId));
    const words = { ...row.words, text: row.words.text.replace(/.*王小明.*\n/, "") };
    const { programmeId, version } = county;
    must(await execute(house, editDecision, actors.office, { programmeId, version, words }));
    must(await submit({ ...county, version: 3 }));
    must(await sign({ ...county, version: 3 }));
    const honours = await honoursOf(house.db, countyId, county.programmeId);
    expect(honours.map(({ nameZh }) => nameZh)).toEqual(["起台镇", "县纪委"]);
  });

  test("without its number", async () => {
    const county = await drafted();
    const { row } = must(await decisionFor(house.db, county.actors.office, county.programmeId));
    const words = { ...row.words, number: "" };
    const { programmeId, version } = county;
    must(await execute(house, editDecision, county.actors.office, { programmeId, version, words }));
    expect(refusalOf(await submit({ ...county, version: 3 }))).toBe("decision.lacking");
  });

  test("by anyone but the county's head", async () => {
    const county = await drafted();
    must(await submit(county));
    const { programmeId, version } = county;
    for (const who of ["office", "townHead", "discipline"] as const) {
      const act = signDecision(printInto(house), house.say);
      const refused = await execute(over(house), act, county.actors[who], { programmeId, version });
      expect(refusalOf(refused), who).toBe("decision.not-there");
    }
  });
});

const waiting = (county: Drafted) =>
  awardsToSign({
    db: house.db,
    actor: county.actors.head,
    today: "2022-03-15",
    now: over(house).clock.now(),
    lang: "zh",
    say: house.say.zh,
  });

describe("what waits for the county's head", () => {
  test("is shown, and not changed meanwhile; it may be taken back, or come back with a reason", async () => {
    const county = await drafted();
    const { programmeId, actors, version } = county;
    must(await submit(county));
    expect(await waiting(county)).toMatchObject([{ kind: "award-decision", id: programmeId }]);
    const { row } = must(await decisionFor(house.db, actors.head, programmeId));
    const edit = { programmeId, version, words: row.words };
    expect(refusalOf(await execute(house, editDecision, actors.office, edit))).toBe(
      "decision.with-signer.conflict",
    );
    must(await execute(house, takeBackDecision, actors.office, { programmeId }));
    expect(await waiting(county)).toEqual([]);
    must(await submit(county));
    const back = must(await execute(house, returnDecision, actors.head, { programmeId, reason: "标题改短" }));
    expect(back).toMatchObject({ state: "draft", signPostId: null, returnedFor: "标题改短" });
  });
});

describe("a signed decision", () => {
  test("commends everybody on the list, each with a number, in order", async () => {
    const { countyId, programmeId, nominees } = await signed();
    const honours = await honoursOf(house.db, countyId, programmeId);
    expect(honours.map(({ number }) => number)).toEqual(["DG-2022-0001", "DG-2022-0002", "DG-2022-0003"]);
    expect((await nomineeById(house.db, countyId, nominees.town))?.state).toBe("commended");
    expect(await programmeById(house.db, countyId, programmeId)).toMatchObject({
      state: "decided",
      decisionNumber: "柘发〔2022〕3 号",
      decidedOn: "2022-03-15",
    });
  });

  test("is kept as Word and PDF by their hashes, with its lists", async () => {
    const { actors, programmeId } = await signed();
    const { row } = must(await decisionFor(house.db, actors.townHead, programmeId));
    const moment = { today: "2022-04-01", now: at(house, "2022-04-01T09:00").clock.now() };
    const word = must(await decisionFile(house, row, "docx", moment));
    for (const said of [
      "柘发〔2022〕3 号",
      "先进个人名单（1 个）",
      "王小明",
      "县委办公室",
      "2022 年 3 月 15 日印发",
    ])
      expect(wordsIn(word.bytes as Uint8Array).replaceAll(/\u00A0/g, " ")).toContain(said);
    expect(await departures(word.bytes, "docx")).toEqual([]);
    const pdf = must(await decisionFile(house, row, "pdf", moment));
    expect(pdf.bytes).toEqual(await house.files.read(row.pdfHash!));
  });

  test("stays as it is", async () => {
    const county = await signed();
    expect(refusalOf(await sign(county))).toBe("decision.not-there");
    const { row } = must(await decisionFor(house.db, county.actors.office, county.programmeId));
    const { programmeId, version } = county;
    const edit = { programmeId, version, words: row.words };
    expect(refusalOf(await execute(house, editDecision, county.actors.office, edit))).toBe(
      "decision.issued.conflict",
    );
  });

  test("is among what the year's meeting reads, and its honours are handed over", async () => {
    const { countyId, programmeId, actors } = await signed();
    must(await execute(at(house, "2022-03-18T09:00"), giveAwards, actors.office, { programmeId }));
    const [award, ...others] = await decidedAwards(house.db, countyId, 2021);
    expect(others).toEqual([]);
    expect(award).toMatchObject({ decidedOn: "2022-03-15", awardedOn: "2022-03-18" });
    expect(award?.categories.map(({ nameZh, names }) => [nameZh, names.length])).toEqual([
      ["先进单位", 2],
      ["先进个人", 1],
    ]);
    expect(await decidedAwards(house.db, countyId, 2022)).toEqual([]);
  });
});

const giving = async ({ actors, programmeId }: Shortlisted) => ({
  ...must(await decisionFor(house.db, actors.office, programmeId)),
  lang: "zh" as const,
});

describe("a certificate", () => {
  test("is a page for each that stands, the same to the byte whenever it is printed", async () => {
    const county = await signed();
    const all = must(await certificateFile(house, await giving(county), null));
    const again = must(
      await certificateFile(at(house, "2023-01-01T09:00") as OpenHouse, await giving(county), null),
    );
    expect(all.bytes).toEqual(again.bytes);
    const pages = Buffer.from(all.bytes as Uint8Array)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g);
    expect(pages).toHaveLength(3);
  });

  test("is checked by anyone, and says that it was revoked, when and why", async () => {
    const county = await signed();
    const { countyId, programmeId, actors } = county;
    const [first] = await honoursOf(house.db, countyId, programmeId);
    const { id } = first!;
    must(await execute(house, askRevocation, actors.office, { id, reason: "数字造假" }));
    const refused = await execute(house, confirmRevocation, actors.office, { id });
    expect(refusalOf(refused)).toBe("honour.not-there");
    must(await execute(at(house, "2022-06-01T09:00"), confirmRevocation, actors.head, { id }));
    const [revoked] = await honoursOf(house.db, countyId, programmeId);
    expect(revoked).toMatchObject({ revokedOn: "2022-06-01", revokedFor: "数字造假" });
    expect(await nomineeById(house.db, countyId, first!.nomineeId)).toMatchObject({
      state: "revoked",
      stateReason: "数字造假",
    });
    const one = await certificateFile(house, await giving(county), first!.number);
    expect(refusalOf(one)).toBe("certificate.not-there");
  });

  test("is kept where the county's head does not revoke it", async () => {
    const { countyId, programmeId, actors } = await signed();
    const [first] = await honoursOf(house.db, countyId, programmeId);
    const { id } = first!;
    must(await execute(house, askRevocation, actors.office, { id, reason: "有人举报" }));
    must(await execute(house, declineRevocation, actors.head, { id, reason: "查无实据" }));
    const [kept] = await honoursOf(house.db, countyId, programmeId);
    expect(kept).toMatchObject({ askedFor: null, revokedOn: null });
  });
});
