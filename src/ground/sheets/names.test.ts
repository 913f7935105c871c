import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitUnits } from "./names.ts";

/** "甲!" leads, "乙+" supports. */
const short = (text: string): string[] =>
  splitUnits(text).units.map(
    ({ name, role }) => name + (role === "lead" ? "!" : role === "support" ? "+" : ""),
  );

describe("splitUnits", () => {
  const lists: [string, string[]][] = [
    ["县住建局", ["县住建局"]],
    [
      "县住建局、县财政局，县发改委;县公安局；县教体局/县卫健委",
      ["县住建局", "县财政局", "县发改委", "县公安局", "县教体局", "县卫健委"],
    ],
    ["县住建局\n县财政局", ["县住建局", "县财政局"]],
    ["县住建局 县财政局　县发改委", ["县住建局", "县财政局", "县发改委"]],
    ["县住建局、 ,县财政局、", ["县住建局", "县财政局"]],
    ["各乡镇（街道、园区）、县住建局", ["各乡镇（街道、园区）", "县住建局"]],
    ["县住建局（牵头）、县财政局", ["县住建局!", "县财政局"]],
    ["县住建局(牵头单位)、县财政局（配合）", ["县住建局!", "县财政局+"]],
    ["县住建局牵头，县财政局、县发改委配合", ["县住建局!", "县财政局+", "县发改委+"]],
    ["牵头单位：县住建局；配合单位：县财政局、县发改委", ["县住建局!", "县财政局+", "县发改委+"]],
    ["责任单位：县住建局、县财政局", ["县住建局", "县财政局"]],
    ["1.县住建局；2.县财政局", ["县住建局", "县财政局"]],
    ["县人力资源和社会保障局、和平乡", ["县人力资源和社会保障局", "和平乡"]],
    ["高等教育局", ["高等教育局"]],
    ["Finance Bureau, Housing Bureau (lead)", ["Finance Bureau", "Housing Bureau!"]],
    ["Lead: Housing Bureau; Support: Finance Bureau", ["Housing Bureau!", "Finance Bureau+"]],
    ["无", []],
    ["—", []],
    ["", []],
    ["、，", []],
  ];
  it.each(lists)("%j → %j", (text, expected) => {
    expect(short(text)).toEqual(expected);
    expect(splitUnits(text).more).toBe(false);
  });

  const open: [string, string[]][] = [
    ["县住建局、县财政局等", ["县住建局", "县财政局"]],
    ["县住建局、县财政局等有关部门", ["县住建局", "县财政局"]],
    ["县住建局、县财政局等5个单位", ["县住建局", "县财政局"]],
    ["县住建局牵头，县财政局等部门配合", ["县住建局!", "县财政局+"]],
    ["Housing Bureau, others", ["Housing Bureau"]],
    ["Housing Bureau, Finance Bureau, etc.", ["Housing Bureau", "Finance Bureau"]],
  ];
  it.each(open)("%j → %j and more", (text, expected) => {
    expect(short(text)).toEqual(expected);
    expect(splitUnits(text).more).toBe(true);
  });

  it("gives back the names that were joined", () => {
    const names = fc.array(fc.stringMatching(/^[县市区][住财公卫教农水林]{1,6}[局委办]$/), {
      minLength: 1,
      maxLength: 8,
    });
    const separators = fc.constantFrom("、", "，", ",", ";", "；", "/", "\n", " ", "　", "、 ");
    fc.assert(
      fc.property(names, separators, (list, separator) => {
        expect(splitUnits(list.join(separator))).toEqual({
          units: list.map((name) => ({ name })),
          more: false,
        });
      }),
    );
  });
});
