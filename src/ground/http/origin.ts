const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

const isFrom = (address: string, host: string): boolean =>
  URL.canParse(address) && new URL(address).host === host;

/**
 * Whether a request that changes something comes from our own pages. Browsers name the origin of every POST, old
 * phones at least the page it comes from; what carries none of Origin, Sec-Fetch-Site and Referer is no browser, and
 * then it must not carry a cookie that lets in either. (OWASP CSRF Prevention: verifying origin with standard headers,
 * together with SameSite cookies.)
 */
export const isForged = (request: {
  method: string;
  host: string;
  headers: { origin?: string; referer?: string; "sec-fetch-site"?: string | string[] };
  hasCookie: boolean;
}): boolean => {
  if (safeMethods.has(request.method)) return false;
  const { origin, referer } = request.headers;
  if (origin !== undefined) return !isFrom(origin, request.host);
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return request.hasCookie && !(referer !== undefined && isFrom(referer, request.host));
};
