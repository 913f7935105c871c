/** The sentences of every refusal and problem of reading spreadsheets, in ICU MessageFormat. */
export const sheetTexts = {
  "refusal.sheet.empty-file": { zh: "文件是空的。", en: "The file is empty." },
  "refusal.sheet.file-too-large": {
    zh: "文件超过 {mb} MB。删去图片和无关的工作表再传。",
    en: "The file is larger than {mb} MB. Remove pictures and sheets that are not needed, then upload it again.",
  },
  "refusal.sheet.unpacks-too-large": {
    zh: "文件解开后超过 {mb} MB。只留要导入的工作表再传。",
    en: "The file unpacks to more than {mb} MB. Keep only the sheet to import, then upload it again.",
  },
  "refusal.sheet.old-xls": {
    zh: "这是旧的 .xls 文件。请在 Excel 或 WPS 里另存为 .xlsx 再传。",
    en: "This is an old .xls file. Save it as .xlsx in Excel or WPS, then upload it again.",
  },
  "refusal.sheet.password": {
    zh: "文件有打开密码。请去掉密码，另存后再传。",
    en: "The file needs a password to open. Remove the password, save it and upload it again.",
  },
  "refusal.sheet.web-page": {
    zh: "文件内容是网页，不是表格。请用 Excel 打开，另存为 .xlsx 再传。",
    en: "The file holds a web page, not a workbook. Open it in Excel, save it as .xlsx and upload it again.",
  },
  "refusal.sheet.other-format": {
    zh: "读不了 {format} 格式。请另存为 .xlsx 再传。",
    en: "{format} files cannot be read here. Save it as .xlsx and upload it again.",
  },
  "refusal.sheet.not-a-spreadsheet": {
    zh: "文件内容不是表格。请传 .xlsx 或 .csv。",
    en: "The file is not a spreadsheet. Upload an .xlsx or .csv file.",
  },
  "refusal.sheet.corrupt": {
    zh: "文件已损坏，打不开。请用 Excel 或 WPS 打开，另存后再传。",
    en: "The file is damaged. Open it in Excel or WPS, save it again and upload it.",
  },
  "refusal.sheet.no-sheets": { zh: "文件里没有工作表。", en: "The file has no worksheet." },
  "refusal.sheet.too-many-sheets": {
    zh: "工作表超过 {max} 张。只留要导入的再传。",
    en: "The file has more than {max} sheets. Keep only those to import.",
  },
  "refusal.sheet.too-many-rows": {
    zh: "工作表“{sheet}”超过 {max, number} 行。请分成几个文件。",
    en: "Sheet “{sheet}” has more than {max, number} rows. Split it into several files.",
  },
  "refusal.sheet.too-many-columns": {
    zh: "工作表“{sheet}”超过 {max} 列。删去右边不用的列再传。",
    en: "Sheet “{sheet}” has more than {max} columns. Delete the unused ones on the right.",
  },
  "refusal.sheet.too-many-cells": {
    zh: "表格超过 {max, number} 格。请分成几个文件。",
    en: "The workbook has more than {max, number} cells. Split it into several files.",
  },
  "refusal.sheet.cell-too-long": {
    zh: "“{sheet}”的 {cell} 超过 {max, number} 个字。",
    en: "{cell} on “{sheet}” holds more than {max, number} characters.",
  },
  "refusal.sheet.cell-unreadable": {
    zh: "“{sheet}”的 {cell} 有读不出的字符。请重新填写这一格。",
    en: "{cell} on “{sheet}” holds characters that cannot be read. Type it again.",
  },
  "refusal.sheet.no-header": {
    zh: "工作表“{sheet}”里没找到表头。要有这些列：{columns}。",
    en: "No heading row found on “{sheet}”. These columns are expected: {columns}.",
  },
  "refusal.sheet.missing-columns": {
    zh: "工作表“{sheet}”第 {row} 行的表头缺列：{columns}。",
    en: "The headings in row {row} of “{sheet}” lack: {columns}.",
  },
  "refusal.sheet.no-table": {
    zh: "没有一张工作表像是要导入的表。表头至少要认出 {minimum} 列。",
    en: "No sheet looks like the table to import. At least {minimum} of its columns must be recognised.",
  },
  "problem.missing": { zh: "这一格要填。", en: "This cell must be filled in." },
  "problem.cell-error": {
    zh: "这一格是出错或没算出结果的公式（{text}）。请在表里改好再传。",
    en: "This cell is a formula in error or without a result ({text}). Correct it in the sheet.",
  },
  "problem.too-long": {
    zh: "共 {length, number} 个字，最多 {max, number} 个。",
    en: "It has {length, number} characters; at most {max, number} are allowed.",
  },
  "problem.not-a-number": { zh: "“{text}”不是数字。", en: "“{text}” is not a number." },
  "problem.number-with-words": {
    zh: "“{text}”里只能写数字，单位写在表头。",
    en: "Write only the number in “{text}”; put its unit in the heading.",
  },
  "problem.about-a-number": {
    zh: "“{text}”是约数。请写准数。",
    en: "“{text}” is only about a number. Write the exact one.",
  },
  "problem.percent-unexpected": {
    zh: "“{text}”是百分数，这一列要的是数。",
    en: "“{text}” is a percentage; this column takes a plain number.",
  },
  "problem.not-whole": { zh: "“{text}”不是整数。", en: "“{text}” is not a whole number." },
  "problem.not-yes-or-no": { zh: "“{text}”要写“是”或“否”。", en: "Write yes or no instead of “{text}”." },
  "problem.not-a-date": {
    zh: "“{text}”认不出是哪天。请写成 2022-06-30。",
    en: "“{text}” is not a date that can be read. Write it as 2022-06-30.",
  },
  "problem.no-such-date": { zh: "没有“{text}”这一天。", en: "There is no such day as “{text}”." },
  "problem.not-a-deadline": {
    zh: "“{text}”认不出时限。可写 6月30日、6月底前、二季度、全年或长期。",
    en: "“{text}” is not a deadline that can be read. Write June 30, end of June, Q2, whole year or ongoing.",
  },
  "problem.lost-zero": {
    zh: "“{text}”可能丢了末尾的 0。请写成 2022-10 或 6月30日。",
    en: "“{text}” may have lost a final 0. Write it as 2022-10 or June 30.",
  },
  "problem.before-month": {
    zh: "“{text}”先按 {date} 记，对吗？",
    en: "“{text}” is taken as {date}. Is that right?",
  },
} as const;

type IdOf<Key, Prefix extends string> = Key extends `${Prefix}.${infer Id}` ? Id : never;

/** The problems the parsers find in a cell; the text of each is `problem.<id>`. */
export type CellProblem = IdOf<keyof typeof sheetTexts, "problem">;
