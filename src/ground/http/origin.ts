const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from our own pages. Browsers name the origin of every POST; what
 * carries neither Origin nor Sec-Fetch-Site is no browser, and then it must not carry the sign-in cookie either.
 * (OWASP CSRF Prevention: verifying origin with standard headers, together with SameSite cookies.)
 */
export const isForged = (request: {
  method: string;
  host: string;
  headers: { origin?: string; "sec-fetch-site"?: string | string[] };
  hasCookie: boolean;
}): boolean => {
  if (safeMethods.has(request.method)) return false;
  const { origin } = request.headers;
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== request.host;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return request.hasCookie;
};
