import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * A route as data. From it come validation, OpenAPI and the desk's typed client; there is no second place that
 * knows the shape. `reply: "file"` sends bytes; `upload: true` takes one file as multipart/form-data.
 */
export interface Contract {
  readonly method: Method;
  /** With parameters as `:id`. */
  readonly path: `/${string}`;
  /** One English line for the API page. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly upload?: true;
  readonly reply: z.ZodType | "file";
}

type Part<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What the server is asked, after validation. */
export interface Asked<C extends Contract> {
  readonly params: Part<C["params"]>;
  readonly query: Part<C["query"]>;
  readonly body: Part<C["body"]>;
}

/** What a handler must answer: the reply before its schema strips what must not leave. */
export type Answer<C extends Contract> = C["reply"] extends z.ZodType ? z.input<C["reply"]> : FileAnswer;

/** What a client receives. */
export type Received<C extends Contract> = C["reply"] extends z.ZodType ? z.output<C["reply"]> : Blob;

/** What a client gives. Only the parts that the contract has. */
export type Call<C extends Contract> = {
  [K in "params" | "query" | "body" as C[K] extends z.ZodType ? K : never]: Given<C[K]>;
} & (C["upload"] extends true ? { file: Blob & { name?: string } } : unknown);

export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Declares a contract with its exact type. */
export const contract = <const C extends Contract>(data: C): C => data;
