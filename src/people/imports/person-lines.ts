import type { Role } from "../../ground/actor.ts";
import {
  asDate,
  asText,
  type Cell,
  cellOf,
  type Columns,
  type Problems,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { DirectoryUnit, UnitDirectory } from "../directory.ts";
import { email, loginName, mobile } from "../words.ts";
import { knownRoles, roleNamed } from "./kinds.ts";

export type PersonColumn =
  | "unit"
  | "post"
  | "english"
  | "role"
  | "name"
  | "from"
  | "login"
  | "mobile"
  | "email"
  | "note";

/** The headings of a county's list of posts and people, as offices write them. */
export const personColumns: Columns<PersonColumn> = {
  unit: { names: ["单位", "单位名称", "所在单位", "Unit"], required: true },
  post: { names: ["岗位", "职务", "岗位名称", "Post", "Title"], required: true },
  english: { names: ["英文岗位", "英文职务", "English post", "English title"] },
  role: { names: ["角色", "岗位角色", "Role"], required: true },
  name: { names: ["姓名", "任职人", "Name", "Holder"], required: true },
  from: { names: ["任职起", "任职时间", "任职日期", "Since", "From"] },
  login: { names: ["登录名", "账号", "用户名", "Login", "Sign-in", "User name"] },
  mobile: { names: ["手机", "手机号", "联系电话", "电话", "Mobile", "Phone"] },
  email: { names: ["邮箱", "电子邮箱", "电子邮件", "E-mail", "Email", "Mail"] },
  note: { names: ["备注", "说明", "Note", "Notes"] },
};

/** One row of the sheet, read. A row without a name is a vacant post. */
export interface PersonLine {
  readonly row: number;
  readonly unit: DirectoryUnit;
  readonly role: Role;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly name: string | null;
  readonly from: string | null;
  readonly login: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  /** The note says that the holder holds another post besides (兼): the same name is then the same person. */
  readonly besides: boolean;
  readonly cells: Readonly<Record<"name" | "from" | "login" | "role", Cell>>;
}

interface Reader {
  readonly directory: UnitDirectory;
  readonly problems: Problems;
  readonly lang: Lang;
}

const namesOf = (units: readonly DirectoryUnit[], lang: Lang): string =>
  units.length === 0 ? "none" : units.map((unit) => named(lang, unit)).join(lang === "zh" ? "、" : ", ");

const unitIn = (cell: Cell, { directory, problems, lang }: Reader): DirectoryUnit | null => {
  const text = problems.need(cell, asText(cell, { max: 100 }));
  if (text === null) return null;
  const found = directory.find(text);
  if (found.kind === "one") return found.unit;
  if (found.kind === "none") problems.error(cell, "unit.unknown", { near: namesOf(found.near, lang) });
  else problems.error(cell, "unit.several", { near: namesOf(found.units, lang) });
  return null;
};

const roleIn = (cell: Cell, { problems, lang }: Reader): Role | null => {
  const text = problems.need(cell, asText(cell, { max: 40 }));
  const role = text === null ? undefined : roleNamed(text);
  if (text !== null && !role) problems.error(cell, "post.role-unknown", { known: knownRoles(lang) });
  return role ?? null;
};

/** A text that must have a shape; what has another is noted under `problem`. */
const shaped = (
  cell: Cell,
  shape: typeof mobile | typeof loginName | typeof email,
  problem: string,
  { problems }: Reader,
): string | null => {
  const text = problems.take(cell, asText(cell, { max: 100 }));
  if (text === null) return null;
  const read = shape.safeParse(text);
  if (!read.success) problems.error(cell, problem);
  return read.success ? read.data : null;
};

const lineOf = (record: TableRecord<PersonColumn>, reader: Reader): PersonLine | null => {
  const { problems } = reader;
  const cell = (column: PersonColumn) => cellOf(record, column);
  const text = (column: PersonColumn, max: number) =>
    problems.take(cell(column), asText(cell(column), { max }));
  const unit = unitIn(cell("unit"), reader);
  const role = roleIn(cell("role"), reader);
  const titleZh = problems.need(cell("post"), asText(cell("post"), { max: 100 }));
  const name = text("name", 100);
  const rest = {
    titleEn: text("english", 100),
    from: problems.take(cell("from"), asDate(cell("from"))),
    login: shaped(cell("login"), loginName, "login.wrong", reader),
    mobile: shaped(cell("mobile"), mobile, "person.mobile", reader),
    email: shaped(cell("email"), email, "person.email", reader),
    besides: /兼|also holds|concurrent/i.test(text("note", 500) ?? ""),
  };
  if (name === null && rest.login !== null) problems.error(cell("login"), "login.without-holder");
  if (!unit || !role || titleZh === null) return null;
  const cells = { name: cell("name"), from: cell("from"), login: cell("login"), role: cell("role") };
  return { row: record.row, unit, role, titleZh, name, ...rest, cells };
};

/** The rows that can be read; what is wrong with the others, and a second head of a unit, is noted. */
export const readPersonLines = (
  records: readonly TableRecord<PersonColumn>[],
  reader: Reader,
): PersonLine[] => {
  const heads = new Map<string, PersonLine>();
  return records.flatMap((record) => {
    const line = lineOf(record, reader);
    if (!line) return [];
    const other = line.role === "head" ? heads.get(line.unit.id) : undefined;
    if (other) {
      const unit = named(reader.lang, line.unit);
      reader.problems.error(line.cells.role, "post.second-head", { unit, row: other.row });
      return [];
    }
    if (line.role === "head") heads.set(line.unit.id, line);
    return [line];
  });
};
