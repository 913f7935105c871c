import css from "./api.css?raw";
import { Wordmark } from "../look/marks.tsx";
import { type Lang, localeOf, type Say } from "../texts.ts";
import type { Contract } from "./contract.ts";
import type { RouteGroup } from "./openapi.ts";
import { openApiOf } from "./openapi.ts";
import type { Route } from "./route.ts";

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
}

/** A schema in a few words: `uuid`, `desk | public`, `integer 1–200 = 50`. */
const shapeOf = ({ type, format, enum: choices, minimum, maximum, default: fallback }: Shape): string => {
  const kind = choices?.join(" | ") ?? format ?? type ?? "text";
  const range = minimum !== undefined && maximum !== undefined ? ` ${minimum}–${maximum}` : "";
  return `${kind}${range}${fallback === undefined ? "" : ` = ${String(fallback)}`}`;
};

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Shape }[];
  readonly requestBody?: { content: Record<string, { schema: unknown }> };
  readonly responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

const operationsOf = (group: RouteGroup): [Contract, Route["may"], Operation][] => {
  const { paths } = openApiOf([group], "") as { paths: Record<string, Record<string, Operation>> };
  return group.routes.flatMap(({ contract, may }) => {
    const operation = paths[contract.path.replace(/:(\w+)/g, "{$1}")]?.[contract.method.toLowerCase()];
    return operation ? [[contract, may, operation] as [Contract, Route["may"], Operation]] : [];
  });
};

const Json = ({ of }: { of: unknown }) => (
  <pre>
    <code>{JSON.stringify(of, null, 2)}</code>
  </pre>
);

const Parameters = ({ operation, say }: { operation: Operation; say: Say }) =>
  operation.parameters.length === 0 ? null : (
    <table>
      <caption>{say("api.parameters")}</caption>
      <tbody>
        {operation.parameters.map(({ name, in: place, required, schema }) => (
          <tr key={`${place}.${name}`}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{say(place === "path" ? "api.in-path" : "api.in-query")}</td>
            <td>{required ? say("api.required") : say("api.optional")}</td>
            <td>
              <code>{shapeOf(schema)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const Content = ({ title, content }: { title: string; content?: Record<string, { schema?: unknown }> }) =>
  Object.entries(content ?? {}).map(([type, { schema }]) => (
    <details key={type}>
      <summary>
        {title} <code>{type}</code>
      </summary>
      {schema ? <Json of={schema} /> : null}
    </details>
  ));

const OperationPart = ({
  say,
  of: [contract, may, operation],
}: {
  say: Say;
  of: ReturnType<typeof operationsOf>[number];
}) => (
  <article id={operation.operationId}>
    <h3>
      <code>
        {contract.method} {contract.path}
      </code>
    </h3>
    <p lang="en">{contract.summary}</p>
    <p>{say(may === "anyone" ? "api.for-anyone" : "api.for-signed-in")}</p>
    <Parameters operation={operation} say={say} />
    <Content title={say("api.body")} content={operation.requestBody?.content} />
    <Content title={say("api.answer")} content={operation.responses["200"]?.content} />
  </article>
);

/** The bar on top, as on every page; the other language is named in its own. */
const Top = ({ lang }: { lang: Lang }) => {
  const other = lang === "zh" ? "en" : "zh";
  return (
    <header className="api-top">
      <div>
        <Wordmark href="/" lang={lang} />
        <a href={`?lang=${other}`} lang={localeOf[other]} hrefLang={localeOf[other]}>
          {other === "en" ? "English" : "中文"}
        </a>
      </div>
    </header>
  );
};

interface ApiPageProps {
  readonly groups: readonly RouteGroup[];
  readonly lang: Lang;
  readonly say: Say;
  readonly stylesheet: string;
  /** This request’s, for the page’s own style: the site’s stylesheet is kept small for cheap phones. */
  readonly nonce: string;
}

/** Every route of the API on one page, by room; it needs no JavaScript and shows what the contracts say. */
export const ApiPage = ({ groups, lang, say, stylesheet, nonce }: ApiPageProps) => (
  <html lang={localeOf[lang]}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{say("api.title")}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={stylesheet} />
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
    </head>
    <body>
      <Top lang={lang} />
      <main className="api">
        <h1>{say("api.title")}</h1>
        <p>
          {say("api.note")} {say("api.english")}
        </p>
        <p>
          <a href="/api/openapi.json">openapi.json</a>
        </p>
        <nav aria-label={say("api.rooms")}>
          <ul>
            {groups.map(({ name, routes }) => (
              <li key={name}>
                <a href={`#room-${name}`}>{say(`api.room.${name}`)}</a>{" "}
                <span className="count">{routes.length}</span>
              </li>
            ))}
          </ul>
        </nav>
        {groups.map((group) => (
          <section key={group.name} id={`room-${group.name}`}>
            <h2>{say(`api.room.${group.name}`)}</h2>
            {operationsOf(group).map((operation) => (
              <OperationPart key={operation[2].operationId} say={say} of={operation} />
            ))}
          </section>
        ))}
      </main>
    </body>
  </html>
);
