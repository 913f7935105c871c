import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import { done, entriesOf, holderOf, raised, type Seated, seatedCounty } from "../coordinate.test-support.ts";
import { giveFile, takeFile } from "../files.ts";
import { wholeMatter } from "../read.ts";
import { withdrawMatter } from "./answer.ts";
import { attachFile, detachFile, mostFilesOfMatter } from "./files.ts";

let house: OpenHouse;
let seats: Seated;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "992001");
});
afterAll(() => house.close());

const who = (title: string) => holderOf(seats, title);
const [town, housing] = ["东河镇党委书记", "县住建局局长"];
const units = ["东河镇", "县住房和城乡建设局"];
const pdf = { name: "图纸.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n%%EOF\n") };
const zip = { name: "图纸.pdf", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]) };

const withFile = async () => {
  const { id } = await raised(house, seats, units);
  const kept = await takeFile(house, who(town), id, pdf);
  if (!("id" in kept)) throw new Error(JSON.stringify(kept));
  return { id, fileId: kept.id };
};

test("a file goes with a matter, to everyone who sees it and to nobody else", async () => {
  const { id, fileId } = await withFile();
  const seen = await wholeMatter(house.db, who(housing), id, house.clock.now());
  expect(seen).toMatchObject({
    files: [{ id: fileId, name: "图纸.pdf", type: "application/pdf", mine: false, post: { titleZh: town } }],
    steps: [{ act: "attach", said: "图纸.pdf" }, { act: "open" }],
  });
  expect(await giveFile(house, who(housing), { id, fileId })).toMatchObject({
    bytes: Buffer.from(pdf.bytes),
  });
  const stranger = who("西河乡党委书记");
  expect(await giveFile(house, stranger, { id, fileId })).toMatchObject({ refusal: "matter.not-there" });
  expect(await takeFile(house, stranger, id, pdf)).toMatchObject({ refusal: "matter.not-there" });
  expect(await entriesOf(house, seats.county.id, "matter.attach")).toMatchObject([
    { after: { name: "图纸.pdf", fileId } },
  ]);
});

test("is known by its content, not by its name", async () => {
  const { id } = await raised(house, seats, units);
  expect(await takeFile(house, who(town), id, zip)).toMatchObject({ refusal: "file.office.wrong-type" });
});

test("is taken back by the post that put it there, and given out no more", async () => {
  const { id, fileId } = await withFile();
  expect(await execute(house, detachFile, who(housing), { id, fileId })).toMatchObject({
    refusal: "matter.file.not-yours",
  });
  await done(house, detachFile, who(town), { id, fileId });
  expect(await giveFile(house, who(town), { id, fileId })).toMatchObject({
    refusal: "matter.file.not-there",
  });
  expect(await wholeMatter(house.db, who(town), id, house.clock.now())).toMatchObject({ files: [] });
});

test("is not taken once the matter has ended, nor beyond the most", async () => {
  const { id } = await withFile();
  const kept = { hash: "0".repeat(64), type: "application/pdf", name: "一.pdf", size: 9 };
  for (let n = 1; n < mostFilesOfMatter; n += 1) await done(house, attachFile, who(town), { id, ...kept });
  expect(await takeFile(house, who(town), id, pdf)).toMatchObject({ refusal: "matter.files.enough" });
  await done(house, withdrawMatter, who(town), { id, reason: "说好了" });
  expect(await takeFile(house, who(town), id, pdf)).toMatchObject({
    refusal: "matter.already-withdrawn.conflict",
  });
});
