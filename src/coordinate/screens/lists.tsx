import { Input } from "antd";
import { DeskLink } from "../../desk/link.tsx";

interface ListsProps {
  readonly label: string;
  readonly lists: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly search: string;
  readonly words: string | undefined;
  readonly onSearch: (words: string | undefined) => void;
}

/** The lists one may look at, and a search within the one that is open. */
export const Lists = ({ label, lists, search, words, onSearch }: ListsProps) => (
  <nav className="matter-lists" aria-label={label}>
    {lists.map(({ href, label: name, current }) => (
      <DeskLink key={href} href={href} aria-current={current ? "true" : undefined}>
        {name}
      </DeskLink>
    ))}
    <Input.Search
      allowClear
      defaultValue={words}
      placeholder={search}
      aria-label={search}
      onSearch={(typed) => onSearch(typed || undefined)}
    />
  </nav>
);
